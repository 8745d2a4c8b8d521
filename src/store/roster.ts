import { dayAt } from '#domain/calendar.ts';
import type { Company } from '#domain/company.ts';
import { type ChapterSettings, COUNTED, tallyOf } from '#domain/consolidation.ts';
import { changesBetween } from '#domain/history.ts';
import { crossing } from '#domain/milestones.ts';
import { addCompany } from './add-company.ts';
import { takeTurn } from './chapters.ts';
import { stateFigures } from './figures.ts';
import { appendHistory, findChange } from './history.ts';
import { importCompanies } from './import-companies.ts';
import { announcedMilestones, oweAlerts } from './outbox.ts';
import type { ChangeContext, RosterChange, RosterOutcome, WrittenRecord } from './roster-change.ts';
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
  const { chapterId, actor, at, newId } = context;
  const number = await takeTurn(turn, chapterId);
  const earlier = await findChange(turn, chapterId, change.key);
  if (earlier)
    return { kind: 'repeated', before: earlier.counted_before, after: earlier.counted_after };

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

  await appendHistory(
    turn,
    {
      chapter_id: chapterId,
      turn: number,
      change_key: change.key,
      actor,
      at,
      counted_before: before.counted,
      counted_after: after.counted,
    },
    applied.records.map(({ companyId, kind, before: from, after: to }) => ({
      companyId,
      kind,
      changes: changesBetween(from, to),
    })),
  );
  const crossed = crossing(
    before,
    after,
    settings.plan,
    await announcedMilestones(turn, chapterId),
  );
  const completedBy = completing(applied.records, before.counted, settings);
  const earned = { chapterId, turn: number, at, today, tally: after, completedBy };
  const alerts = await oweAlerts(turn, crossed, { ...earned, settings, newId });
  const added = applied.records.filter((record) => record.before === null).length;
  return {
    kind: 'kept',
    before: before.counted,
    after: after.counted,
    added,
    amended: applied.records.length - added,
    unchanged: applied.unchanged,
    alerts,
    settings,
  };
}

/** The company with which a change reaches the target, its records taken in their order. */
function completing(
  records: readonly WrittenRecord[],
  before: number,
  { rule, plan }: ChapterSettings,
): string {
  const { status, usOwned } = COUNTED[rule.name];
  const counts = (company: Company | null) =>
    company?.status === status && company.usOwned === usOwned ? 1 : 0;
  let counted = before;
  for (const record of records) {
    counted += counts(record.after) - counts(record.before);
    if (counted === plan.target) return record.after.name;
  }
  return records.at(-1)?.after.name ?? '';
}
