import { join } from 'node:path';
import { openPostgresForReading, openPostgresStore } from './open-postgres.ts';
import { openSqliteForReading, openSqliteStore } from './open-sqlite.ts';
import type { ReadStore, Store } from './store.ts';

const MIGRATIONS = join(import.meta.dirname, '../../migrations');
const SQLITE = 'sqlite:';

/** The file of a `sqlite:` address; undefined for another engine's. */
export const sqliteFile = (url: string): string | undefined =>
  url.startsWith(SQLITE) ? url.slice(SQLITE.length) : undefined;

/** A store's address without the password that it may hold. */
export function shownUrl(url: string): string {
  if (sqliteFile(url) !== undefined) return url;
  const { protocol, username, host, pathname } = new URL(url);
  return `${protocol}//${username && `${username}@`}${host}${pathname}`;
}

/** Opens the store at `url` as it is, to read it and no more: neither made nor migrated. */
export function openForReading(url: string, migrations: string = MIGRATIONS): Promise<ReadStore> {
  const file = sqliteFile(url);
  return file === undefined
    ? openPostgresForReading(url, migrations)
    : openSqliteForReading(file, migrations);
}

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
