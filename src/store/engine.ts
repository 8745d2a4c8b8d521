import { PostgresAdapter } from 'kysely';
import type { Database } from './schema.ts';

export const isPostgres = (db: Pick<Database, 'getExecutor'>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;

/** Postgres locks rows, and others may pass them by; SQLite lets one writer in at a time. */
export const locksRows = isPostgres;
