import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAt, monthAfter, monthsBetween } from '#domain/calendar.ts';
import { STATES, type State } from '#domain/choices.ts';
import {
  type ChapterSettings,
  COUNTING_RULES,
  type CountingRule,
  type Decisive,
  growthCurve,
  isCounted,
  type LatestCompany,
  type RosterFigures,
  standing,
  tallyOf,
} from '#domain/consolidation.ts';
import { DEFAULT_PLAN } from '#domain/milestones.ts';

const TODAY = '2026-11-24';
const SETTINGS: ChapterSettings = {
  plan: DEFAULT_PLAN,
  rule: { name: 'member-us-owned', version: 1 },
  language: 'en',
  timeZone: 'America/Hermosillo',
  alertChannel: null,
  digest: { day: null, hour: 9, channel: null, since: null },
  editors: null,
  admins: [],
  version: 0,
};
const latest = (
  name: string,
  joinedOn: string,
  added: number,
  state: State = 'SON',
): LatestCompany => ({ name, state, joinedOn, added });

const FIGURES: RosterFigures = {
  states: STATES.map((state, at) => ({
    state,
    counted: at * 2,
    members: at * 5,
    usOwned: at * 2,
    confirmed: at,
  })),
  pipeline: [
    { state: 'SON', prospects: 3 },
    { state: 'SIN', prospects: 1 },
  ],
  latest: [
    latest('Third', '2026-11-01', 3),
    latest('Second', '2026-11-20', 1),
    latest('Fourth', '2025-01-01', 9, 'BCN'),
    latest('First', '2026-11-20', 2),
  ],
  growth: [
    { month: '2026-09', state: 'SON', change: 5 },
    { month: '2026-11', state: 'BCN', change: 1 },
    { month: '2026-10', state: 'SON', change: -1 },
  ],
  lately: [
    { day: '2026-11-20', joined: 6, left: 0 },
    { day: '2026-10-02', joined: 0, left: 1 },
  ],
};

describe('standing', () => {
  it('prospects stand beside the count, of the chapter and of a state, and never in it', () => {
    const prospectsOf = (state: State | null) =>
      standing(FIGURES, SETTINGS, TODAY, state).prospects;
    expect([prospectsOf(null), prospectsOf('SON'), prospectsOf('BCN')]).toEqual([4, 3, 0]);
    expect(standing(FIGURES, SETTINGS, TODAY).counted).toBe(20);
  });

  it('the chapter’s figures are the sums of its states’', () => {
    const shown = standing(FIGURES, SETTINGS, TODAY);
    expect(shown).toMatchObject({ state: null, counted: 20, members: 50, target: 50, toGo: 30 });
    expect(shown).toMatchObject({ usOwned: 20, confirmed: 10 });
    expect(shown.nextMilestone).toBe(25);
    expect(tallyOf(FIGURES.states)).toEqual({
      counted: 20,
      byState: { BCN: 0, BCS: 2, CHH: 4, SIN: 6, SON: 8 },
    });
  });

  it('the date of the target is forecast for the whole chapter, until the target is reached', () => {
    const plan = (target: number) => ({ ...SETTINGS, plan: { target, milestones: [] } });
    expect(standing(FIGURES, SETTINGS, TODAY).forecast).toMatchObject({
      kind: 'told',
      pace: { joined: 6, left: 1 },
    });
    expect(standing(FIGURES, SETTINGS, '2028-01-01').forecast?.kind).toBe('untold');
    expect(standing(FIGURES, SETTINGS, TODAY, 'SON').forecast).toBeNull();
    expect(standing(FIGURES, plan(21), TODAY).forecast).not.toBeNull();
    expect(standing(FIGURES, plan(20), TODAY).forecast).toBeNull();
    expect(standing(FIGURES, plan(19), TODAY).forecast).toBeNull();
  });

  it('the latest three are shown, of one day the last added first', () => {
    expect(standing(FIGURES, SETTINGS, TODAY).latest.map(({ name }) => name)).toEqual([
      'First',
      'Second',
      'Third',
    ]);
  });

  it('a state has its own figures, companies and curve', () => {
    const shown = standing(FIGURES, SETTINGS, TODAY, 'BCN');
    expect(shown).toMatchObject({ state: 'BCN', counted: 0, members: 0 });
    expect(shown.states.map(({ state }) => state)).toEqual(['BCN']);
    expect(shown.latest.map(({ name }) => name)).toEqual(['Fourth']);
    expect(shown.curve.at(-1)).toEqual({ month: '2026-11', counted: 1 });
  });

  it('beyond the target nothing is to go', () => {
    const all = { counted: 60, members: 60, usOwned: 60, confirmed: 60 };
    const states = [{ state: 'SON', ...all } as const];
    expect(standing({ ...FIGURES, states }, SETTINGS, TODAY)).toMatchObject({
      toGo: 0,
      nextMilestone: null,
    });
  });
});

