import type { Day } from './calendar.ts';
import type { State } from './choices.ts';
import type { Forecast } from './forecast.ts';
import type { Milestone } from './milestones.ts';

/** Set where no company did it but a change of the chapter's settings. */
type Cause = { bySettings?: true };

/** What an alert tells, as it was when it was earned: a later change of the roster does not rewrite it. */
export type Alert =
  | ({ kind: 'milestones'; milestones: Milestone[]; counted: number; target: number } & Cause)
  | ({
      kind: 'target';
      counted: number;
      target: number;
      byState: Record<State, number>;
      /** The counted companies by name, at most LISTED of them. */
      companies: { name: string; state: State }[];
      /** The company that completed the target; blank where none did. */
      completedBy: string;
      /** The day on which the first of the counted companies joined. */
      since: Day;
      reachedOn: Day;
    } & Cause)
  | ({
      kind: 'target-lost';
      counted: number;
      target: number;
      /** The company that had completed it moments ago, where that was a slip. */
      slip: string | null;
    } & Cause)
  /** What the alert `of` told moments ago was a slip: its company does not count after all. */
  | {
      kind: 'correction';
      of: string;
      /** Those that are not reached without it; none where only its name was told in error. */
      milestones: Milestone[];
      company: string;
      counted: number;
      target: number;
    }
  | ({ kind: 'target-regained'; counted: number; target: number } & Cause)
  | Digest;

/** Companies of which a message names some: `names` are at most NAMED of them. */
export type Named = { all: number; names: string[] };

/** What a week brought; gained and lost is by what the roster was made to say since, whenever it happened. */
export type Digest = {
  kind: 'digest';
  counted: number;
  target: number;
  /** The day of the digest before, or a week ago where there was none. */
  since: Day;
  /** The day on which it was written. */
  on: Day;
  /** Companies that count and did not then. */
  gained: Named;
  /** Companies that counted then and do not now. */
  lost: Named;
  /** Null once the target is reached. */
  forecast: Forecast | null;
  /** Members whose U.S. ownership is not confirmed, those first who joined first. */
  unconfirmed: Named;
};

/** A digest names no more companies of a kind than people read. */
export const NAMED = 20;

/** More names than this, and a message is too long to be read or posted. */
export const LISTED = 100;
