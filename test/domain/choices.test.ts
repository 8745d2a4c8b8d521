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
import { closest } from '#domain/closest.ts';
import { COUNTRIES, readCountry } from '#domain/country.ts';

const states: [string, string][] = [
  ['Sonora', 'SON'],
  ['SONORA', 'SON'],
  [' son. ', 'SON'],
  ['B.C.', 'BCN'],
  ['bc', 'BCN'],
  ['Baja California Norte', 'BCN'],
  ['B.C.S.', 'BCS'],
  ['baja california sur', 'BCS'],
  ['Chih.', 'CHH'],
  ['Sin.', 'SIN'],
  ['MX-SIN', 'SIN'],
  ['BCS', 'BCS'],
  ['Baja Sur', 'BCS'],
  ['b.c. sur', 'BCS'],
  ['Baja Norte', 'BCN'],
];
test.each(states)('the state “%s” is %s', (text, state) => {
  expect(readState(text)).toBe(state);
});

const owned: [string, string][] = [
  ['Yes', 'yes'],
  ['SÍ', 'yes'],
  ['si', 'yes'],
  ['x', 'yes'],
  ['1', 'yes'],
  ['verdadero', 'yes'],
  ['No', 'no'],
  ['FALSE', 'no'],
  ['?', 'unconfirmed'],
  ['Sin confirmar', 'unconfirmed'],
  ['por confirmar', 'unconfirmed'],
];
test.each(owned)('the U.S.-owned answer “%s” is %s', (text, answer) => {
  expect(readUsOwned(text)).toBe(answer);
});

it('statuses and sectors are read in English and Spanish', () => {
  expect(['Member', 'Socia', 'socio', 'Activo'].map(readStatus)).toEqual(Array(4).fill('member'));
  expect(['Baja', 'dado de baja'].map(readStatus)).toEqual(['withdrawn', 'withdrawn']);
  expect(['Minería', 'MINING', 'mineria'].map(readSector)).toEqual(Array(3).fill('mining'));
  expect(['TI', 'IT'].map(readSector)).toEqual(Array(2).fill('information-technology'));
});

it('every choice is read by the name under which it is stored', () => {
  expect(STATES.map(readState)).toEqual(STATES);
  expect(US_OWNED.map(readUsOwned)).toEqual(US_OWNED);
  expect(STATUSES.map(readStatus)).toEqual(STATUSES);
  expect(SECTORS.map(readSector)).toEqual(SECTORS);
});

test.each(['', ' ', '-', '✓', '!!!', '…', 'Jalisco', 'constructor', '__proto__'])(
  '“%s” is none of the choices',
  (text) => {
    for (const reader of [readState, readUsOwned, readStatus, readSector, readCountry])
      expect(reader(text)).toBeUndefined();
  },
);

describe('countries', () => {
  const written: [string, string][] = [
    ['US', 'US'],
    ['usa', 'US'],
    ['U.S.A.', 'US'],
    ['EEUU', 'US'],
    ['E.E.U.U.', 'US'],
    ['E.U.A.', 'US'],
    ['EE. UU.', 'US'],
    ['United States of America', 'US'],
    ['Estados Unidos', 'US'],
    ['México', 'MX'],
    ['mexico', 'MX'],
    ['Japón', 'JP'],
    ['Germany', 'DE'],
    ['Alemania', 'DE'],
    ['Reino Unido', 'GB'],
    ['U.K.', 'GB'],
    ['Corea del Sur', 'KR'],
    ['Taiwán', 'TW'],
  ];
  test.each(written)('“%s” is %s', (text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  it('every country is read by its code, and is offered once', () => {
    expect(COUNTRIES.map(readCountry)).toEqual(COUNTRIES);
    expect(new Set(COUNTRIES).size).toBe(COUNTRIES.length);
    expect(COUNTRIES.slice(0, 2)).toEqual(['MX', 'US']);
  });
});

describe('the word that was meant', () => {
  const words = ['status', 'estado', 'add', 'agregar', 'help', 'ayuda'];
  const meant: [string, string | undefined][] = [
    ['satus', 'status'],
    ['STATUS', 'status'],
    ['ad', 'add'],
    ['agreagr', 'agregar'],
    ['halp', 'help'],
    ['ayúda', 'ayuda'],
    ['consolidation', undefined],
    ['', undefined],
    ['北', undefined],
  ];
  test.each(meant)('for “%s” it is %s', (typed, word) => {
    expect(closest(typed, words)).toBe(word);
  });

  it('there is none where there are no words', () => {
    expect(closest('status', [])).toBeUndefined();
  });
});
