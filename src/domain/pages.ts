/** Companies that are shown at once: as many of the longest names and cities as Slack takes in one message. */
export const ON_A_PAGE = 15;

/** Where something stands in a list: by rank, then by its text. */
export type Place = { rank: number; text: string; id: string };

/** Which page is wanted: the first, or what stands after or before a place of the list as it is by now. */
export type Turning = { to: 'start' } | { to: 'after' | 'before'; place: Place };

/** A page of a list: its items, the number of the first (from 1), and how many the list has. */
export type Page<T> = { items: T[]; first: number; total: number };

export const byPlace = (one: Place, other: Place): number =>
  one.rank - other.rank || compare(one.text, other.text) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * A page of a list that is in order. What was added or removed since the last page moves no other:
 * the next begins after the last that was shown, whether or not that is still there.
 */
export function pageOf<T extends Place>(all: readonly T[], turning: Turning): Page<T> {
  const from = turning.to === 'start' ? 0 : firstAt(all, turning);
  return { items: all.slice(from, from + ON_A_PAGE), first: from + 1, total: all.length };
}

function firstAt(all: readonly Place[], { to, place }: Exclude<Turning, { to: 'start' }>): number {
  const before = all.filter((one) => byPlace(one, place) < 0).length;
  if (to === 'before') return Math.max(0, before - ON_A_PAGE);
  const after = all.findIndex((one) => byPlace(one, place) > 0);
  return after < 0 ? Math.max(0, all.length - ON_A_PAGE) : after;
}
