import { Temporal } from 'temporal-polyfill';
import { fold } from './fold.ts';

/** A calendar day as ISO 8601 text, `2026-11-24`: it sorts, compares and is stored as it is. */
export type Day = string;

/** The day it is at an instant (ISO 8601, UTC) in an IANA time zone. */
export const dayAt = (instant: string, timeZone: string): Day =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Whole days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;

/** The day that lies some days after another (before, when negative). */
export const dayAfter = (day: Day, days: number): Day =>
  Temporal.PlainDate.from(day).add({ days }).toString();

/** The month, `2026-11`, that lies some months after another (before, when negative). */
export const monthAfter = (month: string, months: number): string =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** Whole months from one month to another. */
export const monthsBetween = (from: string, to: string): number =>
  Temporal.PlainYearMonth.from(from).until(to, { largestUnit: 'month' }).months;

/** The instant at which a day is over in an IANA time zone: ISO 8601 in UTC, with milliseconds. */
export const endOfDay = (day: Day, timeZone: string): string =>
  Temporal.PlainDate.from(day)
    .add({ days: 1 })
    .toZonedDateTime(timeZone)
    .toInstant()
    .toString({ smallestUnit: 'millisecond' });

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const DAY_FIRST = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;

/** With the month in words, its marks and accents folded: "31 de octubre de 2024", "Oct 31st, 2024". */
const WORDED_DAY_FIRST = /^(\d{1,2})(?: o)? (?:de )?([a-z]+) (?:del? )?(\d{4})$/;
const WORDED_MONTH_FIRST = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/;

/** The months' names in English and Spanish, as many letters of them as tell one from another. */
const MONTHS = [
  ['january', 'enero'],
  ['february', 'febrero'],
  ['march', 'marzo'],
  ['april', 'abril'],
  ['may', 'mayo'],
  ['june', 'junio'],
  ['july', 'julio'],
  ['august', 'agosto'],
  ['september', 'septiembre', 'setiembre'],
  ['october', 'octubre'],
  ['november', 'noviembre'],
  ['december', 'diciembre'],
];

/** The number of a month that is written in full or in short, three letters at least; "0" for none. */
const monthIn = (word = ''): string =>
  word.length < 3
    ? '0'
    : String(MONTHS.findIndex((names) => names.some((name) => name.startsWith(word))) + 1);

/**
 * Reads a day written as 2024-10-04, with the day first as in Mexico, 04/10/2024, or with the month in
 * words, English or Spanish; undefined when it is no day of the calendar.
 */
export function readDay(text: string): Day | undefined {
  const iso = ISO.exec(text.trim());
  const mexican = iso ? null : DAY_FIRST.exec(text.trim());
  const [year, month, day] = iso
    ? [iso[1], iso[2], iso[3]]
    : mexican
      ? [mexican[3], mexican[2], mexican[1]]
      : wordedDay(fold(text));
  if (!year || !month || !day || Number(year) < 1800) return undefined;
  const isMonth = Number(month) >= 1 && Number(month) <= 12;
  const isDay = Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month));
  return isMonth && isDay ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}

/** The days of a month, 1 to 12: the day before the first of the next. */
const daysIn = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

function wordedDay(text: string): (string | undefined)[] {
  const dayFirst = WORDED_DAY_FIRST.exec(text);
  if (dayFirst) return [dayFirst[3], monthIn(dayFirst[2]), dayFirst[1]];
  const monthFirst = WORDED_MONTH_FIRST.exec(text);
  return [monthFirst?.[3], monthIn(monthFirst?.[1]), monthFirst?.[2]];
}

/** Sonora's: the time zone in which a chapter begins. */
export const CHAPTER_TIME_ZONE = 'America/Hermosillo';

/** What the clocks of an IANA time zone show at an instant (ISO 8601, UTC), to the minute: `2026-11-24T10:30`. */
export const clockAt = (instant: string, timeZone: string): string =>
  Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
