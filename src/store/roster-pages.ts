import { sql } from 'kysely';
import { ON_A_PAGE, type Page, type Turning } from '#domain/pages.ts';
import type { RosterFilter } from '#domain/roster-filter.ts';
import { LISTED, type ListedCompany } from './find-companies.ts';
import type { LackingOf } from './lacking.ts';
import type { Database } from './schema.ts';
import { wantedRecordsOf } from './wanted-records.ts';

/**
 * A page of the companies that a filter lets through, by name. It begins after a place of the list, not
 * after so many companies: what was added or removed since the last page is neither shown twice nor missed.
 */
export async function readRosterPage(
  db: Database,
  of: LackingOf,
  filter: RosterFilter,
  turning: Turning,
): Promise<Page<ListedCompany>> {
  const meant = filtered(db, of, filter);
  const items = await itemsAt(meant, turning);
  const isShort = items.length < ON_A_PAGE;
  // Where nothing is left after a place, or too little before it, the list begins anew.
  if (turning.to === 'before' ? isShort : turning.to === 'after' && items.length === 0)
    return readRosterPage(db, of, filter, { to: 'start' });
  const [first] = items;
  const count = (records: typeof meant) =>
    records
      .select(({ fn }) => fn.countAll<number>().as('all'))
      .executeTakeFirstOrThrow()
      .then(({ all }) => Number(all));
  const before = first && turning.to !== 'start' ? await count(meant.where(stands('<', first))) : 0;
  return { items, first: before + 1, total: await count(meant) };
}

const filtered = (db: Database, of: LackingOf, filter: RosterFilter) =>
  wantedRecordsOf(db, of, filter).where('search', '>', '');

type Records = ReturnType<typeof filtered>;

const stands = (where: '<' | '>', { text, id }: { text: string; id: string }) =>
  sql<boolean>`(search, id) ${sql.raw(where)} (${text}, ${id})`;

async function itemsAt(meant: Records, turning: Turning): Promise<ListedCompany[]> {
  const isBack = turning.to === 'before';
  const way = isBack ? 'desc' : 'asc';
  const rest =
    turning.to === 'start' ? meant : meant.where(stands(isBack ? '<' : '>', turning.place));
  const items = await rest
    .select(LISTED)
    .orderBy('search', way)
    .orderBy('id', way)
    .limit(ON_A_PAGE)
    .execute();
  return isBack ? items.reverse() : items;
}
