import { STATES, type State } from './choices.ts';

/** Counted companies, in all and by state. */
export type Tally = { counted: number; byState: Record<State, number> };

export type Milestone = { kind: 'count'; at: number } | { kind: 'state'; state: State };

/** What a chapter announces: its target, and the counts on the way to it. */
export type MilestonePlan = { target: number; milestones: readonly number[] };

export const DEFAULT_PLAN: MilestonePlan = { target: 50, milestones: [20, 25, 30, 35, 40, 45] };

/** The name under which a milestone is announced once in a chapter's life. */
export const milestoneKey = (milestone: Milestone): string =>
  milestone.kind === 'count' ? `count:${milestone.at}` : `state:${milestone.state}`;

/** Whether as many companies count as a milestone stands for. */
export const isStanding = (milestone: Milestone, tally: Tally): boolean =>
  milestone.kind === 'count' ? tally.counted >= milestone.at : tally.byState[milestone.state] > 0;

/** One record of a change: the state in which it was counted before, and after; null where it was not. */
export type Step = { companyId: string; name: string; from: State | null; to: State | null };

/** The record with which a change passed a milestone, its records taken in their order. */
export function completerOf(
  milestone: Milestone,
  before: Tally,
  steps: readonly Step[],
): Step | undefined {
  const isMine = (state: State | null): boolean =>
    state !== null && (milestone.kind === 'count' || milestone.state === state);
  const at = milestone.kind === 'count' ? milestone.at : 1;
  let counted = milestone.kind === 'count' ? before.counted : before.byState[milestone.state];
  let last: Step | undefined;
  for (const step of steps) {
    const earlier = counted;
    counted += Number(isMine(step.to)) - Number(isMine(step.from));
    if (earlier < at && counted >= at) last = step;
  }
  return last;
}

export const targetKey = (target: number): string => `target:${target}`;

/** What a change of the count calls for. */
export type Crossing = {
  /** Milestones passed and never announced, the counts in order, then the states. */
  milestones: Milestone[];
  /** What happened to the target, if anything. */
  target: 'reached' | 'lost' | 'regained' | null;
};

/**
 * What a change crosses. Each milestone is announced once: those in `announced` stay silent when
 * they are passed again, save that the target, once announced, is told lost and regained.
 *
 * A change of the settings may move the target from `formerTarget` under a count that stays, or the
 * count by another rule, or both. One that is below its target and then at it has reached it (or
 * regained it, where this very target was announced before); one that is at the target and then
 * below it has lost it; one that was at its target and still is has no news. A milestone that is set
 * below the count is passed already, and so is not announced.
 */
export function crossing(
  before: Tally,
  after: Tally,
  plan: MilestonePlan,
  announced: ReadonlySet<string>,
  formerTarget: number = plan.target,
): Crossing {
  const passed = (at: number) => before.counted < at && after.counted >= at;
  const counts = [...new Set(plan.milestones)]
    .filter((at) => at !== plan.target && passed(at))
    .sort((a, b) => a - b)
    .map((at): Milestone => ({ kind: 'count', at }));
  const states = STATES.filter(
    (state) => before.byState[state] === 0 && after.byState[state] > 0,
  ).map((state): Milestone => ({ kind: 'state', state }));
  return {
    milestones: [...counts, ...states].filter((one) => !isAnnounced(one, announced)),
    target: targetCrossing(
      { counted: before.counted, target: formerTarget },
      { counted: after.counted, target: plan.target },
      announced,
    ),
  };
}

/** A count that was announced as the target is none to announce as a milestone. */
const isAnnounced = (milestone: Milestone, announced: ReadonlySet<string>): boolean =>
  announced.has(milestoneKey(milestone)) ||
  (milestone.kind === 'count' && announced.has(targetKey(milestone.at)));

type OnTheWay = { counted: number; target: number };

function targetCrossing(
  before: OnTheWay,
  after: OnTheWay,
  announced: ReadonlySet<string>,
): Crossing['target'] {
  const isAt = ({ counted, target }: OnTheWay) => counted >= target;
  if (!isAt(before) && isAt(after))
    return announced.has(targetKey(after.target)) ? 'regained' : 'reached';
  const isLost = isAt(before) && !isAt(after);
  return isLost && announced.has(targetKey(before.target)) ? 'lost' : null;
}

/** The next number of counted companies worth announcing; null when none is ahead. */
export function nextMilestone(counted: number, plan: MilestonePlan): number | null {
  const ahead = [...plan.milestones, plan.target].filter((at) => at > counted);
  return ahead.length > 0 ? Math.min(...ahead) : null;
}
