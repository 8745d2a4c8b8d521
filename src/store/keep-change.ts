import type { Company } from '#domain/company.ts';
import { type ChapterSettings, isCounted } from '#domain/consolidation.ts';
import { type Changes, changedFields, changesBetween } from '#domain/history.ts';
import { crossing, type Step, type Tally } from '#domain/milestones.ts';
import type { RowConflict } from '#domain/spreadsheet-rows.ts';
import { appendHistory } from './history.ts';
import { announcedMilestones, oweAlerts } from './outbox.ts';
import type { Amended, Kept, RosterChange, Writing, WrittenRecord } from './roster-change.ts';
import type { Turn } from './schema.ts';
import { keepImportUndo, keepUndo } from './undos.ts';

/** A change as it was written into the companies. */
export type Made = {
  change: RosterChange;
  records: readonly WrittenRecord[];
  unchanged: number;
  leftOut: readonly RowConflict[];
  before: Tally;
  after: Tally;
  settings: ChapterSettings;
};

/** Keeps what a change did beside the companies: its history, the way back, and the alerts that it earned. */
export async function keepChange(turn: Turn, made: Made, writing: Writing): Promise<Kept> {
  const { records, unchanged, leftOut, before, after, settings } = made;
  const entries = records.map((record) => ({
    ...record,
    changes: changesBetween(record.before, record.after),
  }));
  await appendHistory(turn, headOf(made, writing), entries);
  await keepWayBack(turn, made, writing);
  const announced = await announcedMilestones(turn, writing.chapterId);
  const alerts = await oweAlerts(turn, crossing(before, after, settings.plan, announced), {
    ...writing,
    turn: writing.number,
    before,
    tally: after,
    steps: records.map((record) => stepOf(record, settings)),
    settings,
  });
  return {
    kind: 'kept',
    turn: writing.number,
    companyId: records[0]?.companyId,
    before: before.counted,
    after: after.counted,
    records: records.length,
    added: records.filter((record) => record.before === null).length,
    amended: entries.flatMap(amendedOf),
    unchanged,
    leftOut,
    alerts,
    settings,
  };
}

/** What the history tells of a change as a whole. */
const headOf = (
  { change, before, after }: Made,
  { chapterId, actor, at, number }: Writing,
): Parameters<typeof appendHistory>[1] => ({
  chapter_id: chapterId,
  turn: number,
  change_key: change.key,
  actor,
  at,
  counted_before: before.counted,
  counted_after: after.counted,
  undoes: change.kind === 'undo' || change.kind === 'undoImport' ? change.turn : null,
  why: change.kind === 'return' ? change.how.why : null,
});

const FINAL: readonly RosterChange['kind'][] = ['undo', 'undoImport', 'forget'];

/** A change of one record can be taken back for a while, an import for a day; what took one back, and what forgot a person, cannot. */
async function keepWayBack(
  turn: Turn,
  { change, records }: Made,
  { chapterId, actor, at, number }: Writing,
): Promise<void> {
  const [record] = records;
  if (!record || FINAL.includes(change.kind)) return;
  const of = { chapter_id: chapterId, turn: number, actor, at };
  const undos = records.map(({ companyId, before }) => ({ ...of, company_id: companyId, before }));
  if (change.kind === 'import') await keepImportUndo(turn, undos);
  else await keepUndo(turn, { ...of, company_id: record.companyId, before: record.before });
}

function amendedOf({ before, after, changes }: WrittenRecord & { changes: Changes }): Amended[] {
  if (before === null || after === null) return [];
  const renamed = before.name === after.name ? null : after.name;
  return [{ name: before.name, renamed, fields: changedFields(changes) }];
}

function stepOf(record: WrittenRecord, { rule }: ChapterSettings): Step {
  const countedIn = (company: Company | null) =>
    company && isCounted(company, rule) ? company.state : null;
  const { companyId, before, after } = record;
  const { name } = after ?? record.before;
  return { companyId, name, from: countedIn(before), to: countedIn(after) };
}
