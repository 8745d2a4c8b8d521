import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { copyStore } from '#store/copy-store.ts';
import { findCompanies } from '#store/find-companies.ts';
import { rememberHome } from '#store/home-tabs.ts';
import { openForReading, openStore } from '#store/open.ts';
import type { Database } from '#store/schema.ts';
import { tableShapes } from '#store/table-shapes.ts';
import { engine, newStoreUrl } from '../engines/new-store-url.ts';
import { temporaryFile, temporaryFolder } from '../engines/temporary-file.ts';
import { chapterOf, kept, many, opened } from '../store/temporary-store.ts';
import { runProgram, slackStandIn, startHttpBot } from './bot-process.ts';
import { countOf } from './chapter.ts';
import { runTool } from './tool-in-process.ts';

const copy = (...ends: string[]) => runTool('db-copy', ends, {});
const copyApart = (...ends: string[]) => runProgram('cli/db-copy.ts', ends, {});

const TRICKY = [
  { name: 'Ñandú & “Hijos”, S.A. de C.V.', notes: 'line one\nline two — 50 % <!channel> 🎉' },
  { name: "O'Brien \\ Sons", usShare: '33.3333', city: 'Hermosillo' },
  { name: '[1,2]', usShare: '99.9999', notes: '{"a": null}' },
  { name: 'Zacatón', usShare: '0', usOwned: 'no' },
];

/** A SQLite file with a chapter of many companies, its alerts owed, and what bots note beside. */
async function chapterInFile(companies = 1200): Promise<string> {
  const url = `sqlite:${temporaryFile()}`;
  const { db, close } = await openStore(url);
  const chapter = await chapterOf(db, 'T0NORTHWEST');
  kept(await chapter.import(TRICKY, { at: new Date().toISOString() }));
  kept(await chapter.import(many(companies, 'Sol', { usOwned: 'no' })));
  kept(await chapter.edit(await chapter.record('Sol 1'), { city: 'Nogales' }));
  await chapter.settle({ language: 'es', editors: ['U0000000001'] });
  await db.insertInto('pace').values({ channel: 'C1', free_at: '2026-01-01' }).execute();
  const tab = { userId: 'U1', hash: null, at: '2026-01-01', freeAt: '2026-01-01' };
  await rememberHome(db, chapter.id, tab, 50);
  const own = { chapter_id: chapter.id, user_id: 'U1', language: 'es' } as const;
  await db.insertInto('person_language').values(own).execute();
  const told = { hash: 'a'.repeat(64), turn: 1, day: '2026-01-01', counted: 2, actor: 'U1' };
  await db
    .insertInto('report')
    .values({ chapter_id: chapter.id, ...told, at: '2026-01-01' })
    .execute();
  const picture = { hash: 'b'.repeat(64), language: 'es', file_id: 'F1' } as const;
  await db
    .insertInto('home_picture')
    .values({ chapter_id: chapter.id, ...picture, made_at: '2026-01-01', free_at: '2026-01-01' })
    .execute();
  const begun = { view_id: 'V1', chapter_id: chapter.id, user_id: 'U1', language: 'es' } as const;
  await db
    .insertInto('begun_import')
    .values({ ...begun, at: '2026-01-01' })
    .execute();
  await db.insertInto('handled').values({ key: randomUUID(), at: '2026-01-01' }).execute();
  await close();
  return url;
}

async function allRows(db: Database): Promise<Record<string, unknown[]>> {
  const tables: Record<string, unknown[]> = {};
  for (const { name } of await tableShapes(db)) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(db);
    tables[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

it('a chapter moves with all its tables, to the last letter, and back again', async () => {
  const from = await chapterInFile();
  const to = await newStoreUrl();
  const ended = await copy(from, to);
  expect(ended.output).toContain(
    'each table has the rows and the checksum (SHA-256) of the source',
  );
  expect(ended.code).toBe(0);
  expect(ended.output).toMatch(/^company +1,204 {2}[0-9a-f]{64}$/m);
  expect(ended.output).not.toContain('an-invented-password');
  const source = await openForReading(from);
  const before = await allRows(source.db);
  await source.close();
  const empty = Object.keys(before).filter((table) => before[table]?.length === 0);
  expect(empty).toEqual([]);
  expect(await allRows((await opened(to)).db)).toEqual(before);

  const back = `sqlite:${temporaryFile()}`;
  expect((await copy(to, back)).code).toBe(0);
  const { db } = await opened(back);
  expect(await allRows(db)).toEqual(before);
  const { id } = await chapterOf(db, 'T0NORTHWEST');
  const found = await findCompanies(db, id, 'nandu hijoz');
  expect(found.map(({ name }) => name)).toEqual(['Ñandú & “Hijos”, S.A. de C.V.']);
});

it('a bot that is started on the copy goes on where the other stopped', async () => {
  const from = await chapterInFile(10);
  const to = await newStoreUrl();
  await copy(from, to);
  const slack = await slackStandIn();
  await startHttpBot({ slack, url: to });
  expect(await countOf(slack)).toBe('3 of 50 U.S.-owned companies');
  await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 1, 'the alert', 10_000);
});

it('every table that the bot keeps is copied, but neither the migrations’ own nor SQLite’s search index', async () => {
  const { db } = await opened();
  const names = (await tableShapes(db)).map(({ name }) => name);
  const there = await db.introspection.getTables({ withInternalKyselyTables: true });
  expect(names.toSorted()).toEqual(
    there
      .map(({ name }) => name)
      .filter((name) => !name.startsWith('kysely_') && !name.startsWith('company_search'))
      .sort(),
  );
  for (const [before, after] of [
    ['chapter', 'company'],
    ['company', 'history'],
    ['alert', 'milestone'],
  ] as const)
    expect(names.indexOf(before)).toBeLessThan(names.indexOf(after));
});

it('a target that has anything in it is refused and left as it was', async () => {
  const from = await chapterInFile(1);
  const to = await newStoreUrl();
  const target = await opened(to);
  await (await chapterOf(target.db, 'T0ELSEWHERE')).add({ name: 'Minera Sol' });
  const before = await allRows(target.db);
  const ended = await copyApart(from, to);
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.output).toContain('The target is not empty');
  expect(await allRows(target.db)).toEqual(before);
});

