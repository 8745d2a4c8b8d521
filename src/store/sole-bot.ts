import { existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sqliteFile } from './open.ts';
import { asStoreFault } from './open-sqlite.ts';
import { StoreFault } from './store-fault.ts';

/**
 * Takes a SQLite file for this bot alone, until the function that is returned is called or the
 * process ends, however it ends: the lock is the system's. On Postgres several bots are welcome.
 * Throws a StoreFault that names the process of the bot that has it.
 */
export function becomeSoleBot(url: string, pid: number): () => void {
  const file = onDisk(url);
  if (file === undefined) return () => undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    const lock = lockOf(file, pid);
    return () => lock.close();
  } catch (error) {
    if (!isBusy(error)) throw asStoreFault(error, file);
    const other = pidIn(lockPath(file));
    const named = other === undefined ? '' : ` (process ${other})`;
    throw new StoreFault(
      `The database ${file} is used by another bot${named}. Stop that one first.`,
    );
  }
}

/** The process of the bot that runs on a SQLite file; undefined when none does, or on another engine. */
export function findRunningBot(url: string): number | undefined {
  const file = onDisk(url);
  if (file === undefined || !existsSync(lockPath(file))) return undefined;
  const lock = new SqliteDatabase(lockPath(file), { readonly: true, timeout: 0 });
  try {
    lock.pragma('user_version');
    return undefined;
  } catch (error) {
    if (!isBusy(error)) throw asStoreFault(error, lockPath(file));
    return pidIn(lockPath(file));
  } finally {
    lock.close();
  }
}

function onDisk(url: string): string | undefined {
  const file = sqliteFile(url);
  return file === ':memory:' ? undefined : file;
}

const lockPath = (file: string): string => `${existsSync(file) ? realpathSync(file) : file}.bot`;

/** A database beside the roster's, locked as a whole, which holds nothing but the process's id. */
function lockOf(file: string, pid: number): SqliteDatabase.Database {
  const lock = new SqliteDatabase(lockPath(file), { timeout: 0 });
  try {
    lock.pragma('journal_mode = memory');
    lock.pragma('locking_mode = exclusive');
    lock.exec(`begin exclusive; pragma user_version = ${pid}; commit`);
    return lock;
  } catch (error) {
    lock.close();
    throw error;
  }
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

/** Where SQLite's file format keeps `user_version`, which can be read there while the file is locked. */
const USER_VERSION_AT = 60;

function pidIn(path: string): number | undefined {
  const bytes = readFileSync(path);
  return bytes.length < USER_VERSION_AT + 4 ? undefined : bytes.readUInt32BE(USER_VERSION_AT);
}
