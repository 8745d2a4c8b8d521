import type { State, UsOwned } from './choices.ts';

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

/** The instant since when there must be news of a prospect; both are ISO 8601 in UTC. */
export const newsSince = (now: string): string =>
  new Date(Date.parse(now) - SILENT_DAYS * DAY).toISOString();