describe('a company counts', () => {
  const company = { status: 'member', usOwned: 'yes', confirmedOn: null };
  const confirmed = { ...company, confirmedOn: TODAY };
  const counts = (one: Decisive, name: CountingRule['name']) =>
    isCounted(one, { name, version: 1 });

  it('when it is a U.S.-owned member, whether or not somebody has confirmed it', () => {
    expect(counts(company, 'member-us-owned')).toBe(true);
    expect(counts(confirmed, 'member-us-owned')).toBe(true);
  });

  it('only once it is confirmed, where the chapter’s rule asks for it', () => {
    expect(counts(company, 'member-us-owned-confirmed')).toBe(false);
    expect(counts(confirmed, 'member-us-owned-confirmed')).toBe(true);
  });

  it('by no rule when it is no member or its answer is not Yes', () => {
    for (const name of COUNTING_RULES)
      for (const other of [{ status: 'prospect' }, { usOwned: 'no' }, { usOwned: 'unconfirmed' }])
        expect(counts({ ...confirmed, ...other }, name)).toBe(false);
  });
});

describe('the growth curve', () => {
  it('has a point at the end of each month', () => {
    expect(growthCurve(FIGURES.growth, TODAY)).toEqual([
      { month: '2026-09', counted: 5 },
      { month: '2026-10', counted: 4 },
      { month: '2026-11', counted: 5 },
    ]);
  });

  it('of an empty roster is a line at nothing', () => {
    expect(growthCurve([], TODAY)).toEqual([
      { month: '2026-10', counted: 0 },
      { month: '2026-11', counted: 0 },
    ]);
  });

  it('fits a chart and ends this month at the sum of all changes, whatever the chapter’s age', () => {
    const change = fc.record({
      month: fc.nat({ max: 2700 }).map((ago) => monthAfter('2026-11', -ago)),
      state: fc.constantFrom(...STATES),
      change: fc.integer({ min: -5, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (growth) => {
        const curve = growthCurve(growth, TODAY);
        const sum = growth.reduce((all, one) => all + one.change, 0);
        expect(curve.at(-1)).toEqual({ month: '2026-11', counted: sum });
        expect(curve.length).toBeGreaterThanOrEqual(2);
        expect(curve.length).toBeLessThanOrEqual(20);
        const steps = curve.slice(1).map(({ month }, at) => {
          return monthsBetween(curve[at]?.month ?? '', month);
        });
        expect(new Set(steps).size).toBe(1);
        const first = growth.map(({ month }) => month).sort()[0] ?? '2026-11';
        expect((curve[0]?.month ?? '') <= first).toBe(true);
      }),
    );
  });
});

it('the chapter’s day ends at midnight in Sonora', () => {
  expect(dayAt('2026-11-25T06:59:59Z', 'America/Hermosillo')).toBe('2026-11-24');
  expect(dayAt('2026-11-25T07:00:00Z', 'America/Hermosillo')).toBe('2026-11-25');
});
