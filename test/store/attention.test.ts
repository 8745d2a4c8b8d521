import { expect, it } from 'vitest';
import { lackingBy } from '#domain/attention.ts';
import { COUNTING_RULES, type CountingRule } from '#domain/consolidation.ts';
import { readFilter } from '#domain/roster-filter.ts';
import { readAttention } from '#store/attention.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { kept, many, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const daysAgo = (days: number) =>
  new Date(Date.parse(NOW) - days * 24 * 60 * 60 * 1000).toISOString();

type Rule = CountingRule['name'];
const of = ({ id }: TestChapter, name: Rule) => ({
  chapterId: id,
  ...lackingBy({ rule: { name, version: 1 }, timeZone: 'America/Hermosillo' }, NOW),
});
const attentionOf = (chapter: TestChapter, name: Rule = 'member-us-owned') =>
  readAttention(chapter.db, of(chapter, name));
const START = { to: 'start' } as const;

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

it('a list of a kind has the companies that the Home tab tells by number, whichever rule counts', async () => {
  const chapter = await newChapter();
  const old = { at: daysAgo(90) };
  await chapter.add({ name: 'Old', status: 'prospect' }, old);
  await chapter.import([
    ...many(20, 'Bare'),
    ...many(2, 'Open', { usOwned: 'unconfirmed' }),
    { name: 'Shown', evidence: 'https://example.com/annual-report' },
    { name: 'Fresh', status: 'prospect' },
  ]);
  const { id } = await chapter.record('Shown');
  const review = chapter.db.updateTable('company').set({ review_on: TODAY }).where('id', '=', id);
  await review.execute();
  for (const name of COUNTING_RULES) {
    const { unconfirmed, unproven, reviews, silent } = await attentionOf(chapter, name);
    const listed = async (words: string) => {
      const reading = readFilter(words);
      if (!reading.ok) throw new Error(`${reading.unknown} is no filter.`);
      const page = await readRosterPage(chapter.db, of(chapter, name), reading.filter, START);
      return page.total;
    };
    expect(await listed('ownership to confirm')).toBe(unconfirmed.all);
    expect(await listed('without evidence')).toBe(unproven.all);
    expect(await listed('to review')).toBe(reviews.all);
    expect(await listed('without news')).toBe(silent);
    expect(await listed('to review without evidence')).toBe(0);
  }
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
