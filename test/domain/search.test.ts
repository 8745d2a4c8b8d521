import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '#domain/name-key.ts';
import { hasNeedles, inOrder, rankOf, readWanted } from '#domain/search.ts';
import { searchTextOf } from '#domain/search-text.ts';

type Facts = { city?: string; rfc?: string; website?: string; ultimateParent?: string };

const company = (name: string, facts: Facts = {}) => ({
  id: name,
  key: nameKey(name),
  text: searchTextOf({
    name,
    city: null,
    rfc: null,
    website: null,
    ultimateParent: null,
    ...facts,
  }),
});

const found = (typed: string, ...companies: ReturnType<typeof company>[]): string[] =>
  inOrder(readWanted(typed), companies).map(({ id }) => id);
const among = (typed: string, ...names: string[]): string[] =>
  found(typed, ...names.map((name) => company(name)));
const finds = (typed: string, name: string): boolean => among(typed, name).length === 1;

describe('a search', () => {
  it('has the best match first: the name, its beginning, a word, a part, words in any order, a wrong letter', () => {
    const order = [
      'Sol, S.A. de C.V.',
      'Sol del Norte',
      'Minera Sol',
      'Solar Norte',
      'Consolidada',
    ].sort();
    expect(among('sol', ...order)).toEqual([
      'Sol, S.A. de C.V.',
      'Sol del Norte',
      'Solar Norte',
      'Minera Sol',
      'Consolidada',
    ]);
    expect(
      among('peak desert', 'Desert Pear', 'Peaky Desert', 'Desert Peak', 'Peak of a Desert'),
    ).toEqual(['Desert Peak', 'Peak of a Desert', 'Peaky Desert', 'Desert Pear']);
  });

  it('of two that answer alike has the first by name first', () => {
    expect(among('minera', 'Minera Zeta', 'Minera Ábaco', 'MINERA BETA')).toEqual([
      'Minera Ábaco',
      'MINERA BETA',
      'Minera Zeta',
    ]);
  });

  it('minds neither case nor accents nor how a legal form is written', () => {
    for (const typed of ['ñandú', 'NANDU', 'ñandu hermanos', 'nandu sa', 'Ñandú S. A.', 'sa de cv'])
      expect(finds(typed, 'Ñandú Hermanos, S.A. de C.V.')).toBe(true);
    expect(finds('us steelworks', 'U.S. Steelworks')).toBe(true);
  });

  it('forgives one letter of a word that has four at least: more, less, another, or two swapped', () => {
    for (const typed of ['dessert', 'deert', 'dezert', 'desret', 'esert', 'deserts', 'edsert'])
      expect(finds(typed, 'Desert Peak')).toBe(true);
    for (const typed of ['desst', 'dasart', 'trsede', 'pek desertic'])
      expect(finds(typed, 'Desert Peak')).toBe(false);
    expect(among('dessert', 'Agro Desierto', 'Desert Peak')).toEqual([
      'Desert Peak',
      'Agro Desierto',
    ]);
    expect(finds('so', 'Sol')).toBe(true);
    expect(finds('sul', 'Sol')).toBe(false);
    expect(finds('4712', 'Bodega 4711')).toBe(false);
    expect(finds('manufaktu', 'Manufacturas')).toBe(true);
    expect(finds('desert peek enerjy', 'Desert Peak Energy LLC')).toBe(true);
  });

  it('finds by one letter or two whatever has a word that begins so', () => {
    expect(among('m', 'Minera', 'La Mina', 'Ámbar')).toEqual(['Minera', 'La Mina']);
    expect(among('am', 'Minera', 'Campo', 'Ámbar')).toEqual(['Ámbar']);
  });

  it('finds by city, RFC, website and ultimate parent too, after what bears it in its name', () => {
    const facts = { city: 'Nogales', rfc: 'AAA010101AAA', website: 'https://www.example.com/x' };
    const one = company('Sierra Alta', { ...facts, ultimateParent: 'Globex Holdings' });
    const other = company('Transportes Nogales');
    expect(found('nogales', one, other)).toEqual(['Transportes Nogales', 'Sierra Alta']);
    for (const typed of [
      'AAA-010101-AAA',
      'aaa010101aaa',
      'example.com',
      'globex',
      'sierra nogales',
    ])
      expect(found(typed, one)).toEqual(['Sierra Alta']);
  });

  it('of nothing that is a word finds nothing, save the name itself', () => {
    for (const typed of ['', '   ', '!?', '\u200b\u202e', '<>&'])
      expect(finds(typed, 'Sol')).toBe(false);
    expect(finds('🎉', '🎉')).toBe(true);
    expect(finds('شركة', 'شركة الشمس')).toBe(true);
    expect(finds('x'.repeat(100_000), 'Sol')).toBe(false);
  });
});

const word = fc.string({ unit: fc.constantFrom(...'aábcdeñsolz𐌰'), minLength: 4, maxLength: 12 });

/** A word with one letter of it wrong, in one of four ways. */
const slip = (letters: string[], at: number, way: number, other: string): string => {
  const before = letters.slice(0, at);
  const [one = '', two = ''] = letters.slice(at);
  if (way === 0) return [...before, ...letters.slice(at + 1)].join('');
  if (way === 1) return [...before, other, ...letters.slice(at)].join('');
  if (way === 2) return [...before, other, ...letters.slice(at + 1)].join('');
  return [...before, two, one, ...letters.slice(at + 2)].join('');
};

describe('whatever the words,', () => {
  it('a name is found by each of its words with any one letter wrong, and by all of them in any order', () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat({ max: 3 }),
        fc.constantFrom(...'xyñ'),
        (words, at, way, other) => {
          const name = words.join(' ');
          const wrong = words.map((one) => slip([...one], at % [...one].length, way, other));
          const text = company(name);
          for (const typed of [name, words.toReversed().join(' ')])
            expect(rankOf(readWanted(typed), text)).toMatchObject({ isNear: false });
          for (const [nth, typed] of wrong.entries())
            if ([...typed].length >= 4 && [...(words[nth] ?? '')].length >= 4)
              expect(rankOf(readWanted(typed), text)).toBeDefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('whatever is ranked has the letters by which an engine looks for it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aábc ñsol.𐌰'), maxLength: 30 });
    fc.assert(
      fc.property(text, text, (typed, name) => {
        const wanted = readWanted(typed);
        const one = company(name, { city: 'Nogales' });
        const rank = rankOf(wanted, one);
        if (rank === undefined || rank.rank === 0) return;
        expect(hasNeedles(wanted.nearly, one.text)).toBe(true);
        if (!rank.isNear) expect(hasNeedles(wanted.steps.at(-1) ?? [], one.text)).toBe(true);
        for (const { letters } of [...wanted.steps.flat(2), ...wanted.nearly.flat()])
          expect([...letters].length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 3000 },
    );
  });
});
