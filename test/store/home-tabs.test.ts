import { expect, it } from 'vitest';
import {
  claimHome,
  countHomes,
  forgetHome,
  forgetHomes,
  isHomeStale,
  makeHomeStale,
  markDrawn,
  rememberHome,
} from '#store/home-tabs.ts';
import { newChapter, type TestChapter } from './temporary-store.ts';

const NOW = '2026-11-24T18:00:00.000Z';
const after = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString();

const open = ({ db, id }: TestChapter, userId: string, at = NOW, hash: string | null = null) =>
  rememberHome(db, id, { userId, hash, at, freeAt: at }, 3);
const claim = ({ db, id }: TestChapter, now = NOW) => claimHome(db, id, { now, until: after(3) });
const inHand = async ({ db }: TestChapter, userId: string, hash: string | null) => {
  const row = await db
    .selectFrom('home_tab')
    .select('drawn_turn as drawnTurn')
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return { userId, hash, ...row };
};
const draw = async (chapter: TestChapter, userId: string, hash: string | null, turn: number) => {
  const home = await inHand(chapter, userId, hash);
  await markDrawn(chapter.db, chapter.id, home, { turn, hash: `h${turn}` });
};

it('a tab is stale when it was opened and when the roster changed, until it is drawn', async () => {
  const chapter = await newChapter();
  const isStale = () => isHomeStale(chapter.db, chapter.id, NOW);
  expect(await isStale()).toBe(false);
  await open(chapter, 'U1');
  expect(await isStale()).toBe(true);
  await draw(chapter, 'U1', null, 0);
  expect(await isStale()).toBe(false);
  await chapter.add({ name: 'Sol' });
  expect(await isStale()).toBe(true);
  await draw(chapter, 'U1', 'h0', 1);
  expect(await isStale()).toBe(false);
});

it('of many who ask at once one takes a tab, and who came last is served first', async () => {
  const chapter = await newChapter();
  await open(chapter, 'U1', after(-20));
  await open(chapter, 'U2', after(-10), 'h0');
  const taken = await Promise.all(Array.from({ length: 6 }, () => claim(chapter)));
  const users = taken.flatMap((one) => one?.userId ?? []).sort();
  expect(new Set(users).size).toBe(users.length);
  expect(users).toContain('U2');
  await claim(chapter);
  expect(await claim(chapter)).toBeUndefined();
  expect(await claim(chapter, after(4))).toMatchObject({ userId: 'U2', hash: 'h0' });
});

it('where two have drawn one tab at the same time, it is drawn once more', async () => {
  const chapter = await newChapter();
  await open(chapter, 'U1', NOW, 'before');
  await draw(chapter, 'U1', 'before', 7);
  await draw(chapter, 'U1', 'before', 6);
  expect(await claim(chapter)).toMatchObject({ userId: 'U1', hash: null });
});

it('what is to be drawn anew while a tab is being drawn is drawn once more after, however often', async () => {
  const chapter = await newChapter();
  const { db, id } = chapter;
  for (const hash of [null, 'h0']) {
    await open(chapter, 'U1', NOW, hash);
    for (let time = 0; time < 2; time += 1) {
      const home = await claim(chapter, after(4 * time));
      if (home === undefined) throw new Error('There is nothing to draw.');
      expect(await makeHomeStale(db, id, 'U1')).toBe(true);
      await markDrawn(db, id, home, { turn: 0, hash: 'h0' });
      expect(await isHomeStale(db, id, after(9))).toBe(true);
    }
    await draw(chapter, 'U1', null, 0);
    expect(await isHomeStale(db, id, after(9))).toBe(false);
  }
});

it('only those who came last are remembered, and nobody for ever', async () => {
  const chapter = await newChapter();
  const { db, id } = chapter;
  for (const [at, user] of ['U1', 'U2', 'U3', 'U4', 'U2'].entries())
    await open(chapter, user, after(at));
  expect(await countHomes(db, id)).toBe(3);
  await forgetHome(db, id, 'U4');
  expect(await countHomes(db, id)).toBe(2);
  await forgetHomes(db, after(3));
  expect(await claim(chapter, after(9))).toMatchObject({ userId: 'U2' });
  expect(await countHomes(db, id)).toBe(1);
});
