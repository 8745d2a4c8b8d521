import { randomUUID } from 'node:crypto';
import SqliteDatabase from 'better-sqlite3';
import { sql } from 'kysely';
import { openStore } from '#store/open.ts';
import type { CompanyTable } from '#store/schema.ts';

type Rows = readonly CompanyTable[];

/** The companies of a store as they are kept. */
export async function keptRows(path: string): Promise<Rows> {
  const { db, close } = await openStore(`sqlite:${path}`);
  const rows = await db.selectFrom('company').selectAll().execute();
  await close();
  return rows;
}

/** Inserts rows, under new ids, by better-sqlite3 alone into a new store; the milliseconds to its commit. */
export async function timeBareInsert(path: string, rows: Rows): Promise<number> {
  const [first] = rows;
  if (!first) throw new Error('There is nothing to insert.');
  await makeStore(path, first.chapter_id);
  const database = new SqliteDatabase(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  const { id, ...others } = first;
  const columns = Object.keys({ id, ...others });
  const insert = database.prepare(
    `insert into company (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  const values = rows.map(({ id: _, ...kept }) => Object.values(kept));
  const insertAll = database.transaction(() => {
    for (const row of values) insert.run(randomUUID(), ...row);
  });
  const began = performance.now();
  insertAll();
  const took = performance.now() - began;
  database.close();
  return took;
}

async function makeStore(path: string, chapterId: string): Promise<void> {
  const { db, close } = await openStore(`sqlite:${path}`);
  await sql`insert into chapter (id, team_id, turn, created_at)
    values (${chapterId}, 'T0BENCH', 0, '2026-01-01T00:00:00Z')`.execute(db);
  await close();
}
