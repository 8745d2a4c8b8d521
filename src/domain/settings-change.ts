import type { Alert } from './alert.ts';
import type { ChapterSettings, CountingRule } from './consolidation.ts';
import { DEFAULT_PLAN, milestoneKey } from './milestones.ts';

/** What an admin sets, each a value of its own. */
export type Settable = {
  alertChannel: string | null;
  target: number;
  /** Counts announced beside those that every chapter announces. */
  milestones: readonly number[];
  rule: CountingRule['name'];
  digestDay: number | null;
  digestHour: number;
  digestChannel: string | null;
  language: ChapterSettings['language'];
  timeZone: string;
  editors: readonly string[] | null;
  admins: readonly string[];
};
export type Setting = keyof Settable;

/** In the order of the form and of the history. */
export const SETTINGS = [
  'alertChannel',
  'target',
  'milestones',
  'rule',
  'editors',
  'admins',
  'digestDay',
  'digestHour',
  'digestChannel',
  'language',
  'timeZone',
] as const satisfies readonly Setting[];

export type ChangedSettings = { [S in Setting]?: readonly [from: Settable[S], to: Settable[S]] };

/** What changed in the settings: from what to what. A switch of the rule makes a new version of it. */
export type SettingsChanges = ChangedSettings & {
  ruleVersion?: readonly [from: number, to: number];
};

/** One change of the settings, as the history keeps it. */
export type SettingsLine = {
  turn: number;
  /** A Slack user's id. */
  actor: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  changes: SettingsChanges;
  /** The count before the change and after it. */
  before: number;
  after: number;
};

export const settableOf = ({ plan, rule, digest, ...rest }: ChapterSettings): Settable => ({
  alertChannel: rest.alertChannel,
  target: plan.target,
  milestones: extraMilestones(plan.milestones),
  rule: rule.name,
  digestDay: digest.day,
  digestHour: digest.hour,
  digestChannel: digest.channel,
  language: rest.language,
  timeZone: rest.timeZone,
  editors: rest.editors,
  admins: rest.admins,
});

/** The milestones that a chapter announces of its own. */
export const extraMilestones = (milestones: readonly number[]): number[] =>
  milestones.filter((at) => !DEFAULT_PLAN.milestones.includes(at));

/** All that it announces, those of every chapter among them. */
export const allMilestones = (extra: readonly number[]): number[] =>
  [...new Set([...DEFAULT_PLAN.milestones, ...extra])].sort((a, b) => a - b);

/** Lists are sets: the order in which people or numbers were picked says nothing. */
const isSame = (one: Settable[Setting], other: Settable[Setting]): boolean =>
  Array.isArray(one) && Array.isArray(other)
    ? JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted())
    : one === other;

/** Which settings differ, in their order. */
export const changedSettings = (before: Settable, after: Settable): Setting[] =>
  SETTINGS.filter((setting) => !isSame(before[setting], after[setting]));

export function settingsBetween(before: Settable, after: Settable): SettingsChanges {
  const changed = changedSettings(before, after);
  return Object.fromEntries(changed.map((one) => [one, [before[one], after[one]]]));
}

/** Settings upon which the count, or what is announced of it, depends: their effect is shown before they are kept. */
const OF_THE_COUNT: readonly Setting[] = ['target', 'milestones', 'rule'];

export const movesTheCount = (changed: readonly Setting[]): boolean =>
  changed.some((setting) => OF_THE_COUNT.includes(setting));

/** Two persons' changes of the settings in one: `clashes` are those that each gave a value of their own. */
export type MergedSettings = { settings: Settable; clashes: Setting[] };

/** What a person changed of the settings that they were shown, upon the settings as they stand by now. */
export function mergeSettings(shown: Settable, mine: Settable, theirs: Settable): MergedSettings {
  const touched = changedSettings(shown, mine);
  const others = changedSettings(shown, theirs);
  const settings = { ...theirs };
  const take = <S extends Setting>(one: S): void => {
    settings[one] = mine[one];
  };
  touched.forEach(take);
  const clashes = touched.filter((one) => others.includes(one) && !isSame(mine[one], theirs[one]));
  return { settings, clashes };
}

/** What a change of the settings does to the count and the target, and what it announces. */
export type SettingsEffect = {
  before: { counted: number; target: number };
  after: { counted: number; target: number };
  alerts: readonly Alert[];
};

/** A mark of an effect, by which to tell whether a person has seen this one. */
export const markOf = ({ before, after, alerts }: SettingsEffect): string =>
  [
    `${before.counted}/${before.target}`,
    `${after.counted}/${after.target}`,
    ...alerts.map((alert) =>
      alert.kind === 'milestones' ? alert.milestones.map(milestoneKey).join('+') : alert.kind,
    ),
  ].join(' ');
