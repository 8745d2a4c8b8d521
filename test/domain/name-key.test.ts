import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { nameKey } from '#domain/name-key.ts';

const same: [string, string][] = [
  ['Minera Sol', 'MINERA SOL'],
  ['Minera Sol', '  minera   sol '],
  ['Minería Añil', 'mineria anil'],
  ['Minera Sol', 'Minera Sol, S.A. de C.V.'],
  ['Minera Sol S.A. de C.V.', 'MINERA SOL SA DE CV'],
  ['Minera Sol S. A. de C. V.', 'Minera Sol'],
  ['Minera Sol S. de R.L. de C.V.', 'Minera Sol'],
  ['Minera Sol, S.A.P.I. de C.V.', 'minera sol sapi de cv'],
  ['Minera Sol S.A.P.I.B. de C.V.', 'Minera Sol'],
  ['Sol y Compañía, S.C.', 'Sol'],
  ['Sol y Cía.', 'Sol'],
  ['Crédito Sol, S.A. de C.V., SOFOM, E.N.R.', 'Crédito Sol'],
  ['Bufete Sol S.C.', 'Bufete Sol'],
  ['Sun & Co.', 'Sun Co'],
  ['Sun & Co.', 'SUN'],
  ['Sun Works, Inc.', 'Sun Works LLC'],
  ['Sun Works Corp.', 'Sun Works Corporation'],
  ['Sun Works Ltd.', 'Sun Works Limited'],
  ['Sun Works L.L.C.', 'Sun Works'],
  ['Sun Works Inc. S. de R.L. de C.V.', 'Sun Works'],
  ["O'Neal Tools", 'ONeal Tools'],
  ['Sun-Works', 'Sun Works'],
  ['Cafe\u0301 Norte', 'Café Norte'],
  ['Ac\u200bme', 'Acme'],
  ['Ｓｕｎ Works', 'Sun Works'],
];

test.each(same)('“%s” and “%s” are one company', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other));
});

const different: [string, string][] = [
  ['Minera Sol', 'Minera Luna'],
  ['Minera Sol', 'Minera Sol Norte'],
  ['Inc. Magazine', 'Magazine'],
  ['Sun Works 2', 'Sun Works'],
  ['北方', '南方'],
  ['😀', '😎'],
  ['S.A.', 'S.C.'],
  ['Casa', 'Caso'],
];

test.each(different)('“%s” and “%s” are two companies', (one, other) => {
  expect(nameKey(one)).not.toBe(nameKey(other));
});

const LETTERS = 'bdefghijkmoqrtuwxyz';
const word = fc
  .array(fc.constantFrom(...LETTERS), { minLength: 4, maxLength: 9 })
  .map((letters) => letters.join(''))
  .filter((made) => made !== 'gmbh');
const name = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));

const accented = (text: string, at: number): string =>
  [...text].map((letter, place) => (place % 3 === at ? `${letter}\u0301` : letter)).join('');
const recased = (text: string, at: number): string =>
  [...text].map((letter, place) => (place % 3 === at ? letter.toUpperCase() : letter)).join('');

const FORMS = [
  ['S', 'A', 'de', 'C', 'V'],
  ['S', 'de', 'R', 'L', 'de', 'C', 'V'],
  ['S', 'A', 'P', 'I', 'de', 'C', 'V'],
  ['S', 'A', 'B', 'de', 'C', 'V'],
  ['S', 'C'],
  ['A', 'C'],
  ['S', 'A'],
  ['L', 'L', 'C'],
  ['L', 'P'],
  ['Inc'],
  ['Corp'],
  ['Ltd'],
  ['Co'],
  ['GmbH'],
] as const;

/** A legal form as people write it: with stops or without, its letters apart or together. */
const writtenForm = fc
  .record({
    form: fc.constantFrom(...FORMS),
    stop: fc.constantFrom('', '.'),
    apart: fc.constantFrom('', ' '),
    lead: fc.constantFrom(' ', ', ', ' & ', ' - '),
    upper: fc.boolean(),
  })
  .map(({ form, stop, apart, lead, upper }) => {
    const parts = form.map((part) => (part === 'de' ? ' de ' : `${part}${stop}${apart}`));
    const text = `${lead}${parts.join('')}`.replaceAll(/ +/g, ' ');
    return upper ? text.toUpperCase() : text.toLowerCase();
  });

describe('whatever the company', () => {
  it('capitals and accents make no other company', () => {
    fc.assert(
      fc.property(name, fc.nat(2), (base, at) => {
        expect(nameKey(recased(base, at))).toBe(nameKey(base));
        expect(nameKey(accented(base, at))).toBe(nameKey(base));
      }),
    );
  });

  it('punctuation and blanks between the words make no other company', () => {
    const between = fc.constantFrom('  ', ' - ', ', ', '. ', '/', ' & ', '\u00a0', '\t', ' · ');
    fc.assert(
      fc.property(name, between, (base, mark) => {
        expect(nameKey(`${mark}${base.replaceAll(' ', mark)}${mark}`)).toBe(nameKey(base));
      }),
    );
  });

  it('a legal form, or two, however it is written, makes no other company', () => {
    fc.assert(
      fc.property(name, writtenForm, writtenForm, (base, form, another) => {
        expect(nameKey(`${base}${form}`)).toBe(nameKey(base));
        expect(nameKey(`${base}${form}${another}`)).toBe(nameKey(base));
      }),
    );
  });

  it('a name that is not blank always has something to be compared by, which is its own key', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
    );
    fc.assert(
      fc.property(
        anything.filter((text) => text.trim() !== ''),
        (text) => {
          expect(nameKey(text)).not.toBe('');
          expect(nameKey(nameKey(text))).toBe(nameKey(text));
        },
      ),
      { numRuns: 500 },
    );
  });
});
