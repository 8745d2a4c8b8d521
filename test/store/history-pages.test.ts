import { expect, it } from 'vitest';
import { countAsOf } from '#store/count-as-of.ts';
import { type HistoryEntry, readHistory } from '#store/history-pages.ts';
import { AT, kept, many, newChapter } from './temporary-store.ts';

const nameOf = (entry: HistoryEntry): string =>
  'line' in entry ? entry.line.name : Object.keys(entry.settings.changes).join();

it('the history is told by pages, the latest first, and what comes after does not move them', async () => {
  const chapter = await newChapter();
  for (let at = 1; at <= 7; at += 1) await chapter.add({ name: `Sol ${at}` });
  const upTo = await chapter.turn();
  await chapter.add({ name: 'Later' });
  const read = async (page: number) => {
    const shown = await readHistory(chapter.db, chapter.id, { companyId: null, upTo, page });
    return { pages: shown.pages, names: shown.entries.map(nameOf) };
  };
  expect(await read(0)).toEqual({ pages: 2, names: ['Sol 7', 'Sol 6', 'Sol 5', 'Sol 4', 'Sol 3'] });
  expect(await read(1)).toEqual({ pages: 2, names: ['Sol 2', 'Sol 1'] });
  expect(await read(9)).toEqual(await read(1));
});

it('an import is one change of the chapter, and of each company its own', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol 1' });
  await chapter.import(many(3, 'Sol', { usOwned: 'no' }));
  const upTo = await chapter.turn();
  const all = await readHistory(chapter.db, chapter.id, { companyId: null, upTo, page: 0 });
  expect(all.entries).toMatchObject([
    { added: 2, amended: 1, line: { before: 1, after: 0 } },
    { line: { kind: 'added', name: 'Sol 1' } },
  ]);
  const { id: companyId } = await chapter.record('Sol 1');
  const one = await readHistory(chapter.db, chapter.id, { companyId, upTo, page: 0 });
  expect(one.entries).toMatchObject([
    { line: { kind: 'amended', changes: { usOwned: ['yes', 'no'] } } },
    { line: { kind: 'added' } },
  ]);
});

it('the history of a record that was taken out again is still told, under its name', async () => {
  const chapter = await newChapter();
  const { turn } = kept(await chapter.add({ name: 'Minera Sol' }));
  await chapter.undo(turn);
  const { entries } = await readHistory(chapter.db, chapter.id, {
    companyId: null,
    upTo: await chapter.turn(),
    page: 0,
  });
  expect(entries).toMatchObject([
    { line: { kind: 'undone', name: 'Minera Sol' } },
    { line: { kind: 'added', name: 'Minera Sol' } },
  ]);
});

it('changes of the settings stand among those of the roster, and in the history of no company', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol 1' });
  await chapter.settle({ target: 40 });
  await chapter.add({ name: 'Sol 2' });
  await chapter.settle({ language: 'es', admins: ['U0000000009'] });
  for (let at = 3; at <= 6; at += 1) await chapter.add({ name: `Sol ${at}` });
  const upTo = await chapter.turn();
  const read = (page: number, companyId: string | null = null) =>
    readHistory(chapter.db, chapter.id, { companyId, upTo, page });
  const pages = [await read(0), await read(1)];
  expect(pages.flatMap(({ entries }) => entries.map(nameOf))).toEqual([
    ...['Sol 6', 'Sol 5', 'Sol 4', 'Sol 3', 'admins,language', 'Sol 2', 'target', 'Sol 1'],
  ]);
  expect(pages[1]?.entries[1]).toEqual({
    settings: {
      ...{ turn: 2, actor: 'U0000000001', at: AT, before: 1, after: 1 },
      changes: { target: [50, 40] },
    },
  });
  const { id } = await chapter.record('Sol 2');
  expect((await read(0, id)).entries.map(nameOf)).toEqual(['Sol 2']);
});

it('the count is told as of any instant: that of the last change before it, and 0 before the first', async () => {
  const chapter = await newChapter();
  const asOf = async (before: string) => (await countAsOf(chapter.db, chapter.id, before)).counted;
  expect(await countAsOf(chapter.db, chapter.id, '2026-01-01T00:00:00.000Z')).toEqual({
    counted: 0,
    target: null,
    begins: null,
  });
  await chapter.import(many(3), { at: '2024-10-01T18:00:00.000Z' });
  await chapter.add({ name: 'One more' }, { at: '2024-10-02T06:59:59.999Z' });
  const leaver = await chapter.record('Sol 2');
  await chapter.leave(leaver, {}, { at: '2024-10-02T07:00:00.000Z' });
  expect(await asOf('2024-10-01T07:00:00.000Z')).toBe(0);
  expect(await asOf('2024-10-01T18:00:00.001Z')).toBe(3);
  expect(await asOf('2024-10-02T07:00:00.000Z')).toBe(4);
  expect(await asOf('2024-10-03T07:00:00.000Z')).toBe(3);
  expect(await countAsOf(chapter.db, chapter.id, '2025-01-01T00:00:00.000Z')).toMatchObject({
    begins: '2024-10-01T18:00:00.000Z',
  });
});

it('a day is told with the target of that day', async () => {
  const chapter = await newChapter();
  await chapter.import(many(3), { at: '2024-10-01T18:00:00.000Z' });
  await chapter.settle({ target: 40 }, { at: '2024-11-01T18:00:00.000Z' });
  await chapter.settle({ target: 30 }, { at: '2024-12-01T18:00:00.000Z' });
  const targetOf = async (before: string) =>
    (await countAsOf(chapter.db, chapter.id, before)).target;
  expect(await targetOf('2024-10-31T07:00:00.000Z')).toBe(50);
  expect(await targetOf('2024-11-30T07:00:00.000Z')).toBe(40);
  expect(await targetOf('2024-12-30T07:00:00.000Z')).toBeNull();
});
