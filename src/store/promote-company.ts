import { returned } from '#domain/membership.ts';
import { amendRecord } from './amend-record.ts';
import { findAsShown } from './record-refusal.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Makes a prospect a member as of today, unless it is one no more or its record has changed since it was shown. */
export async function promoteCompany(
  turn: Turn,
  asked: Extract<RosterChange, { kind: 'promote' }>,
  writing: Writing,
): Promise<Application> {
  const found = await findAsShown(turn, writing.chapterId, asked);
  if (!found.ok) return found;
  const { company } = found.record;
  if (company.status !== 'prospect') return { ok: false, refusal: { kind: 'noProspect', company } };
  const after = returned(company, { becomes: 'member', on: writing.today, why: null });
  return amendRecord(turn, found.record, { after, kind: 'promoted' }, writing);
}
