import fc from 'fast-check';
import { expect, it } from 'vitest';
import { companyKey } from '#domain/name-key.ts';
import { inOrder, readWanted } from '#domain/search.ts';
import { searchTextOf } from '#domain/search-text.ts';
import { findCompanies, MOST_FOUND } from '#store/find-companies.ts';
import { findNamed } from '#store/find-named.ts';
import { kept, many, newChapter, type TestChapter } from './temporary-store.ts';

/** What the domain alone answers, having looked at every record. */
async function plainAnswer(chapter: TestChapter, typed: string) {
  const companies = (await chapter.companies()).map(({ id, company }) => ({
    id,
    key: companyKey(company),
    text: searchTextOf(company),
  }));
  return inOrder(readWanted(typed), companies).slice(0, MOST_FOUND + 1);
}

async function expectTheSame(chapter: TestChapter, typed: string): Promise<void> {
  const answer = await findCompanies(chapter.db, chapter.id, typed);
  const place = ({ id, rank, isNear }: { id: string; rank: number; isNear: boolean }) => [
    id,
    rank,
    isNear,
  ];
  expect([typed, answer.map(place)]).toEqual([
    typed,
    (await plainAnswer(chapter, typed)).map(place),
  ]);
}

const WORDS = [
  'sol',
  'solar',
  'sola',
  'norte',
  'nortes',
  'peña',
  'pena',
  'x',
  'sa',
  'casa',
  'minera',
];
const UNUSUAL = [
  'ñandú',
  '北京',
  'ﷺ',
  'İstanbul',
  '😀',
  "o'brien",
  '%',
  '_',
  '"a"',
  '4711',
  '\u202eabc',
];
const name = fc
  .array(fc.constantFrom(...WORDS, ...UNUSUAL), { minLength: 1, maxLength: 4 })
  .map((words) => words.join(' '))
  .filter((words) => /[\p{L}\p{N}%_😀]/u.test(words));

it('every engine answers as if all records had been ranked, whatever was added, changed and undone', async () => {
  const chapter = await newChapter();
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(name, { minLength: 1, maxLength: 12 }),
      fc.array(
        fc.oneof(name, fc.string({ unit: fc.constantFrom(...'solnrtexpañ '), maxLength: 9 })),
        {
          minLength: 3,
          maxLength: 6,
        },
      ),
      async (names, searches) => {
        for (const one of names) {
          const known = (await chapter.companies()).map(({ id }) => id);
          kept(await chapter.add({ name: one, city: 'Nogales' }, { notDuplicateOf: known }));
        }
        const [first, second] = await chapter.companies();
        if (first) await chapter.edit(first, { name: `${first.company.name} peñasco` }, {});
        if (second?.company.status === 'member') kept(await chapter.leave(second));
        for (const typed of searches) await expectTheSame(chapter, typed);
      },
    ),
    { numRuns: 12 },
  );
});

it('of many thousand companies too, however common the words', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(many(1500, 'Minera Sol', { city: 'Nogales' })));
  kept(await chapter.import(many(600, 'Solaris', { city: 'Norte' })));
  kept(await chapter.add({ name: 'Consolidada Única del Norte' }));
  for (const typed of [
    'sol',
    'minera',
    'minera sol',
    'sol minera',
    'mineras sola',
    'nogales',
    'norte',
    'minera sol 77',
    'consolidada',
    'consolidaba unica',
    'm',
    's',
    '1',
    'zzzz',
    'sol nogales 1499',
    'sol norte',
    'nogales minera',
    'minera s',
    'inera sol',
    'ris',
  ])
    await expectTheSame(chapter, typed);
});

it('a change that is undone, or an addition, is found as it stands by now', async () => {
  const chapter = await newChapter();
  const added = kept(await chapter.add({ name: 'Minera Sol' }));
  const names = async (typed: string) =>
    (await findCompanies(chapter.db, chapter.id, typed)).map((one) => one.name);
  const edited = kept(await chapter.edit(await chapter.record('Minera Sol'), { name: 'Luna' }));
  expect([await names('minera'), await names('luna')]).toEqual([[], ['Luna']]);
  kept(await chapter.undo(edited.turn));
  expect([await names('minera'), await names('luna')]).toEqual([['Minera Sol'], []]);
  const another = kept(await chapter.add({ name: 'Solar' }));
  kept(await chapter.undo(another.turn));
  expect(await names('solar')).toEqual([]);
  expect(added.turn).toBeLessThan(another.turn);
});

it('a chapter finds none of another’s companies', async () => {
  const [one, other] = [await newChapter(), await newChapter()];
  kept(await other.add({ name: 'Minera Sol' }));
  expect(await findCompanies(one.db, one.id, 'minera')).toEqual([]);
});

it('a typed name is sure when one alone bears it, or one name alone holds it', async () => {
  const chapter = await newChapter();
  kept(await chapter.import([{ name: 'Minera Sol', city: 'Nogales' }, { name: 'Minera Luna' }]));
  const meant = async (typed: string) => {
    const { isSure, isNear, candidates } = await findNamed(chapter.db, chapter.id, typed);
    return [isSure, isNear, ...candidates.map((one) => one.name)];
  };
  expect(await meant('MINERA SOL, S.A. de C.V.')).toEqual([true, false, 'Minera Sol']);
  expect(await meant('luna')).toEqual([true, false, 'Minera Luna']);
  expect(await meant('minera')).toEqual([false, false, 'Minera Luna', 'Minera Sol']);
  expect(await meant('mineria sol')).toEqual([false, true, 'Minera Sol']);
  expect(await meant('nogales')).toEqual([false, false, 'Minera Sol']);
  expect(await meant('nobody')).toEqual([false, false]);
});
