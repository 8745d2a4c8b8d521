import { Cron } from 'croner';

/** When and where a chapter's weekly digest is posted, as its admins have set it. */
export type DigestPlan = {
  /** 1 Monday to 7 Sunday; null while the digest is off. */
  day: number | null;
  /** 0 to 23, in the chapter's time zone. */
  hour: number;
  /** Null for the alert channel. */
  channel: string | null;
  /** The instant of its turning on: what was to be told before is not told. */
  since: string | null;
};

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** Milliseconds for which a digest that was missed is still worth posting. */
const LATE = 24 * 60 * 60 * 1000;

/** Whether an occasion's digest is not worth posting any more (both ISO 8601, UTC). */
export const isDigestLate = (occasion: string, now: string): boolean =>
  Date.parse(now) - Date.parse(occasion) > LATE;

/**
 * The occasion whose digest is to be written now (ISO 8601, UTC): the last one, while it is at most
 * a day past and came after the turning on; null when there is none.
 */
export function dueDigest(plan: DigestPlan, timeZone: string, now: string): string | null {
  // Croner looks before an instant; the occasion may be this very one.
  const justAfter = new Date(Date.parse(now) + 1);
  const [last] = occasionsOf(plan, timeZone)?.previousRuns(1, justAfter) ?? [];
  const occasion = last?.toISOString();
  if (occasion === undefined || isDigestLate(occasion, now)) return null;
  return plan.since !== null && occasion < plan.since ? null : occasion;
}

/** The next occasion after an instant (both ISO 8601, UTC); null while the digest is off. */
export const nextDigest = (plan: DigestPlan, timeZone: string, now: string): string | null =>
  occasionsOf(plan, timeZone)?.nextRun(new Date(now))?.toISOString() ?? null;

/** The occasions by the chapter's own clock, daylight saving and all; nothing runs by itself. */
const occasionsOf = ({ day, hour }: DigestPlan, timezone: string): Cron | null =>
  day === null ? null : new Cron(`0 ${hour} * * ${day}`, { timezone, paused: true });
