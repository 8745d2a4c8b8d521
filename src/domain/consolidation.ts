import { type Day, monthAfter, monthsBetween } from './calendar.ts';
import type { State, Status, UsOwned } from './choices.ts';
import type { DigestPlan } from './digest-schedule.ts';
import { type DailyChange, type Forecast, forecastOf, paceOf } from './forecast.ts';
import { type MilestonePlan, nextMilestone, type Tally } from './milestones.ts';
import type { ChapterLanguage } from './person.ts';

/**
 * Which companies count, as the chapter has set it, with the version under which it was set. The
 * bylaws' own wording is not public, so every count is shown with the rule that it follows.
 */
export type CountingRule = { name: (typeof COUNTING_RULES)[number]; version: number };

/** U.S.-owned members, or of these only the ones whose ownership somebody has confirmed. */
export const COUNTING_RULES = ['member-us-owned', 'member-us-owned-confirmed'] as const;

/** What each counting rule asks of a record; `confirmed`, whether somebody must have confirmed its ownership. */
export const COUNTED: Record<
  CountingRule['name'],
  { status: Status; usOwned: UsOwned; confirmed: boolean }
> = {
  'member-us-owned': { status: 'member', usOwned: 'yes', confirmed: false },
  'member-us-owned-confirmed': { status: 'member', usOwned: 'yes', confirmed: true },
};

/** What of a company decides whether it counts, as the record or the history has it. */
export type Decisive = Record<'status' | 'usOwned' | 'confirmedOn', unknown>;

export function isCounted(company: Decisive, rule: CountingRule): boolean {
  const { status, usOwned, confirmed } = COUNTED[rule.name];
  const isOwned = company.usOwned === usOwned && (!confirmed || Boolean(company.confirmedOn));
  return isOwned && company.status === status;
}

export type ChapterSettings = {
  plan: MilestonePlan;
  rule: CountingRule;
  /** The language of what is posted to channels. */
  language: ChapterLanguage;
  timeZone: string;
  /** Null until an admin picks one. */
  alertChannel: string | null;
  digest: DigestPlan;
  /** Who may edit, admins aside, by their Slack ids; null for every full member. */
  editors: readonly string[] | null;
  /** Who are admins of the bot beside those of the workspace. */
  admins: readonly string[];
  /** The number of the change that set them last: who was shown an older version decides anew. */
  version: number;
};

/** `usOwned` are the members whose answer is Yes, `confirmed` those of them whom somebody has confirmed. */
export type StateFigures = {
  state: State;
  counted: number;
  members: number;
  usOwned: number;
  confirmed: number;
};
/** U.S.-owned prospects of a state: they would count if they joined. */
export type StatePipeline = { state: State; prospects: number };
/** `added` grows with every change of the roster, so that of two that joined on one day the later shows first. */
export type LatestCompany = { name: string; state: State; joinedOn: Day; added: number };
/** How many more (or fewer) companies counted by the end of a month, `2026-11`. */
export type MonthlyChange = { month: string; state: State; change: number };

/** What the store tells of a roster, from which everything shown is reckoned. */
export type RosterFigures = {
  states: StateFigures[];
  /** States without any may be missing. */
  pipeline: StatePipeline[];
  /** At least the last three members of each state, in any order. */
  latest: LatestCompany[];
  growth: MonthlyChange[];
  /** At least the last PACE_WINDOW days on which a counted company joined or left, in any order. */
  lately: DailyChange[];
};

export type CurvePoint = { month: string; counted: number };

/** How far a chapter, or one of its states, is along. */
export type Standing = {
  state: State | null;
  counted: number;
  /** Counted in all states, whichever is looked at. */
  countedInAll: number;
  members: number;
  /** Of the members, those whose U.S.-owned answer is Yes, and how many of these are confirmed. */
  usOwned: number;
  confirmed: number;
  /** U.S.-owned prospects, who would count if they joined. */
  prospects: number;
  target: number;
  toGo: number;
  nextMilestone: number | null;
  states: StateFigures[];
  latest: LatestCompany[];
  curve: CurvePoint[];
  /** Of the whole chapter alone, and null once its target is reached. */
  forecast: Forecast | null;
  rule: CountingRule;
};

/** Reckons the standing of a chapter, or of one state, on a day. */
export function standing(
  figures: RosterFigures,
  settings: ChapterSettings,
  today: Day,
  state: State | null = null,
): Standing {
  const mine = <T extends { state: State }>(one: T) => state === null || one.state === state;
  const states = figures.states.filter(mine);
  const counted = sum(states.map((one) => one.counted));
  const { target } = settings.plan;
  const toGo = Math.max(0, target - counted);
  return {
    state,
    counted,
    countedInAll: sum(figures.states.map((one) => one.counted)),
    members: sum(states.map((one) => one.members)),
    usOwned: sum(states.map((one) => one.usOwned)),
    confirmed: sum(states.map((one) => one.confirmed)),
    prospects: sum(figures.pipeline.filter(mine).map((one) => one.prospects)),
    target,
    toGo,
    nextMilestone: nextMilestone(counted, settings.plan),
    states,
    latest: figures.latest.filter(mine).sort(latestFirst).slice(0, LATEST),
    curve: growthCurve(figures.growth.filter(mine), today),
    forecast:
      state === null && toGo > 0 ? forecastOf(paceOf(figures.lately, today), toGo, today) : null,
    rule: settings.rule,
  };
}

const LATEST = 3;
const latestFirst = (a: LatestCompany, b: LatestCompany): number =>
  b.joinedOn.localeCompare(a.joinedOn) || b.added - a.added || a.name.localeCompare(b.name);

export const tallyOf = (states: readonly StateFigures[]): Tally => {
  const inState = (state: State) => states.find((one) => one.state === state)?.counted ?? 0;
  return {
    counted: sum(states.map((one) => one.counted)),
    byState: {
      BCN: inState('BCN'),
      BCS: inState('BCS'),
      CHH: inState('CHH'),
      SIN: inState('SIN'),
      SON: inState('SON'),
    },
  };
};

/** A phone shows no more labels side by side; Slack would draw 20 points. */
const MOST_POINTS = 9;
const STEPS = [1, 2, 3, 4, 6, 12, 24, 60, 120];

/**
 * Counted companies at the end of months evenly apart, the last of them the current month, from
 * before the first company joined; never more points than a chart holds.
 */
export function growthCurve(
  growth: readonly MonthlyChange[],
  today: Day,
  most = MOST_POINTS,
): CurvePoint[] {
  const now = today.slice(0, 7);
  const [first = now] = [now, ...growth.map(({ month }) => month)].sort();
  const span = monthsBetween(first, now);
  const step = STEPS.find((months) => Math.ceil(span / months) < most) ?? span;
  const points = Math.max(2, Math.ceil(span / step) + 1);
  return Array.from({ length: points }, (_, at) => {
    const month = monthAfter(now, (at + 1 - points) * step);
    const joined = growth.filter((one) => one.month <= month);
    return { month, counted: sum(joined.map((one) => one.change)) };
  });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
