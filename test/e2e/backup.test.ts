import { closeSync, existsSync, openSync, readdirSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { GENERAL, MEMBER } from '#sandbox/slack-stand-in.ts';
import { openStore } from '#store/open.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { chapterOf, kept, many } from '../store/temporary-store.ts';
import { runProgram, startHttpBot } from './bot-process.ts';
import { ask, chapterApart, countOf, openForm, REQUIRED } from './chapter.ts';
import { runTool } from './tool-in-process.ts';

const backup = (database: string, ...args: string[]) =>
  runTool('backup', args, { DATABASE_URL: `sqlite:${database}` });

const backupApart = (database: string, ...args: string[]) =>
  runProgram('cli/backup.ts', args, { DATABASE_URL: `sqlite:${database}` });

async function rosterOf(companies: number): Promise<string> {
  const database = join(temporaryFolder(), 'roster.db');
  const store = await openStore(`sqlite:${database}`);
  kept(await (await chapterOf(store.db, 'T0NORTHWEST')).import(many(companies)));
  await store.close();
  return database;
}

/** How many companies a file holds, and how many its history tells of. */
function inFile(file: string) {
  const sqlite = new SqliteDatabase(file, { readonly: true });
  const count = (table: string) => sqlite.prepare(`select count(*) from ${table}`).pluck().get();
  const counts = { companies: count('company'), history: count('history') };
  sqlite.close();
  return counts;
}

describe('npm run backup', () => {
  it('copies the roster of a running bot, and the copy put in its place is the chapter as it was', async () => {
    const { slack, bot, database } = await chapterApart();
    const file = join(temporaryFolder(), 'backup.db');
    const ended = await backupApart(database, file);
    expect(ended).toMatchObject({ code: 0 });
    expect(ended.output).toMatch(/^Backed up .*: 52 companies, \d+ kB, in \d+\.\d s\./);
    expect(readdirSync(dirname(file))).toEqual(['backup.db']);

    await openForm(slack);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
    await bot.terminate();
    await startHttpBot({ slack, url: `sqlite:${file}` });
    expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
    expect((await ask(slack, 'help')).text).not.toBe('');
    expect(slack.topView(MEMBER.id)).toBeUndefined();
    expect(slack.messages(GENERAL.id)).toEqual([]);
  });

  it('is whole while somebody writes all the time: each company with its history, none of them half', async () => {
    const database = await rosterOf(6000);
    const store = await openStore(`sqlite:${database}`);
    const chapter = await chapterOf(store.db, 'T0NORTHWEST');
    let done = false;
    const writing = (async () => {
      for (let number = 0; !done; number += 1) {
        kept(await chapter.add({ name: `New ${number}` }));
        await setImmediate();
      }
    })();
    const file = join(temporaryFolder(), 'backup.db');
    const ended = await backupApart(database, file);
    done = true;
    await writing;
    await store.close();
    expect(ended).toMatchObject({ code: 0 });
    const { companies, history } = inFile(file);
    expect(companies).toBe(history);
    expect(companies).toBeGreaterThanOrEqual(6000);
    expect(inFile(database).companies).toBeGreaterThan(Number(companies));
  });

  it('counts no company whose addition was undone', async () => {
    const database = await rosterOf(2);
    const store = await openStore(`sqlite:${database}`);
    const chapter = await chapterOf(store.db, 'T0NORTHWEST');
    const { turn } = kept(await chapter.add({ name: 'Added by mistake' }));
    kept(await chapter.undo(turn));
    await store.close();
    const { output } = await backup(database, join(temporaryFolder(), 'backup.db'));
    expect(output).toContain(': 2 companies, ');
  });

  it('copies also the database of an older version, as one does before an update', async () => {
    const database = await rosterOf(2);
    const sqlite = new SqliteDatabase(database);
    const newer = sqlite.prepare(
      `select name from sqlite_schema where type = 'index' and sql like '%removed_turn%'`,
    );
    for (const index of newer.pluck().all()) sqlite.exec(`drop index ${index}`);
    sqlite.exec('alter table company drop column removed_turn');
    sqlite.close();
    const { code, output } = await backup(database, join(temporaryFolder(), 'backup.db'));
    expect(code, output).toBe(0);
    expect(output).toContain(': 2 companies, ');
  });

  it('does not keep the copy of a damaged database, and says so', async () => {
    const database = await rosterOf(2000);
    const sqlite = new SqliteDatabase(database);
    sqlite.pragma('wal_checkpoint(truncate)');
    const root = sqlite.prepare(`select rootpage from sqlite_schema where name = 'company'`);
    const page = Number(root.pluck().get());
    sqlite.close();
    const handle = openSync(database, 'r+');
    writeSync(handle, Buffer.alloc(4096, 7), 0, 4096, (page - 1) * 4096);
    closeSync(handle);
    const folder = temporaryFolder();
    const ended = await backup(database, join(folder, 'backup.db'));
    expect(ended.code).toBe(1);
    expect(ended.output).toMatch(/^The database .*is damaged/);
    expect(ended.output).not.toContain('    at ');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not copy what is no roster', async () => {
    const folder = temporaryFolder();
    const letter = join(folder, 'letter.db');
    writeFileSync(letter, 'This is a letter to the board, and quite long enough.'.repeat(20));
    const other = join(folder, 'other.db');
    const sqlite = new SqliteDatabase(other);
    sqlite.exec('create table invoices (id integer primary key)');
    sqlite.close();
    const to = join(folder, 'backup.db');
    expect((await backup(letter, to)).output).toContain('is not a SQLite database');
    expect((await backup(other, to)).output).toContain('belongs to another program');
    expect(existsSync(to)).toBe(false);
  });

  it('replaces nothing unasked, and never the live database', async () => {
    const database = await rosterOf(1);
    const file = join(temporaryFolder(), 'backup.db');
    writeFileSync(file, 'an earlier backup');
    const refused = await backup(database, file);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.output).toContain('exists. Name another file, or add --force to replace it.');
    expect((await backup(database, file, '--force')).code).toBe(0);
    expect(inFile(file).companies).toBe(1);
    for (const live of [database, `${database}-wal`, `${database}.bot`])
      expect((await backup(database, live, '--force')).output).toContain(
        'the live database itself',
      );
    expect(inFile(database).companies).toBe(1);
  });

  it('says what to do where something is missing', async () => {
    const database = await rosterOf(1);
    const folder = temporaryFolder();
    expect((await backup(database)).output).toContain('Name one file: npm run backup -- FILE');
    expect((await backup(database, join(folder, 'none', 'backup.db'))).output).toMatch(
      /The folder .*none does not exist\. Make it first\./,
    );
    expect((await backup(database, folder, '--force')).output).toContain('is a folder');
    const missing = join(folder, 'missing.db');
    expect((await backup(missing, join(folder, 'b.db'))).output).toContain('does not exist');
    expect(existsSync(missing)).toBe(false);
    const url = 'postgres://bot:hush-hush@db.example:5433/chapter';
    const postgres = await runProgram('cli/backup.ts', ['b.dump'], { DATABASE_URL: url });
    expect(postgres.code).toBe(1);
    expect(postgres.output).toContain(
      "pg_dump --format=custom --file='b.dump' 'postgres://bot@db.example:5433/chapter'",
    );
  });
});
