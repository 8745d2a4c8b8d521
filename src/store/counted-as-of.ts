import type { Company } from '#domain/company.ts';
import { type CountingRule, isCounted } from '#domain/consolidation.ts';
import { DOSSIER_FIELDS, type DossierCompany } from '#domain/dossier.ts';
import type { Changes } from '#domain/history.ts';
import { listCompanies } from './companies.ts';
import type { Database } from './schema.ts';

/**
 * The companies that counted by a rule just after a change, as the history tells it: what was changed
 * since is taken back. A file's name and link are those of today; the history has only which file it was.
 */
export async function countedAsOf(
  db: Database,
  chapterId: string,
  turn: number,
  rule: CountingRule,
): Promise<DossierCompany[]> {
  const records = await listCompanies(db, chapterId);
  const roster = new Map<string, Partial<Company>>(records.map(({ id, company }) => [id, company]));
  const before = new Map<string, Partial<Company>>();
  // The first change of a field tells what it was before all of them.
  for (const { companyId, changes } of await changesSince(db, chapterId, turn))
    before.set(companyId, { ...valuesBefore(JSON.parse(changes)), ...before.get(companyId) });
  for (const [id, values] of before) roster.set(id, { ...roster.get(id), ...values });
  return [...roster.values()].filter(hasName).filter(isCountedBy(rule)).map(pick);
}

const changesSince = (db: Database, chapterId: string, turn: number) =>
  db
    .selectFrom('history')
    .select(['company_id as companyId', 'changes'])
    .where('chapter_id', '=', chapterId)
    .where('turn', '>', turn)
    .orderBy('turn')
    .orderBy('line')
    .execute();

const valuesBefore = (changes: Changes): Partial<Company> =>
  Object.fromEntries(
    Object.entries(changes).flatMap(([field, change]) =>
      Array.isArray(change) ? [[field, change[0]]] : [],
    ),
  );

type Named = Partial<Company> & Pick<Company, 'name' | 'state'>;

/** A record that was not there yet has no name before it. */
const hasName = (one: Partial<Company>): one is Named => typeof one.name === 'string';

const isCountedBy =
  (rule: CountingRule) =>
  ({ status, usOwned, confirmedOn }: Named): boolean =>
    isCounted({ status, usOwned, confirmedOn }, rule);

const BLANK: Omit<DossierCompany, 'name' | 'state'> = {
  city: null,
  joinedOn: null,
  ownershipBasis: null,
  ultimateParent: null,
  usShare: null,
  evidence: null,
  evidenceFile: null,
  evidenceFileName: null,
  evidenceFileLink: null,
  confirmedBy: null,
  confirmedOn: null,
};

/** What a dossier tells of a company; what no line of the history speaks of was blank. */
function pick(company: Named): DossierCompany {
  const whole = { ...BLANK, ...company };
  const told = DOSSIER_FIELDS.map((field) => [field, whole[field]]);
  return { ...BLANK, name: company.name, state: company.state, ...Object.fromEntries(told) };
}
