import { expect, it } from 'vitest';
import { standing } from '#domain/consolidation.ts';
import { paceOf } from '#domain/forecast.ts';
import { figuresReader } from '#store/figures.ts';
import { openStore } from '#store/open.ts';
import { readAccess } from '#store/settings.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, many, opened, TestChapter, TODAY } from './temporary-store.ts';

const TEAM = 'T0000000001';

/** What is shown, and the same counted anew from the records. */
async function shownAndRecounted(chapter: TestChapter, read: ReturnType<typeof figuresReader>) {
  const { figures, settings } = await read(TEAM);
  const shown = standing(figures, settings, TODAY);
  const companies = (await chapter.companies()).map(({ company }) => company);
  const members = companies.filter(({ status }) => status === 'member');
  const states = shown.states.map(({ state }) => {
    const mine = members.filter((one) => one.state === state);
    return {
      state,
      counted: mine.filter((one) => one.usOwned === 'yes').length,
      members: mine.length,
      usOwned: mine.filter((one) => one.usOwned === 'yes').length,
      confirmed: mine.filter((one) => one.confirmedOn !== null).length,
    };
  });
  const counted = await chapter.counted();
  return {
    shown: [shown.counted, shown.members, shown.states, shown.curve.at(-1)?.counted],
    recounted: [counted, members.length, states, counted],
  };
}

it('what is shown equals the roster, counted anew after every change', async () => {
  const { db } = await opened();
  const chapter = await chapterOf(db, TEAM);
  const read = figuresReader(db);
  const changes = [
    () => chapter.import([...many(20), ...many(9, 'Luna', { state: 'BCN', usOwned: 'no' })]),
    () => chapter.add({ name: 'Mar', state: 'CHH' }),
    () => chapter.add({ name: 'Prospect', status: 'prospect' }),
    () => chapter.import(many(5, 'Sol', { status: 'lapsed' })),
    () => chapter.import([{ name: 'Luna 1', state: 'BCN', usOwned: 'yes' }]),
    () => chapter.import([{ name: 'Sol 1', status: 'member' }]),
    () => chapter.import([{ name: 'Mar', state: 'SIN' }]),
    () => chapter.import([{ name: 'Mar', state: 'SIN', status: 'withdrawn' }]),
    () => chapter.import([{ name: 'Prospect', status: 'member' }]),
    () => chapter.add({ name: 'Sol 2' }),
  ];
  for (const change of changes) {
    await change();
    const { shown, recounted } = await shownAndRecounted(chapter, read);
    expect(shown).toEqual(recounted);
  }
});

it('what another process changes is shown at once', async () => {
  const path = await emptyStoreUrl();
  const { db } = await opened(path);
  const chapter = await chapterOf(db, TEAM);
  const read = figuresReader(db);
  for (let time = 1; time <= 3; time += 1) {
    expect((await shownAndRecounted(chapter, read)).shown[0]).toBe((time - 1) * 10);
    const other = await openStore(path);
    await new TestChapter(other.db, chapter.id).import(many(10, `Sol ${time}00`));
    await other.close();
    const { shown, recounted } = await shownAndRecounted(chapter, read);
    expect(shown).toEqual(recounted);
    expect(shown[0]).toBe(time * 10);
  }
});

it('whoever has just seen that nothing changed is shown the same, and counted anew for when something did', async () => {
  const { db } = await opened();
  const chapter = await chapterOf(db, TEAM);
  const read = figuresReader(db);
  const shown = await read(TEAM);
  const turn = async () => (await readAccess(db, TEAM, 'U1')).turn;
  expect(await read(TEAM, await turn())).toBe(shown);
  await chapter.import(many(3));
  const { figures, settings } = await read(TEAM, await turn());
  expect(standing(figures, settings, TODAY).counted).toBe(3);
  await expect(read('T0000000009', undefined)).rejects.toThrow('T0000000009');
});

it('the latest additions are the last three members to have joined, of one day the last added first', async () => {
  const { db } = await opened();
  const chapter = await chapterOf(db, TEAM);
  for (const [name, joinedOn, status] of [
    ['Old', '2023-01-01', 'member'],
    ['New', '2026-11-23', 'member'],
    ['Newer', '2026-11-24', 'member'],
    ['Newest', '2026-11-24', 'member'],
    ['Gone', '2026-11-24', 'withdrawn'],
    ['Coming', '', 'prospect'],
  ] as const)
    await chapter.add({ name, joinedOn, status, state: name === 'Newer' ? 'BCS' : 'SON' });
  const { figures, settings } = await figuresReader(db)(TEAM);
  const names = standing(figures, settings, TODAY).latest.map(({ name }) => name);
  expect(names).toEqual(['Newest', 'Newer', 'New']);
});

it('a chapter that nobody keeps has no figures', async () => {
  const { db } = await opened();
  await expect(figuresReader(db)('T0000000009')).rejects.toThrow('T0000000009');
});

it('the pace counts the U.S.-owned members that joined and left, day by day, and no others', async () => {
  const { db } = await opened();
  const chapter = await chapterOf(db, TEAM);
  const on = (joinedOn: string) => ({ joinedOn });
  await chapter.import([
    ...many(5, 'Sol', on('2026-11-01')),
    ...many(2, 'Luna', on('2025-11-25')),
    ...many(3, 'Mar', on('2025-11-24')),
    ...many(4, 'Lago', { joinedOn: '2026-11-01', usOwned: 'no' }),
    ...many(4, 'Duda', { joinedOn: '2026-11-01', usOwned: 'unconfirmed' }),
    { name: 'Coming', status: 'prospect' },
  ]);
  await chapter.import(many(2, 'Sol', { status: 'withdrawn' }));
  await chapter.import(many(1, 'Mar', { status: 'lapsed' }));
  await chapter.import(many(1, 'Lago', { status: 'lapsed', usOwned: 'no' }));
  const { figures } = await figuresReader(db)(TEAM);
  expect(paceOf(figures.lately, TODAY)).toEqual({ joined: 7, left: 3 });
});
