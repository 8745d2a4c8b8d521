import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrateToLatest, refuseOtherVersions } from './migrate.ts';
import type { Tables } from './schema.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import type { ReadStore, Store } from './store.ts';
import { StoreFault } from './store-fault.ts';

/** Older versions may corrupt a database in WAL mode (sqlite.org/wal.html, "the WAL-reset bug"). */
const OLDEST_SQLITE = '3.51.3';

/**
 * Pages, of 4 kB as a rule, that the journal gathers before they are written into the file: a change
 * writes some forty, mostly the same ones, and whoever makes the change at which it is full waits for all.
 */
const JOURNAL_PAGES = 10_000;

/**
 * Opens the SQLite file at `path`, made when it is not there, and brings its schema up to date.
 * Throws a StoreFault, having changed nothing, where the file cannot serve.
 */
export async function openSqliteStore(path: string, migrations: string): Promise<Store> {
  const sqlite = openSqlite(path);
  const db = new Kysely<Tables>({ dialect: sqliteDialect(sqlite) });
  try {
    await migrateToLatest(db, path, migrations);
    // This rewrites the file's header, so it waits until the file is known to be ours.
    sqlite.pragma('journal_mode = WAL');
    // From here on the driver waits for locks itself, without holding up the process.
    sqlite.pragma('busy_timeout = 0');
    sqlite.pragma(`wal_autocheckpoint = ${JOURNAL_PAGES}`);
  } catch (error) {
    await db.destroy();
    throw asStoreFault(error, path);
  }
  return { db, close: () => db.destroy(), ...ALONE };
}

/** Opens a SQLite file that is there, of this very version, for reading alone: writers are neither held up nor seen inside a transaction. */
export async function openSqliteForReading(path: string, migrations: string): Promise<ReadStore> {
  if (!existsSync(path)) throw new StoreFault(`The database ${path} does not exist.`);
  try {
    const sqlite = new SqliteDatabase(path, { readonly: true, fileMustExist: true, timeout: 5000 });
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    await refuseOtherVersions(db, path, migrations).catch(async (error: unknown) => {
      await db.destroy();
      throw error;
    });
    return { db, close: () => db.destroy() };
  } catch (error) {
    throw asStoreFault(error, path);
  }
}

/** Whoever else writes to the file tells nobody: what they have earned is found by looking. */
const ALONE = { isShared: false, wakeOthers: async () => undefined, onWoken: () => undefined };

function openSqlite(path: string): SqliteDatabase.Database {
  let sqlite: SqliteDatabase.Database | undefined;
  try {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    refuseReadOnly(path);
    sqlite = new SqliteDatabase(path, { timeout: 5000 });
    refuseOldSqlite(sqlite);
    sqlite.exec('begin immediate; rollback');
    sqlite.pragma('synchronous = FULL');
    sqlite.pragma('foreign_keys = ON');
    // What is deleted is overwritten: contacts' data is to be forgotten, not only out of sight.
    sqlite.pragma('secure_delete = ON');
    return sqlite;
  } catch (error) {
    sqlite?.close();
    throw asStoreFault(error, path);
  }
}

/** SQLite opens such a file in WAL mode, makes its journal beside it, and says so at the first write only. */
function refuseReadOnly(path: string): void {
  if (!existsSync(path)) return;
  try {
    accessSync(path, constants.W_OK);
  } catch (error) {
    throw new StoreFault(`The database ${path} ${SENTENCES.SQLITE_READONLY}`, { cause: error });
  }
}

export function refuseOldSqlite(sqlite: Pick<SqliteDatabase.Database, 'prepare'>): void {
  const version = String(sqlite.prepare('select sqlite_version()').pluck().get());
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0)
    throw new StoreFault(
      `SQLite ${version} is too old: ${OLDEST_SQLITE} or later is needed to keep the roster safe. Run npm ci again.`,
    );
}

const SENTENCES: Readonly<Record<string, string>> = {
  SQLITE_NOTADB: 'is not a SQLite database. Name another file, or move this one away.',
  SQLITE_CORRUPT: 'is damaged. Put back the last backup, or move it away.',
  SQLITE_READONLY: 'cannot be written. Give the bot the right to write it and its folder.',
  SQLITE_CANTOPEN: 'cannot be opened. Check that its folder is there and may be written.',
  SQLITE_BUSY: 'is held by another program. Stop that one first.',
  SQLITE_FULL: 'cannot grow: the disk is full.',
  EACCES: 'cannot be made: its folder may not be written.',
  ENOTDIR: 'cannot be made: part of its path is a file, not a folder.',
  EEXIST: 'cannot be made: part of its path is a file, not a folder.',
};

/** The sentence for what SQLite or the system says of a file; what is not known stays as it is. */
export function asStoreFault(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const code = String(error.code);
  const known = Object.keys(SENTENCES).find((one) => code === one || code.startsWith(`${one}_`));
  return known
    ? new StoreFault(`The database ${path} ${SENTENCES[known]}`, { cause: error })
    : error;
}
