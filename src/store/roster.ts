import { dayAt } from '#domain/calendar.ts';
import { tallyOf } from '#domain/consolidation.ts';
import { applyChange } from './apply-change.ts';
import { takeTurn } from './chapters.ts';
import { getCompany } from './companies.ts';
import { tellEarned } from './earned.ts';
import { stateFigures } from './figures.ts';
import { findChange } from './history.ts';
import { keepChange } from './keep-change.ts';
import type { ChangeContext, Kept, RosterChange, RosterOutcome } from './roster-change.ts';
import type { Database, Turn } from './schema.ts';
import { keepSearchable } from './search-index.ts';
import { getSettings } from './settings.ts';
import { inSharedTurn } from './shared-turns.ts';

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
  const isAlone = context.rehearsal || LONG.includes(change.kind);
  try {
    if (isAlone) return await db.transaction().execute((turn) => keep(turn, change, context));
    return await inSharedTurn(db, async (turn) => {
      const kept = await keep(turn, change, context);
      if (kept.alerts.length > 0) await tellEarned(db, context.chapterId);
      return kept;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

/** Changes that take a while, for which nobody else is to wait. */
const LONG: readonly RosterChange['kind'][] = ['import', 'undoImport', 'forget'];

async function keep(turn: Turn, change: RosterChange, context: ChangeContext): Promise<Kept> {
  const outcome = await makeChange(turn, change, context);
  if (outcome.kind !== 'kept' || context.rehearsal) throw new Undone(outcome);
  return outcome;
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
  const { records, unchanged, leftOut = [] } = applied;
  await keepSearchable(turn, records);
  const made = { change, records, unchanged, leftOut, before, after: await tally(), settings };
  return keepChange(turn, made, writing);
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
      companyId: earlier.company_id,
      before: earlier.counted_before,
      after: earlier.counted_after,
      company: await getCompany(turn, earlier.company_id),
    }
  );
}
