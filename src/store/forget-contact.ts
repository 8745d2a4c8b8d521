import { withoutContact } from '#domain/contact.ts';
import { companyColumns } from './companies.ts';
import { findContact } from './find-contact.ts';
import type { Application, KeptRecord, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';
import { dropUndos } from './undos.ts';

/**
 * Removes a person's data from every record that has them for its contact, and every way back that
 * holds it, for good: the history tells that a contact was removed, as it told that one was set, and no
 * more. Refused where it is not what the person was shown.
 */
export async function forgetContact(
  turn: Turn,
  { typed, seen }: Extract<RosterChange, { kind: 'forget' }>,
  { chapterId, number }: Writing,
): Promise<Application> {
  const found = await findContact(turn, chapterId, typed);
  if (found.mark !== seen) return { ok: false, refusal: { kind: 'unseen', found } };
  const records = found.holders.map(({ id, company }): KeptRecord => {
    const after = withoutContact(company);
    return { companyId: id, kind: 'forgot', before: company, after };
  });
  for (const { companyId, after } of records)
    await turn
      .updateTable('company')
      .set({ ...companyColumns(after), changed_turn: number })
      .where('id', '=', companyId)
      .execute();
  await dropUndos(turn, chapterId, found.undos);
  return { ok: true, records, unchanged: 0 };
}
