import { dayAt } from '#domain/calendar.ts';
import type { Company } from '#domain/company.ts';
import { type ChapterSettings, COUNTED, tallyOf } from '#domain/consolidation.ts';
import { type Changes, changedFields, changesBetween } from '#domain/history.ts';
import { crossing, type Step } from '#domain/milestones.ts';
import { addCompany } from './add-company.ts';
import { takeTurn } from './chapters.ts';
import { getCompany } from './companies.ts';
import { stateFigures } from './figures.ts';
import { appendHistory, findChange } from './history.ts';
import { importCompanies } from './import-companies.ts';
import { announcedMilestones, oweAlerts } from './outbox.ts';
import type {
  Amended,
  ChangeContext,
  RosterChange,
  RosterOutcome,
  WrittenRecord,
} from './roster-change.ts';
import type { Database, Turn } from './schema.ts';
import { getSettings } from './settings.ts';

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
  context: ChangeContext,
): Promise<RosterOutcome> {
  const { chapterId, at, newId } = context;
  const number = await takeTurn(turn, chapterId);
  const repeated = await findRepeated(turn, chapterId, change.key);
  if (repeated) return repeated;

  const settings = await getSettings(turn, chapterId);
  const today = dayAt(at, settings.timeZone);
  const before = tallyOf(await stateFigures(turn, chapterId, settings.rule));
  const writing = { chapterId, number, today, newId };
  const applied =
    change.kind === 'add'
      ? await addCompany(turn, change, writing)
      : await importCompanies(turn, change, writing);
  if (!applied.ok) return applied.refusal;
  const after = tallyOf(await stateFigures(turn, chapterId, settings.rule));

  const { records, unchanged } = applied;
  const entries = records.map((record) => ({
    ...record,
    changes: changesBetween(record.before, record.after),
  }));
  const counts = { counted_before: before.counted, counted_after: after.counted };
  const who = { chapter_id: chapterId, actor: context.actor, at };
  await appendHistory(turn, { ...who, turn: number, change_key: change.key, ...counts }, entries);
  const announced = await announcedMilestones(turn, chapterId);
  const alerts = await oweAlerts(turn, crossing(before, after, settings.plan, announced), {
    chapterId,
    turn: number,
    at,
    today,
    before,
    tally: after,
    steps: records.map((record) => stepOf(record, settings)),
    settings,
    newId,
  });
  const amended = entries.flatMap(amendedOf);
  return {
    kind: 'kept',
    before: before.counted,
    after: after.counted,
    added: records.length - amended.length,
    amended,
    unchanged,
    alerts,
    settings,
  };
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
      before: earlier.counted_before,
      after: earlier.counted_after,
      company: await getCompany(turn, earlier.company_id),
    }
  );
}

function amendedOf({ before, after, changes }: WrittenRecord & { changes: Changes }): Amended[] {
  if (before === null) return [];
  const renamed = before.name === after.name ? null : after.name;
  return [{ name: before.name, renamed, fields: changedFields(changes) }];
}

function stepOf({ companyId, before, after }: WrittenRecord, { rule }: ChapterSettings): Step {
  const { status, usOwned } = COUNTED[rule.name];
  const countedIn = (company: Company | null) =>
    company?.status === status && company.usOwned === usOwned ? company.state : null;
  return { companyId, name: after.name, from: countedIn(before), to: countedIn(after) };
}
