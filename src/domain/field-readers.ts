import { parsePhoneNumberFromString } from 'libphonenumber-js';
import * as mexico from 'stdnum/lib/cjs/mx/index.js';
import { z } from 'zod';
import type { Day } from './calendar.ts';
import { readDay } from './calendar.ts';
import type { ChoiceReader } from './choices.ts';
import { MAX_LENGTH } from './company.ts';

/** Why a field's text is refused; the phrase for each is in the locales. */
export type Problem =
  | { kind: 'required' }
  | { kind: 'tooLong'; max: number; length: number }
  | { kind: 'severalLines' }
  | { kind: 'notAChoice'; field: ChoiceField; written: string }
  | { kind: 'notAShare' }
  | { kind: 'notADay'; written: string }
  | { kind: 'futureDay'; today: Day }
  | { kind: 'beforeJoining'; joinedOn: Day }
  | { kind: 'afterLeaving'; leftOn: Day }
  | { kind: 'notAnRfc' }
  | { kind: 'personalRfc' }
  | { kind: 'rfcTaken'; by: string }
  | { kind: 'notAWebsite' }
  | { kind: 'notAnEmail' }
  | { kind: 'notAPhone' }
  | { kind: 'notInFuture'; today: Day }
  | { kind: 'onlyYesConfirmed' }
  | { kind: 'basisNeeded' }
  | { kind: 'evidenceNeeded' };

export type Reading<T> = { ok: true; value: T } | { ok: false; problem: Problem };
const read = <T>(value: T): Reading<T> => ({ ok: true, value });
const refuse = (problem: Problem): Reading<never> => ({ ok: false, problem });

/** The generic RFCs that many share (Anexo 20, CFDI): accepted, yet no company's identity. */
const SHARED_RFCS: readonly string[] = ['XAXX010101000', 'XEXX010101000'];

/** Whether an RFC tells one company from another. */
export const isIdentity = (rfc: string | null | undefined): rfc is string =>
  typeof rfc === 'string' && !SHARED_RFCS.includes(rfc);

// Control characters and those that hide or turn text around it; line breaks and tabs are judged apart.
const INVISIBLE =
  /[\p{Cc}\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/gu;
const LINE_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/u;

const PLAIN = /^[\x20-\x7e]*$/;
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Text as it is kept: Unicode NFC, trimmed, line ends as `\n`, nothing invisible; joiners alone are nothing. */
export function clean(text: string): string {
  if (PLAIN.test(text)) return text.trim();
  const cleaned = text
    .replace(/\r\n?/g, '\n')
    .replace(INVISIBLE, (character) => (character === '\n' || character === '\t' ? character : ''))
    .normalize('NFC')
    .trim();
  return VISIBLE.test(cleaned) ? cleaned : '';
}

const lengthOf = (text: string): number => [...text].length;

/** One line of text of at most `max` characters (Unicode code points). */
export function readLine(text: string, max: number): Reading<string> {
  if (LINE_BREAK.test(text)) return refuse({ kind: 'severalLines' });
  return readText(text.replaceAll('\t', ' '), max);
}

/** Text of at most `max` characters, over as many lines as it likes. */
export function readText(text: string, max: number): Reading<string> {
  if (text.length <= max) return read(text);
  const length = lengthOf(text);
  return length > max ? refuse({ kind: 'tooLong', max, length }) : read(text);
}

export type ChoiceField =
  | 'state'
  | 'usOwned'
  | 'hqCountry'
  | 'sector'
  | 'status'
  | 'leaveReason'
  | 'ownershipBasis';

export const readChoice =
  <T>(field: ChoiceField, reader: ChoiceReader<T>) =>
  (text: string): Reading<T> => {
    const value = reader(text);
    return value === undefined ? refuse({ kind: 'notAChoice', field, written: text }) : read(value);
  };

/** A percentage, "51", "51.5", "51,5 %": 0 to 100. */
export function readShare(text: string): Reading<number> {
  const digits = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/.exec(text)?.[1]?.replace(',', '.');
  const share = Number(digits ?? Number.NaN);
  return share >= 0 && share <= 100 ? read(share) : refuse({ kind: 'notAShare' });
}

/** A day of the calendar, not after `today`. */
export function readPastDay(text: string, today: Day): Reading<Day> {
  const day = readAnyDay(text);
  return day.ok && day.value > today ? refuse({ kind: 'futureDay', today }) : day;
}

/** A day of the calendar. */
export function readAnyDay(text: string): Reading<Day> {
  const day = readDay(text);
  return day === undefined ? refuse({ kind: 'notADay', written: text }) : read(day);
}

/** A day of the calendar after `today`. */
export function readFutureDay(text: string, today: Day): Reading<Day> {
  const day = readAnyDay(text);
  return day.ok && day.value <= today ? refuse({ kind: 'notInFuture', today }) : day;
}

/** A company's RFC with a right check digit (Código Fiscal de la Federación, art. 27), or a shared one. */
export function readRfc(text: string): Reading<string> {
  const compact = text.toUpperCase().replace(/[\s.-]/g, '');
  if (SHARED_RFCS.includes(compact)) return read(compact);
  const judged = mexico.rfc.validate(compact);
  if (!judged.isValid) return refuse({ kind: 'notAnRfc' });
  return judged.isCompany ? read(judged.compact) : refuse({ kind: 'personalRfc' });
}

const websiteSchema = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });

/** A web address; "example.com" is taken for https://example.com. */
export function readWebsite(text: string): Reading<string> {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  const url = websiteSchema.safeParse(address);
  return url.success ? readText(url.data, MAX_LENGTH.website) : refuse({ kind: 'notAWebsite' });
}

const emailSchema = z.email();

export function readEmail(text: string): Reading<string> {
  const email = emailSchema.safeParse(text);
  return email.success
    ? readText(email.data, MAX_LENGTH.contactEmail)
    : refuse({ kind: 'notAnEmail' });
}

/** A phone number, Mexican unless it begins with +; kept in E.164's international form. */
export function readPhone(text: string): Reading<string> {
  const phone = parsePhoneNumberFromString(text, { defaultCountry: 'MX', extract: false });
  return phone?.isValid() ? read(phone.formatInternational()) : refuse({ kind: 'notAPhone' });
}
