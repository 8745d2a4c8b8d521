import type { Phrases } from '#sandbox/page/words/phrases.ts';

/** The moment that a message's `ts` names. */
export const momentOf = (ts: string): Date => new Date(Number(ts) * 1000);

export const clock = (date: Date, { locale }: Phrases): string =>
  date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' });

const dayNumber = (date: Date) => new Date(date).setHours(0, 0, 0, 0);

const DAY_MS = 24 * 60 * 60 * 1000;

/** The day as the list's dividers say it. */
export function dayName(date: Date, today: Date, phrases: Phrases): string {
  const days = Math.round((dayNumber(today) - dayNumber(date)) / DAY_MS);
  if (days === 0) return phrases.today;
  if (days === 1) return phrases.yesterday;
  return date.toLocaleDateString(phrases.locale, {
    weekday: 'long',
    month: 'long',
    day: 'numeric',
  });
}
