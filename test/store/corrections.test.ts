import { expect, it } from 'vitest';
import { AT, kept, many, newChapter, type TestChapter } from './temporary-store.ts';

const after = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

async function chapterOf20(): Promise<TestChapter> {
  const chapter = await newChapter();
  await chapter.import(many(19), { at: after(-60) });
  await chapter.add({ name: 'The twentieth', state: 'BCS' });
  return chapter;
}

const putRight = async (chapter: TestChapter, minutes: number, how: object) =>
  kept(
    await chapter.import([{ name: 'The twentieth', state: 'BCS', ...how }], {
      at: after(minutes),
    }),
  ).alerts;

it('a company that completed a milestone and is put right within a quarter of an hour corrects its alert', async () => {
  const chapter = await chapterOf20();
  const [row] = await chapter.db
    .selectFrom('alert')
    .select('id')
    .orderBy('turn', 'desc')
    .limit(1)
    .execute();
  expect(await putRight(chapter, 14, { usOwned: 'no' })).toEqual([
    {
      kind: 'correction',
      of: row?.id,
      company: 'The twentieth',
      milestones: [
        { kind: 'count', at: 20 },
        { kind: 'state', state: 'BCS' },
      ],
      counted: 19,
      target: 50,
    },
  ]);
});

it('a withdrawal is such a slip too', async () => {
  const chapter = await chapterOf20();
  expect(await putRight(chapter, 1, { status: 'withdrawn' })).toMatchObject([
    { kind: 'correction' },
  ]);
});

it('after a quarter of an hour it is a change like any other, and silent', async () => {
  const chapter = await chapterOf20();
  expect(await putRight(chapter, 16, { usOwned: 'no' })).toEqual([]);
});

it('a milestone that stands without the company is not corrected', async () => {
  const chapter = await chapterOf20();
  await chapter.add({ name: 'The next', state: 'BCS' }, { at: after(1) });
  expect(await putRight(chapter, 2, { usOwned: 'no' })).toEqual([]);
});

it('another company that leaves corrects nothing', async () => {
  const chapter = await chapterOf20();
  const outcome = await chapter.import([{ name: 'Sol 1', usOwned: 'no' }], { at: after(2) });
  expect(kept(outcome).alerts).toEqual([]);
});

it('a target that is lost by a slip says so', async () => {
  const chapter = await newChapter();
  await chapter.import(many(49), { at: after(-60) });
  await chapter.add({ name: 'The fiftieth' });
  const outcome = await chapter.import([{ name: 'The fiftieth', usOwned: 'unconfirmed' }], {
    at: after(3),
  });
  expect(kept(outcome).alerts).toEqual([
    { kind: 'target-lost', counted: 49, target: 50, slip: 'The fiftieth' },
  ]);
});

it('a target that stands without the company that its celebration names is corrected all the same', async () => {
  const chapter = await newChapter();
  await chapter.import(many(49), { at: after(-60) });
  await chapter.add({ name: 'The fiftieth' });
  await chapter.add({ name: 'The next' }, { at: after(1) });
  const outcome = await chapter.import([{ name: 'The fiftieth', usOwned: 'no' }], { at: after(2) });
  const celebration = await chapter.db
    .selectFrom('alert')
    .select('id')
    .where('kind', '=', 'target')
    .executeTakeFirstOrThrow();
  expect(kept(outcome).alerts).toEqual([
    {
      kind: 'correction',
      of: celebration.id,
      company: 'The fiftieth',
      milestones: [],
      counted: 50,
      target: 50,
    },
  ]);
});
