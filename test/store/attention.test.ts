import { expect, it } from 'vitest';
import { newsSince } from '#domain/attention.ts';
import { readAttention } from '#store/attention.ts';
import { kept, many, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const daysAgo = (days: number) =>
  new Date(Date.parse(NOW) - days * 24 * 60 * 60 * 1000).toISOString();

const attentionOf = (
  { db, id }: TestChapter,
  name: 'member-us-owned' | 'member-us-owned-confirmed' = 'member-us-owned',
) =>
  readAttention(db, {
    chapterId: id,
    rule: { name, version: 1 },
    today: TODAY,
    newsSince: newsSince(NOW),
  });

const names = ({ first }: { first: readonly { name: string }[] }) => first.map(({ name }) => name);

it('members whose U.S. ownership is open are told by number, and by name those who joined first', async () => {
  const chapter = await newChapter();
  const open = { usOwned: 'unconfirmed' };
  await chapter.import([
    ...many(4, 'Sol', { ...open, joinedOn: '2025-05-05' }),
    { name: 'First', ...open, joinedOn: '2023-01-01' },
    { name: 'Coming', ...open, status: 'prospect' },
    { name: 'Gone', ...open, status: 'withdrawn' },
    { name: 'Not', usOwned: 'no' },
  ]);
  const { unconfirmed } = await attentionOf(chapter);
  expect(unconfirmed.all).toBe(5);
  expect(names(unconfirmed)[0]).toBe('First');
  expect(unconfirmed.first).toHaveLength(3);
  expect(unconfirmed.first[0]).toMatchObject({ usOwned: 'unconfirmed', on: '2023-01-01' });
});

it('a counted company is unproven without evidence and confirmation; where only confirmed ones count, it is to be confirmed', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Bare' });
  await chapter.add({ name: 'Shown', evidence: 'https://example.com/annual-report' });
  await chapter.add({ name: 'Not', usOwned: 'no' });
  const loose = await attentionOf(chapter);
  expect([names(loose.unproven), names(loose.unconfirmed)]).toEqual([['Bare'], []]);
  const strict = await attentionOf(chapter, 'member-us-owned-confirmed');
  expect([names(strict.unproven), names(strict.unconfirmed)]).toEqual([[], ['Bare', 'Shown']]);
});

it('an ownership that was to be looked at again by today is due, and a later one is not', async () => {
  const chapter = await newChapter();
  await chapter.import([...many(3), { name: 'Coming', status: 'prospect' }]);
  const reviewOn = async (name: string, day: string) =>
    chapter.db
      .updateTable('company')
      .set({ review_on: day })
      .where('id', '=', (await chapter.record(name)).id)
      .execute();
  await reviewOn('Sol 1', TODAY);
  await reviewOn('Sol 2', '2026-11-25');
  await reviewOn('Sol 3', '2026-01-31');
  await reviewOn('Coming', '2026-01-31');
  const { reviews } = await attentionOf(chapter);
  expect([reviews.all, names(reviews)]).toEqual([2, ['Sol 3', 'Sol 1']]);
});

it('a prospect whose history has had no line for 60 days is silent; the longest silence comes first', async () => {
  const chapter = await newChapter();
  const at = (days: number) => ({ at: daysAgo(days) });
  const coming = (name: string) => ({ name, status: 'prospect' });
  await chapter.add(coming('Old'), at(90));
  await chapter.add(coming('Revived'), at(80));
  await chapter.add(coming('Quiet'), at(61));
  await chapter.add({ name: 'Member' }, at(60.5));
  await chapter.add(coming('Fresh'), at(59));
  kept(await chapter.edit(await chapter.record('Revived'), { city: 'Nogales' }, at(2)));
  const { prospects, silent } = await attentionOf(chapter);
  expect([prospects.all, silent]).toEqual([4, 2]);
  expect(prospects.first).toMatchObject([
    { name: 'Old', on: daysAgo(90) },
    { name: 'Quiet', on: daysAgo(61) },
    { name: 'Fresh', on: daysAgo(59) },
  ]);
});

it('what was taken out of the roster needs nobody; nor does an empty roster', async () => {
  const chapter = await newChapter();
  const nothing = { all: 0, first: [] };
  const none = { unconfirmed: nothing, unproven: nothing, reviews: nothing, prospects: nothing };
  expect(await attentionOf(chapter)).toEqual({ ...none, silent: 0 });
  for (const company of [{ status: 'prospect' }, { usOwned: 'unconfirmed' }, {}]) {
    const { turn } = kept(await chapter.add({ name: 'Slip', ...company }));
    kept(await chapter.undo(turn));
  }
  expect(await attentionOf(chapter)).toEqual({ ...none, silent: 0 });
});
