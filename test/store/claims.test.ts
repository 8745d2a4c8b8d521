import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { listDueLanes, owedAlerts } from '#store/alerts.ts';
import { type Claimed, claimNext } from '#store/claim-alert.ts';
import { settleDoubt } from '#store/doubt.ts';
import { forgetHandled, isFirst } from '#store/handled.ts';
import { clearDoubt, markPosted, postponeAlert } from '#store/mark-alert.ts';
import { AT, many, newChapter, type TestChapter } from './temporary-store.ts';

const MINUTE = 60_000;
const after = (minutes: number) => new Date(Date.parse(AT) + minutes * MINUTE).toISOString();

/** A bot that claims at a minute after the alert was earned, for a lease of one minute. */
const claim = (chapter: TestChapter, minute: number, channel = 'C1'): Promise<Claimed> =>
  claimNext(
    chapter.db,
    { chapterId: chapter.id, lane: 'alerts' },
    {
      now: after(minute),
      leasedUntil: after(minute + 1),
      claim: randomUUID(),
      paceUntil: after(minute),
      placeOf: async () => ({ channel, thread: null }),
    },
  );

const inHand = (claimed: Claimed) => {
  if (claimed.kind !== 'claimed') throw new Error(`nothing was claimed: ${claimed.kind}`);
  return claimed.due;
};

async function chapterWithAlerts(): Promise<TestChapter> {
  const chapter = await newChapter();
  await chapter.import(many(20));
  await chapter.import(many(30, 'Luna'));
  return chapter;
}

it('an alert that one bot has in hand is no other’s, and those behind it wait', async () => {
  const chapter = await chapterWithAlerts();
  const all = await Promise.all([claim(chapter, 0), claim(chapter, 0), claim(chapter, 0)]);
  expect(all.map(({ kind }) => kind).sort()).toEqual(['claimed', 'nothing', 'nothing']);
});

it('an alert whose bot was killed is taken over when its lease ends, and is in doubt', async () => {
  const chapter = await chapterWithAlerts();
  const first = inHand(await claim(chapter, 0));
  expect(first.doubt).toBeNull();
  expect((await claim(chapter, 0.9)).kind).toBe('nothing');
  const second = inHand(await claim(chapter, 1.1, 'C2'));
  expect(second).toMatchObject({ id: first.id, doubt: { channel: 'C1', since: AT } });
});

it('a bot that lost its claim puts nothing back, but what it posted is posted', async () => {
  const chapter = await chapterWithAlerts();
  const first = inHand(await claim(chapter, 0));
  const second = inHand(await claim(chapter, 2));
  await postponeAlert(chapter.db, first, { dueAt: AT, trouble: 'late', inDoubt: false });
  await clearDoubt(chapter.db, first, AT);
  expect((await claim(chapter, 2.5)).kind).toBe('nothing');
  await markPosted(chapter.db, first.id, { channel: 'C1', ts: '1.1', at: after(2.6) });
  await postponeAlert(chapter.db, second, { dueAt: AT, trouble: 'late', inDoubt: true });
  expect(inHand(await claim(chapter, 3)).id).not.toBe(first.id);
  expect((await owedAlerts(chapter.db)).owed).toBe(2);
});

it('a channel takes its messages at Slack’s pace, whichever bot posts them', async () => {
  const chapter = await chapterWithAlerts();
  const lane = { chapterId: chapter.id, lane: 'alerts' } as const;
  const at = (now: string, paceUntil: string) => ({
    ...{ now, paceUntil, leasedUntil: now, claim: randomUUID() },
    placeOf: async () => ({ channel: 'C1', thread: null }),
  });
  const first = inHand(await claimNext(chapter.db, lane, at(AT, after(1))));
  await markPosted(chapter.db, first.id, { channel: 'C1', ts: '1.1', at: AT });
  expect(await claimNext(chapter.db, lane, at(after(0.5), after(2)))).toEqual({
    kind: 'wait',
    until: after(1),
  });
  expect((await claimNext(chapter.db, lane, at(after(1), after(2)))).kind).toBe('claimed');
});

it('a clock that was set back an hour holds no alert back', async () => {
  const chapter = await chapterWithAlerts();
  const first = inHand(await claim(chapter, 0));
  await postponeAlert(chapter.db, first, { dueAt: after(1), trouble: 'late', inDoubt: false });
  expect(await listDueLanes(chapter.db, after(-59))).toHaveLength(1);
  expect(inHand(await claim(chapter, -59)).id).toBe(first.id);
});

it('a person’s word settles a doubt once: posted it stays, not posted it is owed again', async () => {
  const chapter = await chapterWithAlerts();
  const settle = (id: string, seen: 'posted' | 'not-posted', since = AT) =>
    settleDoubt(chapter.db, { id, since, chapterId: chapter.id, seen, at: after(5) });
  const first = inHand(await claim(chapter, 0));
  expect(await settle(first.id, 'not-posted')).toBe(true);
  const again = inHand(await claim(chapter, 6));
  expect(again).toMatchObject({ id: first.id, doubt: null });
  expect(await settle(first.id, 'not-posted')).toBe(false);
  expect(await settle(first.id, 'posted', after(6))).toBe(true);
  expect(await settle(first.id, 'not-posted', after(6))).toBe(false);
  expect(inHand(await claim(chapter, 7)).id).not.toBe(first.id);
});

it('what Slack sends to two bots at once is done by one, and forgotten after a day', async () => {
  const { db } = await newChapter();
  const firsts = await Promise.all(['a', 'a', 'a', 'b'].map((key) => isFirst(db, key, AT)));
  expect(firsts.filter(Boolean)).toHaveLength(2);
  expect(await isFirst(db, 'a', after(1))).toBe(false);
  await forgetHandled(db, after(2));
  expect(await isFirst(db, 'a', after(3))).toBe(true);
});
