import type { ChangeKind } from '#domain/history.ts';
import { companyKey } from '#domain/name-key.ts';
import { isTooLate } from '#domain/undo.ts';
import { amendRecord } from './amend-record.ts';
import { type CompanyRecord, findRecord, NO_CONTACT } from './companies.ts';
import { findLine, linesSince } from './history.ts';
import { findNamesakesSince } from './namesakes.ts';
import type { Application, Refusal, RosterChange, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';
import { findUndo } from './undos.ts';

/** Makes a record what it was before a change, unless the way back is closed; one that the change made is taken out. */
export async function undoChange(
  turn: Turn,
  { turn: change, isAdmin }: Extract<RosterChange, { kind: 'undo' }>,
  writing: Writing,
): Promise<Application> {
  const { chapterId, actor, at } = writing;
  const undo = await findUndo(turn, chapterId, change);
  if (!undo) return refused({ kind: 'noUndo', why: await whyGone(turn, change, writing) });
  if (isTooLate(undo.at, at)) return refused({ kind: 'noUndo', why: 'late' });
  if (undo.actor !== actor && !isAdmin) return refused({ kind: 'noUndo', why: 'notYours' });
  const record = await findRecord(turn, chapterId, undo.company_id);
  if (!record) return refused({ kind: 'gone' });
  if (record.changedTurn !== change) {
    const since = await linesSince(turn, chapterId, record.id, change);
    return refused({ kind: 'stale', record, since });
  }
  const { before } = undo;
  if (before === null) return takeOut(turn, record, writing);
  const candidates =
    companyKey(before) === companyKey(record.company)
      ? []
      : await findNamesakesSince(turn, chapterId, before.name, change);
  return candidates.length > 0
    ? refused({ kind: 'duplicates', candidates })
    : amendRecord(turn, record, { after: before, kind: 'undone' }, writing);
}

/** Of these no way back is kept. */
const WITHOUT: readonly ChangeKind[] = ['imported', 'amended', 'undone'];

/** A way back that is closed before its time held a contact who was forgotten. */
async function whyGone(turn: Turn, change: number, { chapterId, at }: Writing) {
  const made = await findLine(turn, chapterId, change);
  const had = made && !WITHOUT.includes(made.kind);
  return had && !isTooLate(made.at, at) ? 'forgotten' : 'late';
}

const refused = (refusal: Refusal): Application => ({ ok: false, refusal });

/** Takes a record out of the roster, and forgets its contact; its row stays, since the history refers to it. */
async function takeOut(
  turn: Turn,
  { id, company }: CompanyRecord,
  { number }: Writing,
): Promise<Application> {
  await turn
    .updateTable('company')
    .set({ removed_turn: number, changed_turn: number, ...NO_CONTACT })
    .where('id', '=', id)
    .execute();
  const out = { companyId: id, kind: 'undone', before: company, after: null } as const;
  return { ok: true, records: [out], unchanged: 0 };
}
