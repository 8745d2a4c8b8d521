import type { Alert } from '#domain/alert.ts';
import { milestoneKey } from '#domain/milestones.ts';
import { announcedMilestones } from './outbox.ts';
import { changeRoster } from './roster.ts';
import type { ChangeContext, RosterChange } from './roster-change.ts';
import type { Database } from './schema.ts';

/** What a change would do to the count, and the last count that is announced as a milestone. */
export type Foreseen = {
  before: number;
  after: number;
  target: number;
  announced: number | null;
  alerts: Alert['kind'][];
};

/** Makes a change and undoes it, to tell what it would do; null where the roster stands against it. */
export async function foresee(
  db: Database,
  change: RosterChange,
  context: ChangeContext,
): Promise<Foreseen | null> {
  const outcome = await changeRoster(db, change, { ...context, rehearsal: true });
  if (outcome.kind !== 'kept') return null;
  const { before, after, settings, alerts } = outcome;
  const known = await announcedMilestones(db, context.chapterId);
  const passed = settings.plan.milestones.filter(
    (at) => at <= before && known.has(milestoneKey({ kind: 'count', at })),
  );
  return {
    before,
    after,
    target: settings.plan.target,
    announced: passed.length > 0 ? Math.max(...passed) : null,
    alerts: alerts.map(({ kind }) => kind),
  };
}
