import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { COMPANY_FIELDS, MAX_LENGTH } from '#domain/company.ts';
import { clean } from '#domain/field-readers.ts';
import { judgeCompany } from '#domain/judge-company.ts';

const TODAY = '2026-11-24';
const named = (name: string) => {
  const judged = judgeCompany({ name, state: 'SON', usOwned: 'no' }, TODAY);
  return judged.ok ? judged.company.name : judged.errors;
};

const kept: [string, string, string][] = [
  ['blanks around it are dropped', '  Minera Sol\u00a0', 'Minera Sol'],
  ['a zero-width blank is dropped', 'Mine\u200bra\ufeff Sol', 'Minera Sol'],
  [
    'marks that turn the text around are dropped',
    '\u202eMinera\u2066 Sol\u200f\u061c',
    'Minera Sol',
  ],
  ['NUL and bells are dropped', 'Minera\0 Sol\u0007', 'Minera Sol'],
  ['a soft hyphen is dropped', 'Mine\u00adra Sol', 'Minera Sol'],
  ['a tab becomes a blank', 'Minera\tSol', 'Minera Sol'],
  ['accents are kept in one form', 'Minería'.normalize('NFD'), 'Minería'.normalize('NFC')],
  ['an emoji is kept', 'Minera 👩‍🏭 Sol', 'Minera 👩‍🏭 Sol'],
  ['Arabic and Hebrew are kept', 'شركة שמש', 'شركة שמש'],
  ['Chinese is kept', '北方矿业', '北方矿业'],
  [
    'what looks like a ping is a name',
    '<!channel> & <@U0123456789>',
    '<!channel> & <@U0123456789>',
  ],
  ['what looks like a formula is a name', '=1+1', '=1+1'],
  ['what looks like markup is a name', '*bold* _x_ `code`', '*bold* _x_ `code`'],
];

test.each(kept)('in a pasted name, %s', (_, pasted, name) => {
  expect(named(pasted)).toBe(name);
});

it('a name that cannot be seen is no name', () => {
  for (const unseen of ['\u200b', '\0', '\u202e\u2069', '\ufeff \u200e', '\u061c', '\u180e\u206f'])
    expect(named(unseen)).toEqual({ name: { kind: 'required' } });
});

it('a whole document pasted into each field is refused with a reason, and never throws', () => {
  for (const letter of ['x', '1', ' a', '😀', 'a.', 'a\n'])
    for (const field of COMPANY_FIELDS) {
      const pasted = letter.repeat(100_000 / letter.length);
      const judged = judgeCompany(
        { name: 'Minera Sol', state: 'SON', usOwned: 'no', [field]: pasted },
        TODAY,
      );
      expect([field, judged.ok]).toEqual([field, false]);
      if (!judged.ok) expect(Object.keys(judged.errors)).toEqual([field]);
    }
});

it('text as it is kept stays the same when it is read again', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('\r', '\n', '\t', ' ', '\u200b', 'e', '\u0301', '\u202e') }),
  );
  fc.assert(
    fc.property(anything, (text) => {
      const once = clean(text);
      expect(clean(once)).toBe(once);
      expect(once.normalize('NFC')).toBe(once);
    }),
    { numRuns: 500 },
  );
});

it('whatever is typed, a company comes out with every field within its limit, or a reason', () => {
  const typed = fc.string({ unit: 'grapheme', maxLength: 150 });
  fc.assert(
    fc.property(typed, typed, typed, (name, city, notes) => {
      const judged = judgeCompany({ name, city, notes, state: 'BC', usOwned: 'sí' }, TODAY);
      if (!judged.ok) expect(Object.keys(judged.errors).length).toBeGreaterThan(0);
      else {
        expect(judged.company.name).toBe(clean(judged.company.name));
        expect([...judged.company.name].length).toBeLessThanOrEqual(MAX_LENGTH.name);
        expect(judged.company.name).not.toMatch(/[\n\r\t]/);
      }
    }),
  );
});
