import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Database } from '#store/schema.ts';
import { chapterOf, opened } from '../store/temporary-store.ts';
import { openFile, temporaryFile, temporaryFolder } from './temporary-file.ts';

const OURS = join(import.meta.dirname, '../../migrations');

const pragma = async (db: Database, name: string) => {
  const { rows } = await sql<Record<string, unknown>>`pragma ${sql.raw(name)}`.execute(db);
  return Object.values(rows[0] ?? {})[0];
};

it('a store is made where there is none, its folder too', async () => {
  const path = join(temporaryFolder(), 'data', 'new', 'roster.db');
  await opened(`sqlite:${path}`);
  expect(existsSync(path)).toBe(true);
});

it('what is kept survives a power cut, and no record points to nothing', async () => {
  const { db } = await opened();
  expect(await pragma(db, 'journal_mode')).toBe('wal');
  expect(await pragma(db, 'synchronous')).toBe(2);
  expect(await pragma(db, 'foreign_keys')).toBe(1);
  await expect(
    db.insertInto('milestone').values({ chapter_id: 'none', key: 'k', alert_id: 'none' }).execute(),
  ).rejects.toThrow(/FOREIGN KEY/);
});

it('a store that is opened again is as it was', async () => {
  const path = temporaryFile();
  const first = await openFile(path);
  const chapter = await chapterOf(first.db);
  await chapter.add({ name: 'Minera Sol' });
  const before = await chapter.everything();
  const schema = (db: Database) =>
    sql`select * from sqlite_schema, kysely_migration order by 1, 2, 3`.execute(db);
  const migrated = await schema(first.db);
  await first.close();

  const second = await opened(`sqlite:${path}`);
  expect(await (await chapterOf(second.db)).everything()).toEqual(before);
  expect((await schema(second.db)).rows).toEqual(migrated.rows);
});

it('a workspace has one chapter, however often it is settled', async () => {
  const { db } = await opened();
  const [one, again, other] = [
    await chapterOf(db, 'T0000000001'),
    await chapterOf(db, 'T0000000001'),
    await chapterOf(db, 'T0000000002'),
  ];
  expect(again.id).toBe(one.id);
  expect(other.id).not.toBe(one.id);
});

describe('a migration that fails', () => {
  const GOOD = `export async function up(db) {
    await db.schema.createTable('good').addColumn('id', 'text').execute();
  }`;
  const FAILING = `export async function up(db) {
    await db.schema.createTable('half').addColumn('id', 'text').execute();
    throw new Error('The second step failed.');
  }`;
  const tables = (path: string): unknown[] => {
    const sqlite = new SqliteDatabase(path, { readonly: true });
    const names = sqlite.prepare('select name from sqlite_schema').pluck().all();
    sqlite.close();
    return names;
  };

  it('leaves nothing half done, and the next start does all of it', async () => {
    const migrations = temporaryFolder();
    writeFileSync(join(migrations, '0001-good.mjs'), GOOD);
    writeFileSync(join(migrations, '0002-failing.mjs'), FAILING);
    const path = temporaryFile();
    await expect(openFile(path, migrations)).rejects.toThrow('The second step failed.');
    expect(tables(path)).not.toContain('good');
    expect(tables(path)).not.toContain('half');

    const mended = temporaryFolder();
    writeFileSync(join(mended, '0001-good.mjs'), GOOD);
    writeFileSync(join(mended, '0002-failing.mjs'), FAILING.replace(/throw.*/, ''));
    await (await openFile(path, mended)).close();
    expect(tables(path)).toEqual(expect.arrayContaining(['good', 'half']));
  });

  it('leaves a store with companies as it was', async () => {
    const path = temporaryFile();
    const store = await openFile(path);
    const before = await (await chapterOf(store.db)).everything();
    await store.close();
    const migrations = temporaryFolder();
    for (const ours of readdirSync(OURS)) writeFileSync(join(migrations, ours), GOOD);
    writeFileSync(join(migrations, '9999-failing.mjs'), FAILING);
    await expect(openFile(path, migrations)).rejects.toThrow('The second step failed.');
    expect(tables(path)).not.toContain('half');
    expect(await (await chapterOf((await opened(`sqlite:${path}`)).db)).everything()).toEqual(
      before,
    );
  });
});
