import { companyColumns } from './companies.ts';
import { findByRfc, findNamesakes } from './namesakes.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Adds a company, unless a live record bears its RFC or a namesake was not yet told apart from it. */
export async function addCompany(
  turn: Turn,
  { company, notDuplicateOf }: Extract<RosterChange, { kind: 'add' }>,
  { chapterId, number, newId }: Writing,
): Promise<Application> {
  const by = await findByRfc(turn, chapterId, company.rfc);
  if (by) return { ok: false, refusal: { kind: 'rfcTaken', by } };
  const namesakes = await findNamesakes(turn, chapterId, company.name);
  if (namesakes.some(({ id }) => !notDuplicateOf.includes(id)))
    return { ok: false, refusal: { kind: 'duplicates', candidates: namesakes } };

  const companyId = newId();
  await turn
    .insertInto('company')
    .values({
      id: companyId,
      chapter_id: chapterId,
      ...companyColumns(company),
      added_turn: number,
      changed_turn: number,
      removed_turn: null,
    })
    .execute();
  return {
    ok: true,
    records: [{ companyId, kind: 'added', before: null, after: company }],
    unchanged: 0,
  };
}
