import { expect, it, test } from 'vitest';
import { isIdentity, readRfc } from '#domain/field-readers.ts';
import { companyRfc, mistyped, withCheckDigit } from './valid-rfc.ts';

it('a company’s RFC with the right check digit is accepted', () => {
  for (const number of [0, 1, 25, 26, 700, 17_575])
    expect(readRfc(companyRfc(number))).toEqual({ ok: true, value: companyRfc(number) });
});

it('an RFC is kept in capitals without blanks, stops or hyphens', () => {
  const rfc = companyRfc(7);
  const spaced = `${rfc.slice(0, 3)} ${rfc.slice(3, 9)}-${rfc.slice(9)}.`.toLowerCase();
  expect(readRfc(spaced)).toEqual({ ok: true, value: rfc });
});

it('an RFC whose last letter is mistyped is refused', () => {
  for (const number of [0, 1, 25, 26, 700])
    expect(readRfc(mistyped(companyRfc(number)))).toEqual({
      ok: false,
      problem: { kind: 'notAnRfc' },
    });
});

it('a person’s RFC is told from a company’s', () => {
  expect(readRfc(withCheckDigit('ABCD800105AB'))).toEqual({
    ok: false,
    problem: { kind: 'personalRfc' },
  });
});

test.each(['XAXX010101000', 'XEXX010101000'])(
  'the generic RFC %s is accepted, since many share it',
  (shared) => {
    expect(readRfc(shared.toLowerCase())).toEqual({ ok: true, value: shared });
    expect(isIdentity(shared)).toBe(false);
  },
);

test.each(['ABC', 'ABC241301AB1', 'ABC240105', '123240105AB1', 'not an RFC'])(
  '“%s” is no RFC',
  (text) => {
    expect(readRfc(text)).toEqual({ ok: false, problem: { kind: 'notAnRfc' } });
  },
);

it('an RFC may hold Ñ and &', () => {
  for (const stem of ['Ñ&A240105AB', 'A&Ñ240105AB']) {
    const rfc = withCheckDigit(stem);
    expect(readRfc(rfc)).toEqual({ ok: true, value: rfc });
  }
});
