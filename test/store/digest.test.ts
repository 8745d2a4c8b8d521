import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { oweDigests } from '#delivery/digest-clock.ts';
import type { Digest } from '#domain/alert.ts';
import { oweDigest } from '#store/digest.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import {
  AT,
  chapterOf,
  kept,
  many,
  newChapter,
  opened,
  type TestChapter,
  TODAY,
} from './temporary-store.ts';

/** A Tuesday at 9 in Sonora, some days after all that the tests do to the roster. */
const OCCASION = '2026-12-01T16:00:00.000Z';
const hoursLater = (hours: number, from = OCCASION) =>
  new Date(Date.parse(from) + hours * 3_600_000);
const WEEK = 7 * 24;

async function digests(chapter: TestChapter): Promise<Digest[]> {
  return (await chapter.alerts()).flatMap((alert) => (alert.kind === 'digest' ? [alert] : []));
}

async function written(chapter: TestChapter, occasion = OCCASION): Promise<Digest> {
  expect(await oweDigest(chapter.db, chapter.id, occasion, occasion)).toBe(true);
  const last = (await digests(chapter)).at(-1);
  if (last === undefined) throw new Error('there is no digest');
  return last;
}

const turnOn = (chapter: TestChapter, at: string, hour = 9, day: number | null = 2) =>
  chapter.settle({ digestDay: day, digestHour: hour }, { at });

it('processes whose clocks all say that it is due write one digest', async () => {
  const path = await emptyStoreUrl();
  const { db } = await opened(path);
  const chapter = await chapterOf(db);
  kept(await chapter.import(many(20)));
  const writer = join(import.meta.dirname, 'digest-writer.ts');
  const run = promisify(execFile);
  const ends = await Promise.all(
    [1, 2, 3, 4].map(() => run(process.execPath, [writer, path, chapter.id, OCCASION])),
  );
  expect(ends.map(({ stdout }) => stdout.trim()).sort()).toEqual([
    'left it',
    'left it',
    'left it',
    'wrote it',
  ]);
  expect(await digests(chapter)).toHaveLength(1);
  const rows = await db.selectFrom('alert').selectAll().where('kind', '=', 'digest').execute();
  expect(rows).toMatchObject([{ lane: 'alerts', state: 'owed', due_at: OCCASION }]);
});

it('a digest tells the count, the pace, the date, and whom to ask about their ownership', async () => {
  const chapter = await newChapter();
  kept(
    await chapter.import([
      ...many(6, 'Sol', { joinedOn: '2026-11-20' }),
      ...many(3, 'Old', { joinedOn: '2024-01-01' }),
      { name: 'Later', usOwned: 'unconfirmed', joinedOn: '2026-11-02' },
      { name: 'Earlier', usOwned: 'unconfirmed', joinedOn: '2025-01-01' },
      { name: 'No member', usOwned: 'unconfirmed', status: 'prospect' },
    ]),
  );
  const digest = await written(chapter);
  expect(digest).toMatchObject({ counted: 9, target: 50, since: TODAY, on: '2026-12-01' });
  expect(digest.forecast).toMatchObject({ kind: 'told', pace: { joined: 6, left: 0 } });
  expect(digest.unconfirmed).toEqual({ all: 2, names: ['Earlier', 'Later'] });
  expect(digest.gained.all).toBe(9);
  expect(digest.lost).toEqual({ all: 0, names: [] });
});

it('what moved in the count is told from one digest to the next, each move once', async () => {
  const chapter = await newChapter();
  kept(await chapter.import([...many(3), { name: 'Asked', usOwned: 'unconfirmed' }]));
  expect((await written(chapter)).gained.names.sort()).toEqual(['Sol 1', 'Sol 2', 'Sol 3']);

  kept(await chapter.import([{ name: 'Asked', usOwned: 'yes' }]));
  kept(await chapter.import([{ name: 'Sol 1', status: 'withdrawn' }]));
  kept(await chapter.import([{ name: 'Sol 2', usOwned: 'no' }]));
  kept(await chapter.import([{ name: 'Sol 3', status: 'lapsed' }]));
  kept(await chapter.import([{ name: 'Sol 3', status: 'member', city: 'Guaymas' }]));
  kept(await chapter.add({ name: 'Brief' }));
  kept(await chapter.import([{ name: 'Brief', usOwned: 'no' }]));
  const second = await written(chapter, hoursLater(WEEK).toISOString());
  expect(second.since).toBe('2026-12-01');
  expect(second.gained).toEqual({ all: 1, names: ['Asked'] });
  expect({ ...second.lost, names: second.lost.names.sort() }).toEqual({
    all: 2,
    names: ['Sol 1', 'Sol 2'],
  });

  const third = await written(chapter, hoursLater(2 * WEEK).toISOString());
  expect([third.gained.all, third.lost.all]).toEqual([0, 0]);
});

it('the first digest tells of a week, not of what the roster was before', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(many(3), { at: '2026-11-24T15:59:59.000Z' }));
  kept(await chapter.add({ name: 'Mar' }, { at: '2026-11-24T16:00:00.000Z' }));
  expect((await written(chapter)).gained).toEqual({ all: 1, names: ['Mar'] });
});

it('names are told up to twenty, and how many there are in all', async () => {
  const chapter = await newChapter();
  kept(await chapter.import(many(60)));
  const { gained, forecast, counted } = await written(chapter);
  expect([gained.all, gained.names.length, forecast, counted]).toEqual([60, 20, null, 60]);
});

it('off by default: nothing is owed on any day', async () => {
  const chapter = await newChapter();
  for (let day = 0; day < 8; day += 1)
    expect(await oweDigests(chapter.db, hoursLater(24 * day))).toEqual([]);
  expect(await digests(chapter)).toEqual([]);
});

it('a digest that is due is owed once, however often the clock is asked', async () => {
  const chapter = await newChapter();
  await turnOn(chapter, AT);
  expect(await oweDigests(chapter.db, hoursLater(-1))).toEqual([OCCASION]);
  expect(await digests(chapter)).toHaveLength(0);
  for (const hours of [0, 0, 1, 23])
    expect(await oweDigests(chapter.db, hoursLater(hours))).toEqual([
      hoursLater(WEEK).toISOString(),
    ]);
  expect(await digests(chapter)).toHaveLength(1);
  await chapter.postAll(OCCASION);
  await oweDigests(chapter.db, hoursLater(WEEK));
  expect(await digests(chapter)).toHaveLength(2);
});

it('a digest missed by more than a day waits for its next week', async () => {
  const chapter = await newChapter();
  await turnOn(chapter, AT);
  await oweDigests(chapter.db, hoursLater(24.1));
  expect(await digests(chapter)).toHaveLength(0);
  await oweDigests(chapter.db, hoursLater(WEEK + 23.9));
  expect(await digests(chapter)).toHaveLength(1);
});

it('turning it on after its hour of the day owes nothing for that day', async () => {
  const chapter = await newChapter();
  await turnOn(chapter, hoursLater(2).toISOString());
  await oweDigests(chapter.db, hoursLater(3));
  expect(await digests(chapter)).toHaveLength(0);
  await turnOn(chapter, hoursLater(4).toISOString(), 14);
  await oweDigests(chapter.db, hoursLater(5));
  expect(await digests(chapter)).toHaveLength(1);
});

it('it is told by the chapter’s own clock', async () => {
  const chapter = await newChapter();
  await turnOn(chapter, AT);
  await chapter.db.updateTable('settings').set({ time_zone: 'America/Tijuana' }).execute();
  expect(await oweDigests(chapter.db, new Date(AT))).toEqual(['2026-12-01T17:00:00.000Z']);
});
