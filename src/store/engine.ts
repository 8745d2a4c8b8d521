import { PostgresAdapter } from 'kysely';
import type { Database } from './schema.ts';

/** Postgres locks rows, and others may pass them by; SQLite lets one writer in at a time. */
export const locksRows = (db: Database): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
