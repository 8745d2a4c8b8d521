import { type RawBuilder, sql } from 'kysely';
import { isPostgres } from './engine.ts';
import type { Turn } from './schema.ts';

/**
 * Brings SQLite's trigram index in step with the records that a change has written, in its transaction:
 * all of an import at once, which takes a fifth of the time of a trigger for each. Postgres does it by itself.
 */
export async function keepSearchable(
  turn: Turn,
  records: readonly { companyId: string }[],
): Promise<void> {
  if (isPostgres(turn) || records.length === 0) return;
  const ids = JSON.stringify(records.map(({ companyId }) => companyId));
  const these = sql`(select value from json_each(${ids}))`;
  await sql`
    delete from company_search where rowid in
    (select number from company_search_key where company_id in ${these})`.execute(turn);
  await sql`
    insert into company_search_key (company_id) select value from json_each(${ids})
    where true on conflict do nothing`.execute(turn);
  await index(turn, sql`and k.company_id in ${these}`);
}

/** Makes the index of all companies, where a copy has brought them. */
export async function indexAll(turn: Turn): Promise<void> {
  if (isPostgres(turn)) return;
  await sql`insert into company_search_key (company_id) select id from company`.execute(turn);
  await index(turn, sql``);
}

/** The name is the first line of what is searched. FTS5 writes out what it has gathered whenever a row comes before the last. */
const index = (turn: Turn, which: RawBuilder<unknown>) =>
  sql`
    insert into company_search (rowid, in_name, in_others)
    select k.number, substr(c.search, 1, instr(c.search, char(10))),
      substr(c.search, instr(c.search, char(10)) + 1)
    from company_search_key k cross join company c
    where c.id = k.company_id and c.removed_turn is null ${which} order by k.number
  `.execute(turn);
