import { changesBetween } from '#domain/history.ts';
import { proven } from '#domain/ownership.ts';
import { amendRecord } from './amend-record.ts';
import { findAsShown } from './record-refusal.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Writes what somebody said of a company's ownership, and their name and the day where they confirm it. */
export async function confirmOwnership(
  turn: Turn,
  { proof, ...asked }: Extract<RosterChange, { kind: 'confirm' }>,
  writing: Writing,
): Promise<Application> {
  const found = await findAsShown(turn, writing.chapterId, asked);
  if (!found.ok) return found;
  const { company } = found.record;
  const after = proven(company, proof, { by: writing.actor, on: writing.today });
  if (Object.keys(changesBetween(company, after)).length === 0)
    return { ok: false, refusal: { kind: 'unchanged', company } };
  return amendRecord(turn, found.record, { after, kind: 'proved' }, writing);
}
