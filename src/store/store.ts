import type { Database } from './schema.ts';

/** A store that is open, whichever engine keeps it. */
export type Store = {
  db: Database;
  /** Whether several bots may work on it at once. */
  isShared: boolean;
  /** Tells the other processes on this store that an alert may be owed; only a hint. */
  wakeOthers(): Promise<void>;
  /** Called whenever another process says so. */
  onWoken(woken: () => void): void;
  close(): Promise<void>;
};

/** A store that is open for reading alone. */
export type ReadStore = Pick<Store, 'db' | 'close'>;
