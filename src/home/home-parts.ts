import type { WebClient } from '@slack/web-api';
import type { KnownPerson } from '#domain/person.ts';
import type { ReadFigures } from '#store/figures.ts';
import type { Database } from '#store/schema.ts';

/** What the Home tabs of a workspace's chapter are kept with. All times are in milliseconds. */
export type HomeParts = {
  db: Database;
  chapter: { id: string; teamId: string };
  readFigures: ReadFigures;
  /** A client that neither retries nor waits. */
  slack: WebClient;
  whoIs: (userId: string) => Promise<KnownPerson>;
  now: () => Date;
  /** Between two draws of any tabs: Slack takes about 100 a minute from the bot. */
  gap: number;
  /** Between two draws of one person's tab. */
  rest: number;
  /** Told of a tab that Slack will not show. */
  lost: (userId: string, reason: string) => void;
  /** Told why the Home tabs do without a picture. */
  unpictured: (error: unknown) => void;
};
