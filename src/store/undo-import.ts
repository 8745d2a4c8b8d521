import type { Company } from '#domain/company.ts';
import { companyKey } from '#domain/name-key.ts';
import { isTooLateForImport, mayUndoImport } from '#domain/undo.ts';
import { amendRecord } from './amend-record.ts';
import {
  type CompanyGlimpse,
  type CompanyRecord,
  compare,
  findRecordsChangedIn,
  takeOutAdded,
} from './companies.ts';
import { findLine, namesChangedSince } from './history.ts';
import { findNamesakesSince } from './namesakes.ts';
import type {
  Application,
  Refusal,
  RosterChange,
  Writing,
  WrittenRecord,
} from './roster-change.ts';
import type { Turn } from './schema.ts';
import { findImportUndo } from './undos.ts';

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
  if (!mayUndoImport(made.actor, { id: actor, isAdmin }))
    return refused({ kind: 'noUndo', why: 'notYours' });
  const names = await namesChangedSince(turn, chapterId, change);
  if (names.length > 0) return refused({ kind: 'changedSince', names: names.sort(compare) });
  const records = await findRecordsChangedIn(turn, chapterId, change);
  const befores = new Map(undos.map(({ company_id, before }) => [company_id, before]));
  const way = { change, records, befores };
  const candidates = await findNamesTaken(turn, way, chapterId);
  if (candidates.length > 0) return refused({ kind: 'duplicates', candidates });
  return takeBack(turn, way, writing);
}

/** The records that an import wrote, and what they were before, by their ids; null of one that it added. */
type Way = {
  change: number;
  records: readonly CompanyRecord[];
  befores: ReadonlyMap<string, Company | null>;
};

/** The records that have come to bear, since the import, a name that it took from another. */
async function findNamesTaken(
  turn: Turn,
  { change, records, befores }: Way,
  chapterId: string,
): Promise<CompanyGlimpse[]> {
  const taken: CompanyGlimpse[] = [];
  for (const { id, company } of records) {
    const before = befores.get(id);
    if (!before || companyKey(before) === companyKey(company)) continue;
    taken.push(...(await findNamesakesSince(turn, chapterId, before.name, change)));
  }
  return taken;
}

async function takeBack(
  turn: Turn,
  { change, records, befores }: Way,
  writing: Writing,
): Promise<Application> {
  const { chapterId, number } = writing;
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
