import { changesBetween } from '#domain/history.ts';
import { edited } from '#domain/judge-company.ts';
import { companyKey } from '#domain/name-key.ts';
import { amendRecord } from './amend-record.ts';
import { findNamesakes } from './namesakes.ts';
import { findAsShown } from './record-refusal.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Writes what a person made of a record in its form, unless somebody has changed it since it was shown. */
export async function editCompany(
  turn: Turn,
  { notDuplicateOf, judged, ...asked }: Extract<RosterChange, { kind: 'edit' }>,
  writing: Writing,
): Promise<Application> {
  const { chapterId, today } = writing;
  const found = await findAsShown(turn, chapterId, asked);
  if (!found.ok) return found;
  const { record } = found;
  const after = edited(record.company, judged, today);
  if (Object.keys(changesBetween(record.company, after)).length === 0)
    return { ok: false, refusal: { kind: 'unchanged', company: record.company } };
  if (companyKey(after) !== companyKey(record.company)) {
    const namesakes = await findNamesakes(turn, chapterId, after.name);
    const candidates = namesakes.filter(({ id }) => id !== record.id);
    if (candidates.some(({ id }) => !notDuplicateOf.includes(id)))
      return { ok: false, refusal: { kind: 'duplicates', candidates } };
  }
  return amendRecord(turn, record, { after, kind: 'edited' }, writing);
}
