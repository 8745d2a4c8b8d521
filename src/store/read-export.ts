import { lackingBy } from '#domain/attention.ts';
import { companyKey } from '#domain/name-key.ts';
import type { ExportedCompany, RosterExport } from '#domain/roster-export.ts';
import { isEverything, type RosterFilter } from '#domain/roster-filter.ts';
import { type Chapter, findChapter } from './chapters.ts';
import { type CompanyRecord, compare, listCompanies } from './companies.ts';
import { rosterFigures } from './figures.ts';
import { lastLines } from './history.ts';
import type { Database } from './schema.ts';
import { getSettings } from './settings.ts';
import { listSettingsSince } from './settings-history.ts';
import { wantedRecordsOf } from './wanted-records.ts';

/** Changes that come between are read anew; so many in a row mean that something is wrong. */
const TRIES = 20;
/** As many lines of the history as are exported: more would take more memory than a small machine has. */
export const MOST_LINES = 50_000;

/** Reads what an export tells at an instant (ISO 8601, UTC), all of it as it stood after one change. */
export async function readExport(
  db: Database,
  chapter: Chapter,
  filter: RosterFilter,
  at: string,
): Promise<RosterExport> {
  const turnNow = async () => (await findChapter(db, chapter.teamId))?.turn;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const before = await turnNow();
    const told = await readOnce(db, chapter.id, filter, at);
    if ((await turnNow()) === before) return told;
  }
  throw new Error('The roster was changed at each of many readings.');
}

async function readOnce(
  db: Database,
  chapterId: string,
  filter: RosterFilter,
  at: string,
): Promise<RosterExport> {
  const isAll = isEverything(filter);
  const settings = await getSettings(db, chapterId);
  const of = { chapterId, ...lackingBy(settings, at) };
  const wanted = await wantedRecordsOf(db, of, filter).select('id').execute();
  const ids = new Set(wanted.map(({ id }) => id));
  const records = (await listCompanies(db, chapterId)).filter(({ id }) => ids.has(id));
  const lines = await lastLines(db, chapterId, MOST_LINES);
  return {
    companies: byName(records),
    figures: await rosterFigures(db, chapterId, settings.rule),
    settings,
    history: isAll ? lines : lines.filter(({ companyId }) => ids.has(companyId)),
    settingsHistory: isAll ? (await listSettingsSince(db, chapterId, 0)).reverse() : [],
  };
}

const byName = (records: readonly CompanyRecord[]): ExportedCompany[] =>
  records
    .map(({ id, company }) => ({ id, company, key: companyKey(company) }))
    .sort(
      (one, other) => compare(one.key, other.key) || compare(one.company.name, other.company.name),
    )
    .map(({ id, company }) => ({ id, company }));
