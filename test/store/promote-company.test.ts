import { expect, it } from 'vitest';
import { figuresReader } from '#store/figures.ts';
import { kept, many, newChapter, TODAY } from './temporary-store.ts';

it('a prospect that is made a member joins today, counts, and its history says so', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol', status: 'prospect' });
  const outcome = kept(await chapter.promote(await chapter.record('Sol')));
  expect(outcome).toMatchObject({ before: 0, after: 1 });
  const { company } = await chapter.record('Sol');
  expect(company).toMatchObject({ status: 'member', joinedOn: TODAY, leftOn: null });
  const last = (await chapter.history()).at(-1);
  expect(last?.kind).toBe('promoted');
  expect(JSON.parse(last?.changes ?? '')).toEqual({
    status: ['prospect', 'member'],
    joinedOn: [null, TODAY],
  });
});

it('it joins on the day that it is by the chapter’s own clock', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol', status: 'prospect' });
  const lateInSonora = { at: '2026-11-25T06:59:00.000Z' };
  kept(await chapter.promote(await chapter.record('Sol'), lateInSonora));
  expect((await chapter.record('Sol')).company.joinedOn).toBe('2026-11-24');
});

it('the prospect that makes it 50 is celebrated', async () => {
  const chapter = await newChapter();
  await chapter.import(many(49));
  await chapter.add({ name: 'Luna', status: 'prospect' });
  const { alerts } = kept(await chapter.promote(await chapter.record('Luna')));
  expect(alerts).toMatchObject([{ kind: 'target', completedBy: 'Luna' }]);
});

it('asked twice, it is one change; asked of a member or of what has left, it changes nothing', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol', status: 'prospect' });
  const shown = await chapter.record('Sol');
  const { turn, companyId } = kept(await chapter.promote(shown, { key: 'a press' }));
  expect(await chapter.promote(shown, { key: 'a press' })).toMatchObject({
    kind: 'repeated',
    turn,
    companyId,
  });
  expect((await chapter.promote(shown)).kind).toBe('stale');
  const member = await chapter.record('Sol');
  expect((await chapter.promote(member)).kind).toBe('noProspect');
  await chapter.leave(member);
  expect((await chapter.promote(await chapter.record('Sol'))).kind).toBe('noProspect');
  expect((await chapter.promote({ ...shown, id: 'nobody' })).kind).toBe('gone');
  expect(await chapter.counted()).toBe(0);
});

it('undone, it is a prospect again', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol', status: 'prospect' });
  const { turn } = kept(await chapter.promote(await chapter.record('Sol')));
  expect(kept(await chapter.undo(turn))).toMatchObject({ before: 1, after: 0 });
  const { company } = await chapter.record('Sol');
  expect(company).toMatchObject({ status: 'prospect', joinedOn: null });
});

it('the pipeline is the U.S.-owned prospects of each state, and no others', async () => {
  const chapter = await newChapter();
  await chapter.import([
    ...many(3, 'Sol', { status: 'prospect' }),
    ...many(2, 'Mar', { status: 'prospect', state: 'BCN' }),
    ...many(4, 'Lago', { status: 'prospect', usOwned: 'unconfirmed' }),
    ...many(5, 'Luna', { status: 'prospect', usOwned: 'no' }),
    ...many(6, 'Duna'),
  ]);
  const { figures } = await figuresReader(chapter.db)('T0000000001');
  expect(figures.pipeline.toSorted((a, b) => a.prospects - b.prospects)).toEqual([
    { state: 'BCN', prospects: 2 },
    { state: 'SON', prospects: 3 },
  ]);
});
