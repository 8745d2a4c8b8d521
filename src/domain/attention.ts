import { type Day, dayAt } from './calendar.ts';
import type { State, UsOwned } from './choices.ts';
import type { ChapterSettings, CountingRule } from './consolidation.ts';

/** A company that needs somebody: `on` is the day or instant that tells why, where there is one. */
export type NeedyCompany = {
  id: string;
  name: string;
  state: State;
  usOwned: UsOwned;
  confirmedOn: string | null;
  on: string | null;
};

/** All such companies by number, and the first few. */
export type Needy = { all: number; first: NeedyCompany[] };

/** What of a roster needs somebody. */
export type Attention = {
  /** Members whose U.S. ownership is to be confirmed; `on` is the day they joined. */
  unconfirmed: Needy;
  /** Counted companies for which there is neither evidence nor a confirmation; `on` is the day they joined. */
  unproven: Needy;
  /** Members whose ownership was to be looked at again by now; `on` is the day by which. */
  reviews: Needy;
  /** Prospects, those first of whom the last news is the oldest; `on` is the instant of that news. */
  prospects: Needy;
  /** How many prospects there has been no news of for SILENT_DAYS. */
  silent: number;
};

/** A prospect of whom nothing was written down for so many days is lost unless somebody calls. */
export const SILENT_DAYS = 60;

const DAY = 24 * 60 * 60 * 1000;

/**
 * What a company may lack: the certainty, under the chapter's rule, that its owners are or are not from the
 * U.S.; the confirmation that they are; evidence for it where it counts; its next review; news of a prospect.
 */
export const LACKS = ['certainty', 'confirmation', 'evidence', 'review', 'news'] as const;
export type Lack = (typeof LACKS)[number];

/** By what it is decided which companies lack something. */
export type LackingBy = {
  rule: CountingRule;
  today: Day;
  /** What was written of a prospect since this instant (ISO 8601, UTC) is news. */
  newsSince: string;
};

/** The same for a chapter at an instant (ISO 8601, UTC). */
export const lackingBy = (
  { rule, timeZone }: Pick<ChapterSettings, 'rule' | 'timeZone'>,
  at: string,
): LackingBy => ({
  rule,
  today: dayAt(at, timeZone),
  newsSince: new Date(Date.parse(at) - SILENT_DAYS * DAY).toISOString(),
});
