import { hasLeft } from '#domain/company.ts';
import { departed, returned } from '#domain/membership.ts';
import { amendRecord } from './amend-record.ts';
import { findAsShown } from './record-refusal.ts';
import type { Application, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Takes leave of a company, or takes one back that had left, unless the record has changed since it was shown. */
export async function changeMembership(
  turn: Turn,
  change: Extract<RosterChange, { kind: 'leave' | 'return' }>,
  writing: Writing,
): Promise<Application> {
  const found = await findAsShown(turn, writing.chapterId, change);
  if (!found.ok) return found;
  const { company } = found.record;
  if (hasLeft(company.status) !== (change.kind === 'return'))
    throw new Error(`A company that is ${company.status} cannot ${change.kind}.`);
  return change.kind === 'leave'
    ? amendRecord(
        turn,
        found.record,
        { after: departed(company, change.how), kind: 'left' },
        writing,
      )
    : amendRecord(
        turn,
        found.record,
        { after: returned(company, change.how), kind: 'returned' },
        writing,
      );
}
