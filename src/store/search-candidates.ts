import { type SqlBool, sql } from 'kysely';
import type { Needle, Needles } from '#domain/search.ts';
import { recordsOf } from './companies.ts';
import { isPostgres } from './engine.ts';
import type { Database } from './schema.ts';

/** The records in which the engine's trigram index finds such letters, in any order; some more where the letters stand apart. */
export const indexed = (db: Database, chapterId: string, asked: Needles) =>
  isPostgres(db)
    ? recordsOf(db, chapterId).where(allOf(asked, like))
    : recordsOf(db, chapterId)
        .innerJoin('company_search_key', 'company_search_key.company_id', 'company.id')
        .innerJoin('company_search', 'company_search.rowid', 'company_search_key.number')
        .where(sql<SqlBool>`company_search match ${trigramsOf(asked)}`);

/** Whether more records than so many may have such letters, as SQLite's index tells at once; Postgres decides by itself how to look. */
export async function areCommon(db: Database, asked: Needles, many: number): Promise<boolean> {
  if (isPostgres(db)) return true;
  const some = sql<{ found: number }>`
    select count(*) as found from
      (select 1 from company_search where company_search match ${trigramsOf(asked)} limit ${many + 1})`;
  const { rows } = await some.execute(db);
  return Number(rows[0]?.found) > many;
}

/**
 * The first records that have the last of such letters, those before others that have the first, and
 * then by name: for letters so common that their index helps little. SQLite looks at nothing but the
 * index of the search texts, of which the condition on them reminds it, until it knows which.
 */
export function byStep(db: Database, chapterId: string, steps: readonly Needles[], most: number) {
  const stands = isPostgres(db) ? standsInPostgres : standsInSqlite;
  const cases = steps.map((asked, at) => sql`when ${allOf(asked, stands)} then ${sql.lit(at)}`);
  const first = recordsOf(db, chapterId)
    .where('search', '>', '')
    .where(allOf(steps.at(-1) ?? [], stands))
    .$if(steps.length > 1, (records) => records.orderBy(sql`case ${sql.join(cases, sql` `)} end`))
    .orderBy('search')
    .limit(most);
  const row = sql<string>`${sql.ref(isPostgres(db) ? 'company.id' : 'company.rowid')}`;
  return recordsOf(db, chapterId).where(row, 'in', first.select(row.as('row')));
}

/** The records whose search text begins so, in their order. */
export const beginningWith = (db: Database, chapterId: string, beginning: string) =>
  recordsOf(db, chapterId)
    .where('search', '>=', beginning)
    .where('search', '<', `${beginning}\u{10ffff}`)
    .orderBy('search');

const allOf = (asked: Needles, stands: (needle: Needle) => ReturnType<typeof like>) =>
  sql<SqlBool>`${sql.join(
    asked.map((group) => sql`(${sql.join(group.map(stands), sql` or `)})`),
    sql` and `,
  )}`;

/** Folded letters hold no wildcard. */
const like = ({ letters }: Needle) => sql<SqlBool>`search like ${`%${letters}%`}`;

const standsInPostgres = (needle: Needle) =>
  needle.within === 'record'
    ? like(needle)
    : sql<SqlBool>`(${like(needle)} and strpos(search, ${needle.letters}) < strpos(search, chr(10)))`;

const standsInSqlite = ({ letters, within }: Needle) =>
  within === 'record'
    ? sql<SqlBool>`instr(search, ${letters}) > 0`
    : sql<SqlBool>`instr(search, ${letters}) between 1 and instr(search, char(10))`;

/** The same as FTS5 is asked it: the index has trigrams alone, so letters are asked for by those that are in them. */
export const trigramsOf = (asked: Needles): string =>
  asked.map((group) => `(${group.map(trigrams).join(' OR ')})`).join(' AND ');

/** Side by side they hold every letter, and are a third of what FTS5 would have to look up otherwise. */
function trigrams({ letters, within }: Needle): string {
  const all = [...letters];
  const last = all.length - 3;
  const starts = [...all.keys()].filter((at) => at === last || (at < last && at % 3 === 0));
  const three = starts.map((at) => `"${all.slice(at, at + 3).join('')}"`);
  return `${within === 'name' ? 'in_name : ' : ''}(${three.join(' AND ')})`;
}
