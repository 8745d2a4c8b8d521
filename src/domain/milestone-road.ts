import { STATES } from './choices.ts';
import {
  isStanding,
  type Milestone,
  type MilestonePlan,
  milestoneKey,
  type Tally,
  targetKey,
} from './milestones.ts';

/** A milestone as it was announced: when (ISO 8601 in UTC), and the company that completed it, if one did and is still in the roster. */
export type Announced = { key: string; at: string; company: string | null };

/** A milestone that is behind the chapter; `announced` is null where the count had passed it before it was set. */
export type Passed = { milestone: Milestone; announced: Omit<Announced, 'key'> | null };

export type MilestoneRoad = { passed: Passed[]; ahead: Milestone[] };

/** A milestone by the name under which it is announced, a target as the number that it is; undefined for any other name. */
export function milestoneOf(key: string): Milestone | undefined {
  const [kind, what = ''] = key.split(':');
  if (kind === 'count' || kind === 'target') return { kind: 'count', at: Number(what) };
  const state = STATES.find((one) => kind === 'state' && one === what);
  return state && { kind: 'state', state };
}

/** What a chapter has passed, the first first, and what is still ahead of it; a milestone that it fell below is both. */
export function milestoneRoad(
  plan: MilestonePlan,
  tally: Tally,
  announced: readonly Announced[],
): MilestoneRoad {
  const counts = [...new Set([...plan.milestones, plan.target])].sort((a, b) => a - b);
  const planned = [
    ...counts.map((at): Milestone => ({ kind: 'count', at })),
    ...STATES.map((state): Milestone => ({ kind: 'state', state })),
  ];
  const told = announced.flatMap(({ key, ...how }): Passed[] => {
    const milestone = milestoneOf(key);
    return milestone ? [{ milestone, announced: how }] : [];
  });
  const isTold = (milestone: Milestone) =>
    announced.some(({ key }) => namesOf(milestone).includes(key));
  const standing = planned.filter((one) => isStanding(one, tally));
  const untold = standing.filter((one) => !isTold(one));
  return {
    passed: [...untold.map((milestone) => ({ milestone, announced: null })), ...told],
    ahead: planned.filter((one) => !standing.includes(one)),
  };
}

const namesOf = (milestone: Milestone): string[] => [
  milestoneKey(milestone),
  ...(milestone.kind === 'count' ? [targetKey(milestone.at)] : []),
];
