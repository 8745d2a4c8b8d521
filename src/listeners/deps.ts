import type { HomeTabs } from '#home/home-tabs.ts';
import type { ReadFigures } from '#store/figures.ts';
import type { Database } from '#store/schema.ts';
import type { People } from './people.ts';

/** What the listeners are handed. */
export type Deps = {
  db: Database;
  readFigures: ReadFigures;
  people: People;
  now: () => Date;
  newId: () => string;
  /** True for the first who comes with this key, whichever process; false for all after. */
  isFirst: (key: string) => Promise<boolean>;
  /** The Home tabs that people have open. */
  homes: Pick<HomeTabs, 'opened' | 'left' | 'changed'>;
  /** Tells that the roster may have changed: an alert may be owed, and Home tabs be drawn anew. */
  wake: () => void;
  /** Logs what failed under the number that the person is given. */
  logFailure: (error: unknown, reference: string) => void;
};
