import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { refuseOldSqlite } from '#store/open-sqlite.ts';
import { StoreFault } from '#store/store-fault.ts';
import { chapterOf } from '../store/temporary-store.ts';
import { openFile, temporaryFile, temporaryFolder } from './temporary-file.ts';

/** The folder's files and what is in them: the same before and after means untouched. */
const contents = (path: string) =>
  readdirSync(dirname(path)).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(dirname(path), file)))
      .digest('hex'),
  ]);

async function refusal(path: string): Promise<string> {
  const before = contents(path);
  const error: unknown = await openFile(path).then(
    async (store) => store.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreFault);
  expect(contents(path)).toEqual(before);
  return error instanceof StoreFault ? error.message : '';
}

const newerStore = (path: string) => {
  const sqlite = new SqliteDatabase(path);
  sqlite.exec(`create table if not exists kysely_migration
    (name varchar(255) primary key, timestamp varchar(255))`);
  sqlite.exec(`insert into kysely_migration values ('0099-of-the-future', '2030-01-01')`);
  return sqlite;
};

describe('the bot does not start, and touches no byte of the file,', () => {
  it('when the file is no database', async () => {
    const path = temporaryFile();
    writeFileSync(path, 'Company name,State,U.S.-owned\n'.repeat(100));
    expect(await refusal(path)).toContain('is not a SQLite database');
  });

  it('when the database is from a newer version of the bot', async () => {
    const path = temporaryFile();
    const store = await openFile(path);
    await (await chapterOf(store.db)).add({ name: 'Minera Sol' });
    await store.close();
    newerStore(path).close();
    expect(await refusal(path)).toMatch(/newer version.*0099-of-the-future/);
  });

  it('when the database is another program’s', async () => {
    const path = temporaryFile();
    const sqlite = new SqliteDatabase(path);
    sqlite.exec('create table invoices (id integer primary key)');
    sqlite.close();
    expect(await refusal(path)).toContain('belongs to another program');
  });

  it('when the newer version kept its database in another manner', async () => {
    const path = temporaryFile();
    newerStore(path).close();
    expect(await refusal(path)).toContain('0099-of-the-future');
  });

  it('when part of the path is a file', async () => {
    const file = temporaryFile();
    writeFileSync(file, '');
    await expect(openFile(join(file, 'roster.db'))).rejects.toThrow(StoreFault);
    await expect(openFile(join(file, 'roster.db'))).rejects.toThrow('is a file, not a folder');
  });

  it('when the path is a folder', async () => {
    await expect(openFile(temporaryFolder())).rejects.toThrow(StoreFault);
  });
});

describe('the bot does not start for a person who may not write', () => {
  const SCRIPT = `
    const { openStore } = await import(process.argv[1]);
    await openStore('sqlite:' + process.argv[2]).then(
      () => console.log('opened'),
      (error) => console.log(error.name + ': ' + error.message),
    );`;
  const NOBODY = 65_534;
  /** Opens a store in a process of its own which, where the tests run as root, is not root's. */
  const openedByNobody = (path: string): string => {
    const open = join(import.meta.dirname, '../../src/store/open.ts');
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--input-type=module', '--eval', SCRIPT, open, path],
      {
        encoding: 'utf8',
        ...(process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}),
      },
    );
    return `${stdout}${stderr}`;
  };

  it('the database', async () => {
    const path = temporaryFile();
    await (await openFile(path)).close();
    const before = contents(path);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o555);
    expect(openedByNobody(path)).toMatch(/^StoreFault: The database .* cannot be written/);
    chmodSync(dirname(path), 0o755);
    expect(contents(path)).toEqual(before);
  });

  it('the database, though its folder may be written', async () => {
    const path = temporaryFile();
    await (await openFile(path)).close();
    const before = contents(path);
    chmodSync(path, 0o444);
    chmodSync(dirname(path), 0o777);
    expect(openedByNobody(path)).toMatch(/^StoreFault: The database .* cannot be written/);
    expect(contents(path)).toEqual(before);
  });

  it('the folder in which it is to be made', () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o555);
    expect(openedByNobody(join(folder, 'roster.db'))).toMatch(/^StoreFault: .* cannot be opened/);
    expect(openedByNobody(join(folder, 'data', 'roster.db'))).toMatch(
      /^StoreFault: .* cannot be made: its folder may not be written/,
    );
    expect(readdirSync(folder)).toEqual([]);
    chmodSync(folder, 0o755);
  });
});

describe('a SQLite that could damage the roster', () => {
  const ofVersion = (version: string) => {
    const sqlite = new SqliteDatabase(':memory:');
    sqlite.function('sqlite_version', () => version);
    return sqlite;
  };

  it('is refused, with what to do', () => {
    for (const version of ['3.51.2', '3.9.0', '3.45.1', '2.99.99'])
      expect(() => refuseOldSqlite(ofVersion(version))).toThrow(
        `SQLite ${version} is too old: 3.51.3 or later`,
      );
  });

  it('is not the one that comes with the bot, nor a later one', () => {
    expect(() => refuseOldSqlite(new SqliteDatabase(':memory:'))).not.toThrow();
    for (const version of ['3.51.3', '3.51.10', '3.100.0', '4.0.0'])
      expect(() => refuseOldSqlite(ofVersion(version))).not.toThrow();
  });
});
