import { closest } from '#domain/closest.ts';
import { fold } from '#domain/fold.ts';
import { type CompanyGlimpse, compare, findNamesakes, GLIMPSE, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/** The companies that a typed name may mean: `isSure` when it is one and surely that one, `isNear` when none bears it. */
export type Named = { isSure: boolean; isNear: boolean; candidates: CompanyGlimpse[] };

/** More than these, and nobody reads them. */
const MOST_CANDIDATES = 5;

/** The companies that a typed name means: those that bear it, or else those whose names hold it, or else the nearest. */
export async function findNamed(db: Database, chapterId: string, typed: string): Promise<Named> {
  const namesakes = await findNamesakes(db, chapterId, typed);
  if (namesakes.length > 0) return named(namesakes, true);
  const all = await recordsOf(db, chapterId).select(GLIMPSE).execute();
  const wanted = fold(typed);
  const holders = wanted === '' ? [] : all.filter(({ name }) => fold(name).includes(wanted));
  if (holders.length > 0) return named(holders, true);
  const near = closest(
    typed,
    all.map(({ name }) => name),
  );
  return named(
    all.filter(({ name }) => name === near),
    false,
  );
}

const named = (candidates: readonly CompanyGlimpse[], bear: boolean): Named => ({
  isSure: bear && candidates.length === 1,
  isNear: !bear,
  candidates: [...candidates]
    .sort((one, other) => compare(one.name, other.name))
    .slice(0, MOST_CANDIDATES),
});
