import { type Kysely, PostgresAdapter, sql } from 'kysely';
import { searchTextOf } from '#domain/search-text.ts';

/** What a company is found by, folded, and the engine's own index of its trigrams. */
export async function up(db: Kysely<never>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  // Sorted by its bytes, as SQLite does: each server has an order of its own for people's text.
  const bytewise = isPostgres ? sql`collate "C"` : sql``;
  await sql`alter table company add column search text ${bytewise} not null default ''`.execute(db);
  await fillIn(db);
  await sql`
    create index company_in_order on company (chapter_id, search, removed_turn)
    where removed_turn is null
  `.execute(db);
  await (isPostgres ? indexInPostgres(db) : indexInSqlite(db));
}

type Row = {
  id: string;
  name: string;
  city: string | null;
  rfc: string | null;
  website: string | null;
};

const AT_ONCE = 500;

async function fillIn(db: Kysely<never>): Promise<void> {
  const all = sql<Row>`select id, name, city, rfc, website from company`;
  const { rows } = await all.execute(db);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const texts = rows
      .slice(from, from + AT_ONCE)
      .map((row) => sql`(${row.id}, ${searchTextOf({ ...row, ultimateParent: null })})`);
    await sql`
      update company set search = texts.column2 from (values ${sql.join(texts)}) as texts
      where company.id = texts.column1
    `.execute(db);
  }
}

async function indexInPostgres(db: Kysely<never>): Promise<void> {
  await sql`create extension if not exists pg_trgm`.execute(db);
  await sql`create index company_search on company using gin (search gin_trgm_ops)`.execute(db);
}

/** A row keeps its number when the file is compacted, which its own rowid would not. */
async function indexInSqlite(db: Kysely<never>): Promise<void> {
  await sql`
    create table company_search_key (
      number integer primary key,
      company_id text not null unique references company (id)
    )
  `.execute(db);
  await sql`
    create virtual table company_search using fts5 (
      in_name, in_others, content = '', contentless_delete = 1, detail = column,
      tokenize = 'trigram case_sensitive 1'
    )
  `.execute(db);
  await sql`insert into company_search_key (company_id) select id from company`.execute(db);
  await sql`
    insert into company_search (rowid, in_name, in_others)
    select k.number, substr(c.search, 1, instr(c.search, char(10))),
      substr(c.search, instr(c.search, char(10)) + 1)
    from company_search_key k join company c on c.id = k.company_id where c.removed_turn is null
  `.execute(db);
}
