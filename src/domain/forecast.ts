import betaPrime from '@stdlib/stats-base-dists-betaprime-cdf';
import { type Day, dayAfter } from './calendar.ts';

/** Companies of the counted kind that joined and that left on one day. */
export type DailyChange = { day: Day; joined: number; left: number };

/** U.S.-owned members that joined and that left within a window of days. */
export type Pace = { joined: number; left: number };

/** Days that the pace looks back on, today among them. */
export const PACE_WINDOW = 365;

/** The pace of the last 12 months; a company that came and went in them is in both numbers. */
export function paceOf(changes: readonly DailyChange[], today: Day): Pace {
  const first = dayAfter(today, 1 - PACE_WINDOW);
  const within = changes.filter(({ day }) => day >= first && day <= today);
  return {
    joined: within.reduce((all, one) => all + one.joined, 0),
    left: within.reduce((all, one) => all + one.left, 0),
  };
}

/** When the target is reached: `null` stands for a day more than ten years ahead, or for never. */
export type Forecast =
  | { kind: 'untold'; pace: Pace }
  | {
      kind: 'told';
      pace: Pace;
      /** As likely before this day as after it. */
      likely: Day | null;
      /** Eight chances in ten that it falls from `earliest` to `latest`. */
      earliest: Day | null;
      latest: Day | null;
    };

/** With fewer companies joined in the window no date is told: they would be chance more than pace. */
export const FEWEST_JOINED = 5;
const HORIZON = 3653;

/**
 * Forecasts the day on which `toGo` more companies count than now, losses taken off the gains.
 *
 * Model: companies join and leave as two independent homogeneous Poisson processes, whose rates
 * have Jeffreys' prior, Gamma(1/2, 0); after g gains and l losses in w days they are
 * Gamma(g + 1/2, w) and Gamma(l + 1/2, w) (Gelman et al., Bayesian Data Analysis, 3rd ed., §2.6
 * and §2.8). What is told are the quantiles 10, 50 and 90 % of the predictive distribution of the
 * first day on which the gains to come exceed the losses to come by `toGo`. The range holds for a
 * pace that stays as it was, which no model can promise.
 */
export function forecastOf(pace: Pace, toGo: number, today: Day): Forecast {
  if (pace.joined < FEWEST_JOINED) return { kind: 'untold', pace };
  const paths = pathsTo(toGo, pace);
  const dayOf = (chance: number): Day | null => {
    const days = firstDay((within) => reachedWithin(within, paths, pace) >= chance);
    return days === null ? null : dayAfter(today, days);
  };
  return { kind: 'told', pace, earliest: dayOf(0.1), likely: dayOf(0.5), latest: dayOf(0.9) };
}

/** How likely the target is reached at exactly the `events`-th joining or leaving from now. */
type Path = { events: number; chance: number };

const NEGLIGIBLE = 1e-6;
const MOST_PATHS = 5000;

/**
 * How many events it takes. By the hitting time theorem (Grimmett and Stirzaker, Probability and
 * Random Processes, §3.10) a walk first stands `toGo` higher at step n = toGo + 2m in
 * toGo/n · C(n, m) ways; the share of gains among the events is Beta(g + 1/2, l + 1/2), over which
 * each way's chance is averaged. Each chance is had from the one before; their sum is below one
 * where the target may never be reached.
 */
function pathsTo(toGo: number, { joined, left }: Pace): Path[] {
  const [gains, losses] = [joined + 0.5, left + 0.5];
  const all = gains + losses;
  let chance = 1;
  for (let step = 0; step < toGo; step += 1) chance *= (gains + step) / (all + step);
  const paths: Path[] = [];
  let told = 0;
  for (let m = 0; m < MOST_PATHS && told < 1 - NEGLIGIBLE; m += 1) {
    const events = toGo + 2 * m;
    paths.push({ events, chance });
    told += chance;
    const ways = ((events + 1) * events) / ((m + 1) * (events - m + 1));
    const odds = ((gains + toGo + m) * (losses + m)) / ((all + events) * (all + events + 1));
    chance *= ways * odds;
  }
  return paths;
}

/**
 * The chance that the target is reached within some days. The joinings and leavings together are a
 * Poisson process whose rate is Gamma(g + l + 1, w), independent of the share of gains: the time to
 * its n-th event is w · BetaPrime(n, g + l + 1).
 */
function reachedWithin(days: number, paths: readonly Path[], { joined, left }: Pace): number {
  let reached = 0;
  for (const { events, chance } of paths) {
    const inTime = betaPrime(days / PACE_WINDOW, events, joined + left + 1);
    if (inTime < NEGLIGIBLE) break;
    reached += chance * inTime;
  }
  return reached;
}

/** The first of the days to come of which something holds that goes on to hold; null beyond the horizon. */
function firstDay(holds: (days: number) => boolean): number | null {
  if (!holds(HORIZON)) return null;
  let [before, at] = [0, HORIZON];
  while (at - before > 1) {
    const middle = Math.floor((before + at) / 2);
    if (holds(middle)) at = middle;
    else before = middle;
  }
  return at;
}
