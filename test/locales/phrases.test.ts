import { describe, expect, it, test } from 'vitest';
import {
  readSector,
  readState,
  readStatus,
  readUsOwned,
  SECTORS,
  STATES,
  STATUSES,
  US_OWNED,
} from '#domain/choices.ts';
import { COMPANY_FIELDS } from '#domain/company.ts';
import { COUNTRIES, readCountry } from '#domain/country.ts';
import type { Problem } from '#domain/field-readers.ts';
import { findHeader } from '#domain/spreadsheet-columns.ts';
import { en } from '#locales/en.ts';
import { es } from '#locales/es.ts';
import { explain, languageOf, voiceOf } from '#locales/voice.ts';

const LANGUAGES = ['en', 'es'] as const;

/** The phrases by where they stand; those that take details, as they are written in the code. */
function phrasesOf(part: unknown, place = ''): [string, string][] {
  if (typeof part === 'string') return [[place, part]];
  if (typeof part === 'function') return [[place, String(part)]];
  return Object.entries(part ?? {}).flatMap(([name, inner]) =>
    phrasesOf(inner, place === '' ? name : `${place}.${name}`),
  );
}

/** Names and signs that are the same in both languages. */
const SAME_IN_BOTH = [
  'states.BCN',
  'states.BCS',
  'states.CHH',
  'states.SIN',
  'states.SON',
  'usOwned.no',
  'fields.rfc',
  'imports.change',
  'imports.renamed',
  'status.nextToGo',
  'status.byState.all',
  'status.joined',
  'form.duplicateEntry',
  'alerts.list',
  'help.arguments.milestones',
  'help.arguments.import',
  'help.arguments.settings',
  'help.arguments.help',
];

it('every phrase is translated, save the names and signs that are the same in both languages', () => {
  const spanish = new Map(phrasesOf(es));
  const same = phrasesOf(en).filter(([place, phrase]) => spanish.get(place) === phrase);
  expect(same.map(([place]) => place)).toEqual(SAME_IN_BOTH);
});

it('no phrase is blank, but the arguments of commands that have none', () => {
  for (const phrases of [en, es])
    expect(phrasesOf(phrases).flatMap(([at, phrase]) => (phrase.trim() ? [] : [at]))).toEqual([
      'help.arguments.milestones',
      'help.arguments.import',
      'help.arguments.settings',
      'help.arguments.help',
    ]);
});

describe.each(LANGUAGES)(
  'what a form shows in %s can be read back from a spreadsheet:',
  (language) => {
    const { phrases, country } = voiceOf(language);

    it('states', () => {
      for (const state of STATES) expect(readState(phrases.states[state])).toBe(state);
    });
    it('U.S.-owned answers', () => {
      for (const answer of US_OWNED) expect(readUsOwned(phrases.usOwned[answer])).toBe(answer);
    });
    it('sectors', () => {
      for (const sector of SECTORS) expect(readSector(phrases.sectors[sector])).toBe(sector);
    });
    it('statuses', () => {
      for (const status of STATUSES) expect(readStatus(phrases.statuses[status])).toBe(status);
    });
    it('countries', () => {
      for (const code of COUNTRIES)
        expect([country(code), readCountry(country(code))]).toEqual([country(code), code]);
    });
    it('the fields’ names, as headers', () => {
      const cells = COMPANY_FIELDS.map((field) => phrases.fields[field]);
      const header = findHeader([{ line: 1, cells }]);
      expect(header?.columns.map(({ field }) => field)).toEqual(COMPANY_FIELDS);
      expect(header?.unknown).toEqual([]);
    });
  },
);

const languages: [string | undefined, string][] = [
  ['es-LA', 'es'],
  ['es-ES', 'es'],
  ['es_MX', 'es'],
  ['ES', 'es'],
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['fr-FR', 'en'],
  ['', 'en'],
  [undefined, 'en'],
];
test.each(languages)('somebody whose Slack speaks %s is answered in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

it('numbers, days, months and shares are written as the language writes them', () => {
  const [english, spanish] = [voiceOf('en'), voiceOf('es')];
  expect([english.number(1234), spanish.number(1234)]).toEqual(['1,234', '1,234']);
  expect([english.day('2026-11-24'), spanish.day('2026-11-24')]).toEqual([
    'November 24, 2026',
    '24 de noviembre de 2026',
  ]);
  expect([english.month('2026-11'), spanish.month('2026-11')]).toEqual(['Nov ’26', 'nov ’26']);
  expect([english.monthOf('2028-05-31'), spanish.monthOf('2028-05-01')]).toEqual([
    'May 2028',
    'mayo de 2028',
  ]);
  expect([1, 7].map((day) => [english.weekday(day), spanish.weekday(day)])).toEqual([
    ['Monday', 'lunes'],
    ['Sunday', 'domingo'],
  ]);
  expect([english.hour(9), spanish.hour(13)].map((hour) => hour.replace(/\s/g, ' '))).toEqual([
    '9:00 AM',
    '1:00 p.m.',
  ]);
  expect(english.percent(0.38)).toBe('38%');
  expect(spanish.list(['Sonora', 'Sinaloa'])).toBe('Sonora y Sinaloa');
  expect(spanish.country('US')).toBe('Estados Unidos');
});

const problems: Problem[] = [
  { kind: 'required' },
  { kind: 'tooLong', max: 2000, length: 2345 },
  { kind: 'severalLines' },
  { kind: 'notAChoice', field: 'state', written: 'Jalisco' },
  { kind: 'notAChoice', field: 'usOwned', written: 'maybe' },
  { kind: 'notAChoice', field: 'sector', written: 'Alchemy' },
  { kind: 'notAChoice', field: 'status', written: 'friend' },
  { kind: 'notAChoice', field: 'hqCountry', written: 'x'.repeat(5000) },
  { kind: 'notAShare' },
  { kind: 'notADay', written: '2024-02-31' },
  { kind: 'futureDay', today: '2026-11-24' },
  { kind: 'beforeJoining', joinedOn: '2024-10-31' },
  { kind: 'afterLeaving', leftOn: '2024-10-31' },
  { kind: 'notAnRfc' },
  { kind: 'personalRfc' },
  { kind: 'rfcTaken', by: 'Minera Sol' },
  { kind: 'notAWebsite' },
  { kind: 'notAnEmail' },
  { kind: 'notAPhone' },
];

test.each(LANGUAGES)('every refusal of a field is a short sentence in %s', (language) => {
  for (const problem of problems) {
    const sentence = explain(problem, voiceOf(language));
    expect(sentence).toMatch(/^[\p{Lu}“«].*\.$/u);
    expect(sentence.length).toBeLessThan(400);
    expect(sentence).not.toMatch(/undefined|\[object|\$\{/);
  }
});

it('a refusal says what was written and what may be', () => {
  expect(explain({ kind: 'notAChoice', field: 'state', written: 'Jalisco' }, voiceOf('en'))).toBe(
    '“Jalisco” is none of Baja California, Baja California Sur, Chihuahua, Sinaloa, and Sonora.',
  );
  expect(explain({ kind: 'tooLong', max: 2000, length: 2345 }, voiceOf('es'))).toBe(
    'Máximo 2,000 caracteres; aquí hay 2,345.',
  );
});
