import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Lane } from '#store/alerts.ts';
import { type Claimed, claimNext } from '#store/claim-alert.ts';
import { whenEarned } from '#store/earned.ts';
import { openForReading } from '#store/open.ts';
import type { Database } from '#store/schema.ts';
import { AT, chapterOf, many, opened } from '../store/temporary-store.ts';
import { temporaryFile } from './temporary-file.ts';

const PLACE = { channel: 'C1', thread: null };

/** A chapter one company short of its milestone of 20, in a file that others can read, with nothing owed. */
async function almostAtTwenty() {
  const url = `sqlite:${temporaryFile()}`;
  const chapter = await chapterOf((await opened(url)).db);
  await chapter.import(many(19));
  await chapter.db.updateTable('alert').set({ state: 'posted' }).execute();
  return { url, chapter };
}

const unposted = async (db: Database): Promise<string[]> => {
  const rows = await db
    .selectFrom('alert')
    .select('state')
    .where('state', '<>', 'posted')
    .execute();
  return rows.map(({ state }) => state);
};

const claim = (db: Database, lane: Lane, placeOf: () => Promise<typeof PLACE>): Promise<Claimed> =>
  claimNext(db, lane, {
    ...{ now: AT, leasedUntil: AT, paceUntil: AT, claim: randomUUID() },
    placeOf,
  });

it('changes of the same moment are kept or refused each by itself', async () => {
  const { chapter } = await almostAtTwenty();
  const outcomes = await Promise.all([
    chapter.add({ name: 'Luna 1' }),
    chapter.add({ name: 'Sol 1' }),
    chapter.add({ name: 'Luna 2' }),
  ]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['kept', 'duplicates', 'kept']);
  expect(await chapter.turn()).toBe(3);
  expect(await chapter.counted()).toBe(21);
  expect(await unposted(chapter.db)).toEqual(['owed']);
});

it('an alert that is claimed with its change is handed out once both are kept, not before', async () => {
  const { url, chapter } = await almostAtTwenty();
  const { db } = chapter;
  const others = await openForReading(url);
  const seen: string[][] = [];
  const placeOf = async () => {
    seen.push(await unposted(others.db));
    return PLACE;
  };
  const handedOut = Promise.withResolvers<Claimed>();
  whenEarned(db, (lane) => handedOut.resolve(claim(db, lane, placeOf)));
  const claimed = handedOut.promise.then(async ({ kind }) => {
    seen.push(await unposted(others.db));
    return kind;
  });
  expect((await chapter.add({ name: 'Luna' })).kind).toBe('kept');
  expect(await claimed).toBe('claimed');
  expect(seen).toEqual([[], ['claimed']]);
  await others.close();
});

it('a claim that fails takes nothing of its change with it, and the alert is claimed after', async () => {
  const { chapter } = await almostAtTwenty();
  const { db } = chapter;
  const claims: Promise<string>[] = [];
  whenEarned(db, (lane) => {
    const fails = claims.length === 0;
    const placeOf = () => (fails ? Promise.reject(new Error('No place is told.')) : PLACE_NOW);
    claims.push(
      claim(db, lane, placeOf).then(
        ({ kind }) => kind,
        () => 'failed',
      ),
    );
  });
  expect((await chapter.add({ name: 'Luna' })).kind).toBe('kept');
  expect(await Promise.all(claims)).toEqual(['failed', 'claimed']);
  expect(await chapter.counted()).toBe(20);
  expect(await unposted(db)).toEqual(['claimed']);
});

const PLACE_NOW = Promise.resolve(PLACE);
