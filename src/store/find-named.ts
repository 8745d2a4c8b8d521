import type { CompanyGlimpse } from './companies.ts';
import { type FoundCompany, findCompanies } from './find-companies.ts';
import type { Database } from './schema.ts';

/** The companies that a typed name may mean: `isSure` when it is one and surely that one, `isNear` when none bears it, `isMore` when it may mean others too. */
export type Named = {
  isSure: boolean;
  isNear: boolean;
  isMore: boolean;
  candidates: CompanyGlimpse[];
};

/** More than these, and nobody reads them. */
const MOST_CANDIDATES = 5;

/** The companies that a typed name means: those that bear it, or else those that a search for it finds letter by letter, or else nearly. */
export async function findNamed(db: Database, chapterId: string, typed: string): Promise<Named> {
  const found = await findCompanies(db, chapterId, typed);
  const bearers = found.filter(({ rank }) => rank === 0);
  if (bearers.length > 0) return named(bearers);
  const right = found.filter(({ isNear }) => !isNear);
  return named(right.length > 0 ? right : found);
}

function named(found: readonly FoundCompany[]): Named {
  const [only, another] = found;
  return {
    isSure: only !== undefined && another === undefined && only.inName && !only.isNear,
    isNear: only?.isNear ?? false,
    isMore: found.length > MOST_CANDIDATES,
    candidates: found.slice(0, MOST_CANDIDATES),
  };
}
