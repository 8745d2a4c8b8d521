import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { asStoreFault } from './open-sqlite.ts';
import { StoreFault } from './store-fault.ts';

/** A backup that was checked: its size in bytes, and how many companies it holds. */
export type Backup = { bytes: number; companies: number };

/**
 * Copies a SQLite file as it stands at one instant to `to`, in one file without a journal, whether or
 * not a bot writes to it; checks the copy, and only then gives it its name. Throws a StoreFault, leaving nothing.
 */
export async function backupSqlite(
  from: string,
  to: string,
  progress: (pages: number, ofPages: number) => void = () => undefined,
): Promise<Backup> {
  const part = `${to}.part`;
  const remove = () => {
    for (const end of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true });
  };
  remove();
  try {
    await copyPages(from, part, progress);
    const companies = checkedCompanies(part);
    const bytes = statSync(part).size;
    syncToDisk(part, 'r+');
    renameSync(part, to);
    if (process.platform !== 'win32') syncToDisk(dirname(to), 'r');
    return { bytes, companies };
  } catch (error) {
    throw asStoreFault(error, OF_THE_SOURCE.includes(codeOf(error)) ? from : to);
  } finally {
    remove();
  }
}

const OF_THE_SOURCE = ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_BUSY'];
const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/** Pages copied between two looks at the rest of the process. */
const STEP = 1000;

async function copyPages(
  from: string,
  part: string,
  progress: (pages: number, ofPages: number) => void,
): Promise<void> {
  const live = openLive(from);
  try {
    // Inside one read transaction no writer makes the copy begin again.
    live.exec('begin');
    const ours = live.prepare(`select 1 from sqlite_schema where name = 'kysely_migration'`).get();
    if (!ours) throw new StoreFault(`The database ${from} belongs to another program.`);
    await live.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        progress(totalPages - remainingPages, totalPages);
        return STEP;
      },
    });
  } finally {
    live.close();
  }
}

function openLive(path: string): SqliteDatabase.Database {
  try {
    return new SqliteDatabase(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  } catch (error) {
    throw asStoreFault(error, path);
  }
}

function checkedCompanies(part: string): number {
  const copy = new SqliteDatabase(part);
  try {
    copy.pragma('journal_mode = delete');
    const integrity = copy.pragma('integrity_check', { simple: true });
    const astray = copy.prepare('select count(*) from pragma_foreign_key_check').pluck().get();
    if (integrity !== 'ok' || astray !== 0)
      throw new StoreFault(
        'The database is damaged: its copy did not pass SQLite’s checks, and was not kept. Put back the last good backup.',
      );
    return companiesIn(copy);
  } finally {
    copy.close();
  }
}

/** The records of the roster; a copy may be of a database from before a record could be taken out. */
function companiesIn(copy: SqliteDatabase.Database): number {
  const columns = copy.prepare("select name from pragma_table_info('company')").pluck().all();
  const inRoster = columns.includes('removed_turn') ? 'where removed_turn is null' : '';
  return Number(copy.prepare(`select count(*) from company ${inRoster}`).pluck().get());
}

function syncToDisk(path: string, flags: string): void {
  const handle = openSync(path, flags);
  fsyncSync(handle);
  closeSync(handle);
}
