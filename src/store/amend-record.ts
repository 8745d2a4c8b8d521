import type { Company } from '#domain/company.ts';
import type { ChangeKind } from '#domain/history.ts';
import { type CompanyRecord, companyColumns } from './companies.ts';
import { findObjection } from './record-refusal.ts';
import type { Application, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Writes what becomes of one record, unless the roster stands against it. */
export async function amendRecord(
  turn: Turn,
  { id, company }: CompanyRecord,
  { after, kind }: { after: Company; kind: ChangeKind },
  { chapterId, number }: Writing,
): Promise<Application> {
  const refusal = await findObjection(turn, chapterId, id, after);
  if (refusal) return { ok: false, refusal };
  await turn
    .updateTable('company')
    .set({ ...companyColumns(after), changed_turn: number })
    .where('id', '=', id)
    .execute();
  return { ok: true, records: [{ companyId: id, kind, before: company, after }], unchanged: 0 };
}
