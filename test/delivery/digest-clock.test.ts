import { expect, it } from 'vitest';
import { digestClock, oweDigests } from '#delivery/digest-clock.ts';
import { listDueLanes, owedAlerts } from '#store/alerts.ts';
import { takeTurn } from '#store/chapters.ts';
import { claimNext } from '#store/claim-alert.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import {
  chapterOf,
  kept,
  many,
  newChapter,
  opened,
  type TestChapter,
} from '../store/temporary-store.ts';

/** A Monday at 9 in Sonora, and hours after it. */
const after = (hours: number) =>
  new Date(Date.parse('2026-11-30T16:00:00.000Z') + hours * 3_600_000);
const turnOn = (chapter: TestChapter, more: { digestChannel?: string } = {}) =>
  chapter.settle(
    { digestDay: 1, digestHour: 9, alertChannel: 'C0ALERTS', ...more },
    { at: after(-8 * 24).toISOString() },
  );
const gainedIn = async (chapter: TestChapter) =>
  (await chapter.alerts()).flatMap((alert) => (alert.kind === 'digest' ? [alert.gained.all] : []));

it('a clock that is set back an hour holds no digest back', async () => {
  const chapter = await newChapter();
  const look = digestClock(chapter.db);
  await look(new Date('2026-11-30T16:30:00.000Z'));
  await chapter.settle({ digestDay: 1, digestHour: 9 }, { at: '2026-11-30T15:30:00.000Z' });
  await look(new Date('2026-11-30T16:00:00.000Z'));
  expect((await owedAlerts(chapter.db)).owed).toBe(1);
});

it('a digest that was written and not posted within a day is not told, and the next tells what it would have', async () => {
  const chapter = await newChapter();
  await turnOn(chapter);
  await oweDigests(chapter.db, after(-7 * 24));
  await chapter.postAll(after(-7 * 24).toISOString());
  kept(await chapter.import(many(3)));
  await oweDigests(chapter.db, after(0));
  expect(await gainedIn(chapter)).toEqual([0, 3]);
  await oweDigests(chapter.db, after(24));
  expect(await gainedIn(chapter)).toEqual([0, 3]);
  await oweDigests(chapter.db, after(24.1));
  expect(await gainedIn(chapter)).toEqual([0]);
  await oweDigests(chapter.db, after(7 * 24));
  expect(await gainedIn(chapter)).toEqual([0, 3]);
});

it('where no digest is late the clock writes nothing, and waits for nobody who does', async () => {
  const url = await emptyStoreUrl();
  const { db } = await opened(url);
  const chapter = await chapterOf(db, 'T0NORTHWEST');
  await turnOn(chapter);
  await oweDigests(db, after(0));
  const other = await opened(url);
  const next = await other.db.transaction().execute(async (turn) => {
    await takeTurn(turn, chapter.id);
    return oweDigests(db, after(1));
  });
  expect(next).toEqual([after(7 * 24).toISOString()]);
});

it('a digest that may have been posted is looked for, however late', async () => {
  const chapter = await newChapter();
  await turnOn(chapter);
  await oweDigests(chapter.db, after(0));
  const [lane] = await listDueLanes(chapter.db, after(0).toISOString());
  if (lane === undefined) throw new Error('nothing is owed');
  await claimNext(chapter.db, lane, {
    now: after(0).toISOString(),
    leasedUntil: after(0).toISOString(),
    claim: 'a bot that was killed',
    paceUntil: after(0).toISOString(),
    placeOf: async () => ({ channel: 'C0ALERTS', thread: null }),
  });
  await oweDigests(chapter.db, after(48));
  expect(await gainedIn(chapter)).toHaveLength(1);
});

it('a digest keeps its place among the alerts of its channel, and waits for none of another', async () => {
  const together = await newChapter();
  await turnOn(together);
  await oweDigests(together.db, after(0));
  expect(await listDueLanes(together.db, after(1).toISOString())).toMatchObject([
    { lane: 'alerts' },
  ]);
  const same = await newChapter();
  await turnOn(same, { digestChannel: 'C0ALERTS' });
  await oweDigests(same.db, after(0));
  expect(await listDueLanes(same.db, after(1).toISOString())).toMatchObject([{ lane: 'alerts' }]);
  const apart = await newChapter();
  await turnOn(apart, { digestChannel: 'C0GENERAL' });
  await oweDigests(apart.db, after(0));
  expect(await listDueLanes(apart.db, after(1).toISOString())).toMatchObject([{ lane: 'digest' }]);
});
