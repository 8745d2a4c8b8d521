import { join } from 'node:path';
import { openPostgresStore } from './open-postgres.ts';
import { openSqliteStore } from './open-sqlite.ts';
import type { Store } from './store.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const SQLITE = 'sqlite:';

/** The file of a `sqlite:` address; undefined for another engine's. */
export const sqliteFile = (url: string): string | undefined =>
  url.startsWith(SQLITE) ? url.slice(SQLITE.length) : undefined;

/**
 * Opens the store at `url` (`sqlite:PATH` or `postgres://…`) and brings its schema up to date.
 * Throws a StoreFault, having changed nothing, where it cannot serve.
 */
export function openStore(url: string, migrations: string = MIGRATIONS): Promise<Store> {
  const file = sqliteFile(url);
  return file === undefined
    ? openPostgresStore(url, migrations)
    : openSqliteStore(file, migrations);
}