it('a copy that differs from the source in one letter is undone', async () => {
  const from = await openForReading(await chapterInFile(1));
  const target = await opened();
  await spoil(target.db);
  await expect(copyStore(from.db, target.db)).rejects.toThrow(
    /The copy of the table company differs from the source/,
  );
  await from.close();
  expect(Object.values(await allRows(target.db)).flat()).toEqual([]);
});

/** From now on the store changes what it is given. */
async function spoil(db: Database): Promise<void> {
  if (engine === 'sqlite') {
    await sql`create trigger spoil after insert on company
      begin update company set city = 'Nogales' where id = new.id; end`.execute(db);
    return;
  }
  await sql`create function spoil() returns trigger language plpgsql
    as 'begin new.city = ''Nogales''; return new; end'`.execute(db);
  await sql`create trigger spoil before insert on company for each row
    execute function spoil()`.execute(db);
}

it('while others write, what is copied is the chapter at one instant', async () => {
  const from = await chapterInFile(3000);
  const to = await newStoreUrl();
  const chapter = await chapterOf((await opened(from)).db, 'T0NORTHWEST');
  let done = false;
  const copying = copyApart(from, to).finally(() => {
    done = true;
  });
  for (let number = 0; !done; number += 1) {
    kept(await chapter.add({ name: `New ${number}` }));
    await setImmediate();
  }
  expect(await copying).toMatchObject({ code: 0 });
  const copied = await chapterOf((await opened(to)).db, 'T0NORTHWEST');
  // One of them was edited once.
  expect((await copied.history()).length).toBe((await copied.companies()).length + 1);
  expect((await copied.companies()).length).toBeGreaterThan(3004);
  expect((await copied.companies()).length).toBeLessThan((await chapter.companies()).length);
});

it('a bot that runs on the source is named, since what it writes later is left behind', async () => {
  const from = await chapterInFile(1);
  const slack = await slackStandIn();
  const bot = await startHttpBot({ slack, url: from });
  const ended = await copy(from, await newStoreUrl());
  expect(ended.code).toBe(0);
  expect(ended.output).toContain(`A bot (process ${bot.process.pid}) is running on the source.`);
  await bot.terminate();
  expect((await copy(from, await newStoreUrl())).output).not.toContain('A bot');
});

it('a source that cannot be copied leaves the target untouched, with a sentence', async () => {
  const missing = join(temporaryFolder(), 'missing.db');
  const to = `sqlite:${temporaryFile()}`;
  expect((await copy(`sqlite:${missing}`, to)).output).toContain('missing.db does not exist');
  expect(existsSync(missing)).toBe(false);

  const old = await chapterInFile(1);
  const sqlite = new SqliteDatabase(old.slice('sqlite:'.length));
  sqlite.exec(`delete from kysely_migration where name <> '0001-roster'`);
  sqlite.close();
  const ended = await copy(old, to);
  expect(ended).toMatchObject({ code: 1 });
  expect(ended.output).toMatch(/is from an older version of the bot \(it lacks 0002-delivery/);
  expect(existsSync(to.slice('sqlite:'.length))).toBe(false);
});

it('says how it is used', async () => {
  const url = `sqlite:${temporaryFile()}`;
  expect((await copy()).output).toContain('Name two databases: npm run db:copy -- FROM TO');
  expect((await copy('roster.db', url)).output).toContain(
    'FROM must be sqlite:PATH or postgres://',
  );
  expect((await copy(url, 'mysql://x')).output).toContain('TO must be sqlite:PATH or postgres://');
  expect((await copy(url, url)).output).toContain('FROM and TO are the same database');
});
