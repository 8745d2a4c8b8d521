import { dayAt } from '#domain/calendar.ts';
import { type ChapterSettings, type CountingRule, tallyOf } from '#domain/consolidation.ts';
import { crossing, type Tally } from '#domain/milestones.ts';
import {
  changedSettings,
  markOf,
  movesTheCount,
  type Settable,
  type SettingsChanges,
  type SettingsEffect,
  type SettingsLine,
  settableOf,
  settingsBetween,
} from '#domain/settings-change.ts';
import { takeTurn } from './chapters.ts';
import { stateFigures } from './figures.ts';
import { standForTarget } from './held-target.ts';
import { announcedMilestones, oweAlerts } from './outbox.ts';
import type { ChangeContext } from './roster-change.ts';
import type { Database, Turn } from './schema.ts';
import { getSettings } from './settings.ts';
import { appendSettingsChange, findSettingsChange, listSettingsSince } from './settings-history.ts';
import { writeSettings } from './write-settings.ts';

/** What an admin asks of the settings. Under one key it is made once, however often it is asked. */
export type SettingsAsked = {
  key: string;
  wanted: Settable;
  /** The version that the admin was shown: another's change since is shown to them first. */
  version: number;
  /** The mark of the effect upon the count that the admin has seen; null where they saw none. */
  seen: string | null;
};

export type SettingsOutcome =
  | { kind: 'kept'; line: SettingsLine; settings: ChapterSettings }
  /** The change was kept before under the same key. */
  | { kind: 'repeated'; line: SettingsLine; settings: ChapterSettings }
  /** The settings are as asked already. */
  | { kind: 'unchanged' }
  /** The change does this to the count, which the admin is to see before it is kept. */
  | { kind: 'unseen'; effect: SettingsEffect }
  /** Somebody has changed the settings since; `since` is what they did, the first first. */
  | { kind: 'stale'; settings: ChapterSettings; since: SettingsLine[] };

/** Ends a transaction by undoing it, with the answer it came to. */
class Undone extends Error {
  readonly outcome: SettingsOutcome;
  constructor(outcome: SettingsOutcome) {
    super('The transaction was undone on purpose.');
    this.outcome = outcome;
  }
}

/**
 * The one door through which a chapter's settings change. The settings, their history, the new count
 * and the alerts that it calls for are one transaction, in the chapter's turn: all of it is kept, or
 * none. What moves the count is kept only with the effect that the admin has seen.
 */
export async function changeSettings(
  db: Database,
  asked: SettingsAsked,
  context: ChangeContext,
): Promise<SettingsOutcome> {
  try {
    return await db.transaction().execute(async (turn) => {
      const outcome = await makeChange(turn, asked, context);
      if (outcome.kind !== 'kept') throw new Undone(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Undone) return error.outcome;
    throw error;
  }
}

async function makeChange(
  turn: Turn,
  { key, wanted, version, seen }: SettingsAsked,
  context: ChangeContext,
): Promise<SettingsOutcome> {
  const { chapterId, actor, at } = context;
  const number = await takeTurn(turn, chapterId);
  const before = await getSettings(turn, chapterId);
  const changed = changedSettings(settableOf(before), wanted);
  if (changed.length === 0) {
    const line = await findSettingsChange(turn, chapterId, key);
    return line ? { kind: 'repeated', line, settings: before } : { kind: 'unchanged' };
  }
  if (before.version !== version) {
    const since = await listSettingsSince(turn, chapterId, version);
    return { kind: 'stale', settings: before, since };
  }
  const tally = await tallyBy(turn, chapterId, before.rule);
  await writeSettings(turn, before, wanted, { chapterId, number, at });
  const settings = await getSettings(turn, chapterId);
  const effect = await takeEffect(turn, { number, before, tally, settings }, context);
  if (movesTheCount(changed) && seen !== markOf(effect)) return { kind: 'unseen', effect };
  const line = {
    turn: number,
    actor,
    at,
    changes: changesOf(before, settings),
    before: effect.before.counted,
    after: effect.after.counted,
  };
  await appendSettingsChange(turn, chapterId, key, line);
  return { kind: 'kept', line, settings };
}

const tallyBy = async (turn: Turn, chapterId: string, rule: CountingRule): Promise<Tally> =>
  tallyOf(await stateFigures(turn, chapterId, rule));

function changesOf(before: ChapterSettings, after: ChapterSettings): SettingsChanges {
  const changes = settingsBetween(settableOf(before), settableOf(after));
  const { version } = before.rule;
  return version === after.rule.version
    ? changes
    : { ...changes, ruleVersion: [version, after.rule.version] };
}

type Written = { number: number; before: ChapterSettings; tally: Tally; settings: ChapterSettings };

/** Puts the alerts that the new target, milestones and rule call for in the outbox, and tells all that they do. */
async function takeEffect(
  turn: Turn,
  { number, before, tally, settings }: Written,
  { chapterId, at, newId }: ChangeContext,
): Promise<SettingsEffect> {
  const { plan } = settings;
  const formerTarget = before.plan.target;
  const after = await tallyBy(turn, chapterId, settings.rule);
  const announced = await announcedMilestones(turn, chapterId);
  const alerts = await oweAlerts(turn, crossing(tally, after, plan, announced, formerTarget), {
    ...{ chapterId, turn: number, at, newId, settings },
    today: dayAt(at, settings.timeZone),
    before: tally,
    tally: after,
    steps: [],
    bySettings: true,
  });
  const targets = { former: formerTarget, target: plan.target, counted: after.counted };
  await standForTarget(turn, chapterId, targets);
  return {
    before: { counted: tally.counted, target: formerTarget },
    after: { counted: after.counted, target: plan.target },
    alerts,
  };
}
