import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATES } from '#domain/choices.ts';
import {
  type Crossing,
  crossing,
  DEFAULT_PLAN,
  type MilestonePlan,
  milestoneKey,
  nextMilestone,
  type Tally,
  targetKey,
} from '#domain/milestones.ts';

const tally = (byState: Partial<Tally['byState']>): Tally => {
  const states = { BCN: 0, BCS: 0, CHH: 0, SIN: 0, SON: 0, ...byState };
  return { counted: Object.values(states).reduce((all, one) => all + one, 0), byState: states };
};
const sonora = (counted: number): Tally => tally({ SON: counted });

/** What a chapter hears over its life, each change of the count after the other. */
function life(tallies: readonly Tally[], plan: MilestonePlan): Crossing[] {
  const announced = new Set<string>();
  const [first = tally({}), ...rest] = tallies;
  let before = first;
  return rest.map((after) => {
    const crossed = crossing(before, after, plan, announced);
    for (const milestone of crossed.milestones) announced.add(milestoneKey(milestone));
    if (crossed.target === 'reached') announced.add(targetKey(plan.target));
    before = after;
    return crossed;
  });
}

describe('the default milestones', () => {
  it('the 20th counted company is announced; the 21st is not', () => {
    const [twentieth, next] = life([sonora(19), sonora(20), sonora(21)], DEFAULT_PLAN);
    expect(twentieth).toEqual({ milestones: [{ kind: 'count', at: 20 }], target: null });
    expect(next).toEqual({ milestones: [], target: null });
  });

  it('the 50th reaches the target, which is no milestone of the way', () => {
    expect(life([sonora(49), sonora(50)], DEFAULT_PLAN)).toEqual([
      { milestones: [], target: 'reached' },
    ]);
  });

  it('one import from 0 to 52 passes all milestones, the states and the target together', () => {
    const all = tally({ BCN: 10, BCS: 2, CHH: 10, SIN: 10, SON: 20 });
    expect(life([tally({}), all], DEFAULT_PLAN)).toEqual([
      {
        milestones: [
          ...[20, 25, 30, 35, 40, 45].map((at) => ({ kind: 'count', at })),
          ...STATES.map((state) => ({ kind: 'state', state })),
        ],
        target: 'reached',
      },
    ]);
  });

  it('falling below a passed milestone and rising again is silent', () => {
    const [, ...later] = life([19, 25, 19, 26].map(sonora), DEFAULT_PLAN);
    expect(later).toEqual([
      { milestones: [], target: null },
      { milestones: [], target: null },
    ]);
  });

  it('losing the target and regaining it is told each time', () => {
    const counts = [49, 50, 49, 50, 48, 51, 52];
    expect(life(counts.map(sonora), DEFAULT_PLAN).map(({ target }) => target)).toEqual([
      'reached',
      'lost',
      'regained',
      'lost',
      'regained',
      null,
    ]);
  });

  it('a company that moves to a state without any is that state’s first', () => {
    expect(life([tally({ SON: 3 }), tally({ SON: 2, CHH: 1 })], DEFAULT_PLAN)).toEqual([
      { milestones: [{ kind: 'state', state: 'CHH' }], target: null },
    ]);
  });

  it('the next milestone is the nearest ahead, the target after the last, and none beyond it', () => {
    expect([0, 19, 20, 45, 49, 50, 90].map((at) => nextMilestone(at, DEFAULT_PLAN))).toEqual([
      20,
      20,
      25,
      50,
      50,
      null,
      null,
    ]);
  });
});

describe('a target that moves under the count', () => {
  const to = (target: number): MilestonePlan => ({ ...DEFAULT_PLAN, target });
  const moved = (counted: number, from: number, target: number, ...announced: string[]) =>
    crossing(sonora(counted), sonora(counted), to(target), new Set(announced), from).target;

  it('lowered to the count or below it, it is reached', () => {
    expect(moved(19, 50, 19)).toBe('reached');
    expect(moved(19, 50, 20)).toBeNull();
  });

  it('raised above the count, it is lost, if it was ever told', () => {
    expect(moved(52, 50, 60, 'target:50')).toBe('lost');
    expect(moved(52, 50, 60)).toBeNull();
  });

  it('back at a target that was told before, it is regained', () => {
    expect(moved(52, 60, 50, 'target:50')).toBe('regained');
  });

  it('met before and after, it is no news', () => {
    expect(moved(52, 50, 45, 'target:50')).toBeNull();
    expect(moved(52, 50, 52, 'target:50')).toBeNull();
  });

  it('what was announced as the target is not announced again as a milestone', () => {
    const told = new Set(['target:30']);
    expect(crossing(sonora(29), sonora(30), to(50), told).milestones).toEqual([]);
  });

  it('a milestone set below the count is passed already', () => {
    const plan = { target: 50, milestones: [10, 20] };
    expect(crossing(sonora(19), sonora(19), plan, new Set()).milestones).toEqual([]);
  });
});

const byState = fc.nat({ max: 14 });
const anyTally = fc
  .record({ BCN: byState, BCS: byState, CHH: byState, SIN: byState, SON: byState })
  .map(tally);
const anyLife = fc.array(anyTally, { minLength: 2, maxLength: 40 });
const anyPlan = fc.record({
  target: fc.integer({ min: 1, max: 60 }),
  milestones: fc.array(fc.integer({ min: 1, max: 65 }), { maxLength: 8 }),
});

/** The changes in which something first comes true after it was not. */
const firstPassed = (tallies: readonly Tally[], passed: (tally: Tally) => boolean) => {
  const at = tallies.findIndex((one, place) => {
    const before = tallies[place - 1];
    return before !== undefined && !passed(before) && passed(one);
  });
  return at < 0 ? [] : [at - 1];
};

describe('over any life of a chapter', () => {
  it('each milestone is announced once, in the change that first passes it', () => {
    fc.assert(
      fc.property(anyLife, anyPlan, (tallies, plan) => {
        const heard = life(tallies, plan);
        const heardIn = (key: string) =>
          heard.flatMap(({ milestones }, at) =>
            milestones.filter((one) => milestoneKey(one) === key).map(() => at),
          );
        for (const at of plan.milestones)
          expect(heardIn(`count:${at}`)).toEqual(
            at === plan.target ? [] : firstPassed(tallies, ({ counted }) => counted >= at),
          );
        for (const state of STATES)
          expect(heardIn(`state:${state}`)).toEqual(
            firstPassed(tallies, (one) => one.byState[state] > 0),
          );
      }),
      { numRuns: 300 },
    );
  });

  it('the target is reached once; afterwards lost and regained take turns', () => {
    fc.assert(
      fc.property(anyLife, anyPlan, (tallies, plan) => {
        const told = life(tallies, plan).flatMap(({ target }) => target ?? []);
        const expected = told.map((_, at) =>
          at === 0 ? 'reached' : at % 2 === 1 ? 'lost' : 'regained',
        );
        expect(told).toEqual(expected);
        const reached = firstPassed(tallies, ({ counted }) => counted >= plan.target);
        expect(told.length > 0).toBe(reached.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it('the counts of one message rise', () => {
    fc.assert(
      fc.property(anyLife, anyPlan, (tallies, plan) => {
        for (const { milestones } of life(tallies, plan)) {
          const counts = milestones.flatMap((one) => (one.kind === 'count' ? [one.at] : []));
          expect(counts).toEqual([...new Set(counts)].sort((a, b) => a - b));
        }
      }),
    );
  });
});
