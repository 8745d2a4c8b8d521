import { isTooLateForImport } from '#domain/undo.ts';
import { amendRecord } from './amend-record.ts';
import { type CompanyRecord, compare, findRecordsChangedIn, takeOutAdded } from './companies.ts';
import { findLine, namesChangedSince } from './history.ts';
import type {
  Application,
  Refusal,
  RosterChange,
  Writing,
  WrittenRecord,
} from './roster-change.ts';
import type { Turn } from './schema.ts';
import { findImportUndo, type KeptUndo } from './undos.ts';

type UndoImport = Extract<RosterChange, { kind: 'undoImport' }>;

const refused = (refusal: Refusal): Application => ({ ok: false, refusal });

/** Takes back a whole import: what it added is taken out, what it amended is as it was. Refused where others have changed any of it since. */
export async function undoImport(
  turn: Turn,
  { turn: change, isAdmin }: UndoImport,
  writing: Writing,
): Promise<Application> {
  const { chapterId, actor, at } = writing;
  const undos = await findImportUndo(turn, chapterId, change);
  const made = await findLine(turn, chapterId, change);
  if (!made || isTooLateForImport(made.at, at)) return refused({ kind: 'noUndo', why: 'late' });
  // A way back that is closed before its time held a contact who was forgotten.
  if (undos.length === 0) return refused({ kind: 'noUndo', why: 'forgotten' });
  if (made.actor !== actor && !isAdmin) return refused({ kind: 'noUndo', why: 'notYours' });
  const names = await namesChangedSince(turn, chapterId, change);
  if (names.length > 0) return refused({ kind: 'changedSince', names: names.sort(compare) });
  const records = await findRecordsChangedIn(turn, chapterId, change);
  return takeBack(turn, { change, records, undos }, writing);
}

type Way = { change: number; records: CompanyRecord[]; undos: readonly KeptUndo[] };

async function takeBack(
  turn: Turn,
  { change, records, undos }: Way,
  writing: Writing,
): Promise<Application> {
  const { chapterId, number } = writing;
  const befores = new Map(undos.map(({ company_id, before }) => [company_id, before]));
  const added = records.filter(({ addedTurn }) => addedTurn === change);
  const written: WrittenRecord[] = added.map(({ id, company }) => ({
    ...{ companyId: id, kind: 'undone', before: company, after: null },
  }));
  await takeOutAdded(turn, chapterId, { change, number });
  for (const record of records) {
    const after = befores.get(record.id);
    if (!after) continue;
    const applied = await amendRecord(turn, record, { after, kind: 'undone' }, writing);
    if (!applied.ok) return applied;
    written.push(...applied.records);
  }
  return { ok: true, records: written, unchanged: 0 };
}
