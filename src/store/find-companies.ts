import type { UsOwned } from '#domain/choices.ts';
import { inOrder, type Needles, type Rank, readWanted, type Wanted } from '#domain/search.ts';
import { type CompanyGlimpse, GLIMPSE, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';
import { areCommon, beginningWith, byStep, indexed } from './search-candidates.ts';

/** A company as a list shows it; `text` is its place among others of its rank. */
export type ListedCompany = CompanyGlimpse & {
  us_owned: UsOwned;
  confirmed_on: string | null;
  text: string;
};
type Candidate = ListedCompany & { key: string };
export type FoundCompany = Candidate & Rank;

/** Nobody reads more; whoever has not found it writes more of the name. */
export const MOST_FOUND = 100;
/** One more tells of others. */
const ENOUGH = MOST_FOUND + 1;

/** So many records are ranked in the time that the engine takes to find them. */
const FEW = 500;
/** So many records, the first by name, are looked at where a look at all may be spared. */
const SOON = 20_000;

export const LISTED = [
  ...GLIMPSE,
  'us_owned',
  'confirmed_on',
  'name_key as key',
  'search as text',
] as const;

/**
 * The companies that somebody means by what they typed, the best first: at most MOST_FOUND, and one
 * more that tells of others. The engine finds candidates by its trigram index, the domain ranks them,
 * so that every engine answers alike, as if all records were ranked; save that where one half of each
 * word stands in more than FEW records, a wrong letter is forgiven in the first so many by name.
 */
export async function findCompanies(
  db: Database,
  chapterId: string,
  typed: string,
): Promise<FoundCompany[]> {
  const wanted = readWanted(typed);
  const candidates = await candidatesFor({ db, chapterId, wanted });
  return inOrder(wanted, candidates).slice(0, ENOUGH);
}

type Search = { db: Database; chapterId: string; wanted: Wanted };

/** Most searches are one question: whoever bears the name, and whatever has its words or nearly. */
async function candidatesFor(search: Search): Promise<Candidate[]> {
  const { db, chapterId, wanted } = search;
  const bearers = recordsOf(db, chapterId).select(LISTED).where('name_key', '=', wanted.key);
  if (wanted.beginning === null) return bearers.execute();
  const near = indexed(db, chapterId, wanted.nearly)
    .select(LISTED)
    .limit(FEW + 1);
  const rows = await bearers.union(db.selectFrom(near.as('near')).selectAll()).execute();
  if (rows.length <= FEW) return rows;
  const bearing = rows.filter(({ key }) => key === wanted.key);
  return amongMany(search, bearing);
}

/** Of many records, the best of those that have all letters right; then, unless they are enough, of those that nearly do. */
async function amongMany(search: Search, bearing: readonly Candidate[]): Promise<Candidate[]> {
  const { db, chapterId, wanted } = search;
  const right = await letterByLetter(search);
  const found = new Map([...bearing, ...right].map((one) => [one.id, one]));
  const sure = inOrder(wanted, [...found.values()]).filter(({ isNear }) => !isNear);
  if (sure.length > MOST_FOUND) return sure;
  const near = await byStep(db, chapterId, [wanted.nearly], FEW).select(LISTED).execute();
  for (const one of near) found.set(one.id, one);
  return [...found.values()];
}

/** All records that have all letters right where they are few, or else the first of them. */
async function letterByLetter({ db, chapterId, wanted }: Search): Promise<Candidate[]> {
  const { beginning, steps } = wanted;
  const all = (asked: Needles) => indexed(db, chapterId, asked).select(LISTED).execute();
  const first = (of: readonly Needles[], among?: number) =>
    byStep(db, chapterId, of, ENOUGH, among).select(LISTED).execute();
  const right = steps.at(-1) ?? [];
  if (!(await areCommon(db, chapterId, right, FEW))) return all(right);
  const begin = beginningWith(db, chapterId, beginning ?? '').select(LISTED);
  const beginners = await begin.limit(ENOUGH).execute();
  if (beginners.length === ENOUGH) return beginners;
  // Whatever is of a step before the last has the letters in its name.
  const inName = steps.at(-2) ?? right;
  if (!(await areCommon(db, chapterId, inName, FEW)))
    return [...beginners, ...(await all(inName)), ...(await first([right]))];
  const soon = await first(steps.slice(0, 1), SOON);
  if (soon.length === ENOUGH) return [...beginners, ...soon];
  const found = [...beginners];
  for (const stage of stagesOf(steps)) {
    const rows = await first(stage);
    found.push(...rows);
    // Whatever a later stage brings comes after these.
    if (rows.length === ENOUGH) break;
  }
  return found;
}

/** Steps that are asked for at once: those by which words stand side by side, since mostly none do; each other by itself, since mostly the first of it are soon found. */
function stagesOf(steps: readonly Needles[]): Needles[][] {
  const areSideBySide = ([group = []]: Needles) => group[0]?.letters.trim().includes(' ') ?? false;
  const phrases = steps.filter(areSideBySide);
  const others = steps.filter((asked) => !areSideBySide(asked)).map((asked) => [asked]);
  return phrases.length > 0 ? [phrases, ...others] : others;
}
