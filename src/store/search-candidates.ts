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

/** Whether more records than so many may have such letters, as the index tells before any of them is read. */
export async function areCommon(
  db: Database,
  chapterId: string,
  asked: Needles,
  many: number,
): Promise<boolean> {
  const matching = isPostgres(db)
    ? sql`${recordsOf(db, chapterId).select('id').where(allOf(asked, like))}`
    : sql`select 1 from company_search where company_search match ${trigramsOf(asked)}`;
  const some = sql<{ found: number }>`
    select count(*) as found from (${matching} limit ${many + 1}) as first`;
  const { rows } = await some.execute(db);
  return Number(rows[0]?.found) > many;
}

/**
 * The first records that have the last of such letters, those before others that have the first, and
 * then by name, among all or the first so many by name: for letters so common that their index helps
 * little. SQLite looks at nothing but the index of the search texts, of which the condition on them
 * reminds it, until it knows which.
 */
export function byStep(
  db: Database,
  chapterId: string,
  steps: readonly Needles[],
  most: number,
  among?: number,
) {
  const stands = isPostgres(db) ? standsInPostgres : standsInSqlite;
  const cases = steps.map((asked, at) => sql`when ${allOf(asked, stands)} then ${sql.lit(at)}`);
  const row = sql<string>`${sql.ref(isPostgres(db) ? 'company.id' : 'company.rowid')}`;
  const texts = recordsOf(db, chapterId)
    .select([row.as('row'), 'search'])
    .where('search', '>', '')
    .$if(among !== undefined, (records) => records.orderBy('search').limit(among ?? 0));
  const first = db
    .selectFrom(texts.as('text'))
    .select('row')
    .where(allOf(steps.at(-1) ?? [], stands))
    .$if(steps.length > 1, (records) => records.orderBy(sql`case ${sql.join(cases, sql` `)} end`))
    .orderBy('search')
    .limit(most);
  // Postgres would ask for them once for each record, where it expects few of those.
  return isPostgres(db)
    ? recordsOf(db, chapterId).where(sql<SqlBool>`company.id = any(array(${first}))`)
    : recordsOf(db, chapterId).innerJoin(first.as('first'), (join) =>
        join.on(row, '=', (one) => one.ref('first.row')),
      );
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

const standsInSqlite = ({ letters, within }: Needle) => {
  const at = sql`instr(search, ${letters})`;
  const stands =
    within === 'record' ? sql`${at} > 0` : sql`${at} between 1 and instr(search, char(10))`;
  // Blanks stand about every word: most texts are told sooner by what follows them.
  const rest = letters.trimStart();
  return rest === letters
    ? sql<SqlBool>`(${stands})`
    : sql<SqlBool>`(instr(search, ${rest}) > 0 and ${stands})`;
};

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
