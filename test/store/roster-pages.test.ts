import { expect, it } from 'vitest';
import { lackingBy } from '#domain/attention.ts';
import { ON_A_PAGE, type Page, type Turning } from '#domain/pages.ts';
import { readFilter } from '#domain/roster-filter.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { getSettings } from '#store/settings.ts';
import { AT, kept, newChapter, type TestChapter } from './temporary-store.ts';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ name: `Sol ${String(at + 1).padStart(3, '0')}` }));

async function page(chapter: TestChapter, words: string, turning: Turning = { to: 'start' }) {
  const reading = readFilter(words);
  if (!reading.ok) throw new Error(`${reading.unknown} is no filter.`);
  const settings = await getSettings(chapter.db, chapter.id);
  const of = { chapterId: chapter.id, ...lackingBy(settings, AT) };
  return readRosterPage(chapter.db, of, reading.filter, turning);
}
type Shown = Page<{ id: string; name: string; text: string }>;
const names = ({ items }: Shown) => items.map(({ name }) => name);
const turned = (to: 'after' | 'before', { items }: Shown): Turning => {
  const one = to === 'after' ? items.at(-1) : items[0];
  if (!one) throw new Error('The page is empty.');
  return { to, place: { rank: 0, text: one.text, id: one.id } };
};

it('pages are in the order of the names, forth and back, and know where they stand', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(numbered(40)));
  const first = await page(chapter, '');
  const second = await page(chapter, '', turned('after', first));
  const third = await page(chapter, '', turned('after', second));
  expect([first.first, second.first, third.first]).toEqual([1, 16, 31]);
  expect([first.total, third.items.length]).toEqual([40, 10]);
  expect([first, second, third].flatMap(names)).toEqual(numbered(40).map(({ name }) => name));
  expect(await page(chapter, '', turned('before', second))).toEqual(first);
  expect(await page(chapter, '', turned('before', third))).toEqual(second);
});

it('what is added or taken out between two pages is neither shown twice nor makes another be missed', async () => {
  const chapter = await newChapter();
  const slip = kept(await chapter.add({ name: 'Sol 000' }));
  kept(await chapter.import(numbered(30)));
  const first = await page(chapter, '');
  expect(names(first).at(-1)).toBe('Sol 014');
  kept(await chapter.undo(slip.turn));
  const next = await page(chapter, '', turned('after', first));
  expect([names(next)[0], next.first, next.total]).toEqual(['Sol 015', 15, 30]);
  kept(await chapter.add({ name: 'Sol 0000' }));
  expect(names(await page(chapter, '', turned('after', first)))[0]).toBe('Sol 015');
});

it('a page after which nothing is left, or before which too little is, is the first', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(numbered(ON_A_PAGE + 2)));
  const first = await page(chapter, '');
  const last = await page(chapter, '', turned('after', first));
  expect(await page(chapter, '', turned('after', last))).toEqual(first);
  const place = { rank: 0, text: '  sol  003', id: '' };
  expect(await page(chapter, '', { to: 'before', place })).toEqual(first);
});

it('a filter lets through what it says', async () => {
  const chapter = await newChapter();
  kept(
    await chapter.import([
      { name: 'A', state: 'SON', sector: 'mining' },
      { name: 'B', state: 'CHH', usOwned: 'unconfirmed' },
      { name: 'C', state: 'SON', usOwned: 'no', status: 'prospect' },
      { name: 'D', state: 'SIN', status: 'withdrawn' },
    ]),
  );
  const listed = async (words: string) => names(await page(chapter, words)).join('');
  expect(await listed('')).toBe('ABCD');
  expect(await listed('sonora')).toBe('AC');
  expect(await listed('us')).toBe('AD');
  expect(await listed('us members')).toBe('A');
  expect(await listed('unconfirmed')).toBe('B');
  expect(await listed('prospects bajas')).toBe('CD');
  expect(await listed('minería sonora')).toBe('A');
  expect(await listed('lapsed')).toBe('');
});
