import { dayAt } from '#domain/calendar.ts';
import type { Company } from '#domain/company.ts';
import { type ChapterSettings, COUNTED, tallyOf } from '#domain/consolidation.ts';
import { type Changes, changedFields, changesBetween } from '#domain/history.ts';
import { crossing, type Step, type Tally } from '#domain/milestones.ts';
import { applyChange } from './apply-change.ts';
import { takeTurn } from './chapters.ts';
import { getCompany } from './companies.ts';
import { stateFigures } from './figures.ts';
import { appendHistory, findChange } from './history.ts';
import { announcedMilestones, oweAlerts } from './outbox.ts';
import type {
  Amended,
  ChangeContext,
  Kept,
  RosterChange,
  RosterOutcome,
  Writing,
  WrittenRecord,
} from './roster-change.ts';
import type { Database, Turn } from './schema.ts';
import { getSettings } from './settings.ts';
import { keepUndo } from './undos.ts';

/** Ends a transaction by undoing it, with the answer it came to. */
class Undone extends Error {
  readonly outcome: RosterOutcome;
  constructor(outcome: RosterOutcome) {
    super('The transaction was undone on purpose.');
    this.outcome = outcome;
  }
}

/**
 * The one door through which the roster changes. The change, its history, the new count and the
 * alerts that it earns are one transaction: all of it is kept, or none.
 */
export async function changeRoster(
  db: Database,
  change: RosterChange,
  context: ChangeContext,
): Promise<RosterOutcome> {
  try {
    return await db.transaction().execute(async (turn) => {
      const outcome = await makeChange(turn, change, context);
      if (outcome.kind !== 'kept' || context.rehearsal) throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

async function makeChange(
  turn: Turn,
  change: RosterChange,
  { chapterId, actor, at, newId }: ChangeContext,
): Promise<RosterOutcome> {
  const number = await takeTurn(turn, chapterId);
  const repeated = await findRepeated(turn, chapterId, change.key);
  if (repeated) return repeated;

  const settings = await getSettings(turn, chapterId);
  const tally = async () => tallyOf(await stateFigures(turn, chapterId, settings.rule));
  const before = await tally();
  const today = dayAt(at, settings.timeZone);
  const writing = { chapterId, actor, at, number, today, newId };
  const applied = await applyChange(turn, change, writing);
  if (!applied.ok) return applied.refusal;
  const { records, unchanged } = applied;
  const made = { change, records, before, after: await tally(), settings };
  const kept = await keepChange(turn, made, writing);
  return { ...kept, unchanged };
}

type Made = {
  change: RosterChange;
  records: readonly WrittenRecord[];
  before: Tally;
  after: Tally;
  settings: ChapterSettings;
};

/** Keeps what a change did beside the companies: its history, the way back, and the alerts that it earned. */
async function keepChange(turn: Turn, made: Made, writing: Writing): Promise<Kept> {
  const { records, before, after, settings } = made;
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
    before: before.counted,
    after: after.counted,
    added: records.filter((record) => record.before === null).length,
    amended: entries.flatMap(amendedOf),
    unchanged: 0,
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
  undoes: change.kind === 'undo' ? change.turn : null,
  why: change.kind === 'return' ? change.how.why : null,
});

/** A change of one record can be taken back for a while; a spreadsheet's, or what took one back, cannot. */
async function keepWayBack(
  turn: Turn,
  { change, records }: Made,
  { chapterId, actor, at, number }: Writing,
): Promise<void> {
  const [record] = records;
  if (!record || change.kind === 'import' || change.kind === 'undo') return;
  const of = { chapter_id: chapterId, turn: number, company_id: record.companyId, actor, at };
  await keepUndo(turn, { ...of, before: record.before });
}

async function findRepeated(
  turn: Turn,
  chapterId: string,
  key: string,
): Promise<Extract<RosterOutcome, { kind: 'repeated' }> | undefined> {
  const earlier = await findChange(turn, chapterId, key);
  return (
    earlier && {
      kind: 'repeated',
      turn: earlier.turn,
      before: earlier.counted_before,
      after: earlier.counted_after,
      company: await getCompany(turn, earlier.company_id),
    }
  );
}

function amendedOf({ before, after, changes }: WrittenRecord & { changes: Changes }): Amended[] {
  if (before === null || after === null) return [];
  const renamed = before.name === after.name ? null : after.name;
  return [{ name: before.name, renamed, fields: changedFields(changes) }];
}

function stepOf(record: WrittenRecord, { rule }: ChapterSettings): Step {
  const { status, usOwned } = COUNTED[rule.name];
  const countedIn = (company: Company | null) =>
    company?.status === status && company.usOwned === usOwned ? company.state : null;
  const { companyId, before, after } = record;
  const { name } = after ?? record.before;
  return { companyId, name, from: countedIn(before), to: countedIn(after) };
}
