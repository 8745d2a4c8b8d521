import type { ChoiceField, Problem } from '#domain/field-readers.ts';
import type { ChapterLanguage, Language } from '#domain/person.ts';
import type { Count } from './en/words.ts';
import { en, type Phrases } from './en.ts';
import { es } from './es.ts';

/** A language as it is spoken: its phrases, and how it writes numbers, days, lists and countries. */
export type Voice = {
  language: Language;
  phrases: Phrases;
  number(value: number): string;
  count(value: number): Count;
  /** A share of one: 0.38 is "38%". */
  percent(share: number): string;
  /** A day, `2026-11-24`, in full. */
  day(day: string): string;
  /** A day in short, for lists. */
  shortDay(day: string): string;
  /** A month, `2026-11`, in short, `Nov ’26`: it fits a chart and is no day. */
  month(month: string): string;
  /** The month of a day in full, `May 2028`. */
  monthOf(day: string): string;
  /** A weekday, 1 Monday to 7 Sunday. */
  weekday(day: number): string;
  /** A full hour, 0 to 23, as the clock shows it. */
  hour(hour: number): string;
  /** An instant (ISO 8601, UTC) as the clocks of an IANA time zone show it, in short. */
  moment(instant: string, timeZone: string): string;
  /** What the clocks of an IANA time zone show at an instant (ISO 8601, UTC). */
  clock(instant: string, timeZone: string): string;
  list(items: readonly string[]): string;
  /** The country of an ISO 3166-1 alpha-2 code. */
  country(code: string): string;
};

const UTC = { timeZone: 'UTC' } as const;

function voice(language: Language, locale: string, phrases: Phrases): Voice {
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', ...UTC });
  const shortDays = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...UTC });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', ...UTC });
  const fullMonths = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', ...UTC });
  const weekdays = new Intl.DateTimeFormat(locale, { weekday: 'long', ...UTC });
  const hours = new Intl.DateTimeFormat(locale, { timeStyle: 'short', ...UTC });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    language,
    phrases,
    number: (value) => numbers.format(value),
    count: (value) => ({
      n: value,
      isOne: plurals.select(value) === 'one',
      text: numbers.format(value),
    }),
    percent: (share) => percents.format(share),
    day: (day) => days.format(new Date(`${day}T00:00:00Z`)),
    shortDay: (day) => shortDays.format(new Date(`${day}T00:00:00Z`)),
    month: (month) => `${months.format(new Date(`${month}-01T00:00:00Z`))} ’${month.slice(2, 4)}`,
    monthOf: (day) => fullMonths.format(new Date(`${day}T00:00:00Z`)),
    // The first of January 2024 was a Monday.
    weekday: (day) => weekdays.format(new Date(Date.UTC(2024, 0, day))),
    hour: (hour) => hours.format(new Date(Date.UTC(2024, 0, 1, hour))),
    moment: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
        new Date(instant),
      ),
    clock: (instant, timeZone) =>
      new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(instant)),
    list: (items) => lists.format(items),
    country: (code) => countries.of(code) ?? code,
  };
}

const VOICES: Record<Language, Voice> = {
  en: voice('en', 'en-US', en),
  es: voice('es', 'es-MX', es),
};

export const voiceOf = (language: Language): Voice => VOICES[language];

/** The languages of what a chapter posts to channels, the one that stands above first. */
export function voicesOf(language: ChapterLanguage): readonly [Voice, ...Voice[]] {
  switch (language) {
    case 'en+es':
      return [VOICES.en, VOICES.es];
    case 'es+en':
      return [VOICES.es, VOICES.en];
    default:
      return [VOICES[language]];
  }
}

/** The language for a Slack locale such as `es-LA`; English where it is neither. */
export const languageOf = (locale: string | undefined): Language =>
  locale?.toLowerCase().startsWith('es') ? 'es' : 'en';

/** Says why a field is refused. */
export function explain(problem: Problem, voice: Voice): string {
  const { phrases, number, day } = voice;
  const { problems } = phrases;
  switch (problem.kind) {
    case 'tooLong':
      return problems.tooLong({ max: number(problem.max), length: number(problem.length) });
    case 'notAChoice':
      return problems.notAChoice({
        written: shortened(problem.written),
        choices: choices(problem.field, voice),
      });
    case 'notADay':
      return problems.notADay({ written: shortened(problem.written) });
    case 'futureDay':
      return problems.futureDay({ today: day(problem.today) });
    case 'notInFuture':
      return problems.notInFuture({ today: day(problem.today) });
    case 'beforeJoining':
      return problems.beforeJoining({ joinedOn: day(problem.joinedOn) });
    case 'afterLeaving':
      return problems.afterLeaving({ leftOn: day(problem.leftOn) });
    case 'rfcTaken':
      return problems.rfcTaken(problem);
    default:
      return problems[problem.kind]();
  }
}

function choices(field: ChoiceField, { phrases, list }: Voice): string {
  switch (field) {
    case 'state':
      return list(Object.values(phrases.states));
    case 'usOwned':
      return list(Object.values(phrases.usOwned));
    case 'sector':
      return list(Object.values(phrases.sectors));
    case 'status':
      return list(Object.values(phrases.statuses));
    case 'leaveReason':
      return list(Object.values(phrases.leaveReasons));
    case 'ownershipBasis':
      return list(Object.values(phrases.ownershipBases));
    case 'hqCountry':
      return phrases.aCountry;
  }
}

const MOST_QUOTED = 60;
const shortened = (text: string): string =>
  text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
