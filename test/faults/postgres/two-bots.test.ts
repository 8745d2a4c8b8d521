import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { fetchInTime } from '#delivery/in-time.ts';
import { type Claimed, claimNext } from '#store/claim-alert.ts';
import { markPosted } from '#store/mark-alert.ts';
import type { Database } from '#store/schema.ts';
import { emptyStoreUrl } from '../../engines/new-store-url.ts';
import { AT, chapterOf, many, opened } from '../../store/temporary-store.ts';
import { cutAfter, late } from '../bad-line.ts';
import { ROUNDS } from '../chances.ts';
import { another, road } from '../road.ts';

const RACES = Math.min(400, 20 * ROUNDS);
const LATER = new Date(Date.parse(AT) + 60_000).toISOString();

it('an alert that one bot marks posted while another reaches for it is not posted again', async () => {
  const url = await emptyStoreUrl();
  const [one, other] = [(await opened(url)).db, (await opened(url)).db];
  const chapter = await chapterOf(one);
  const lane = { chapterId: chapter.id, lane: 'alerts' } as const;
  const claim = (db: Database, now: string): Promise<Claimed> =>
    claimNext(db, lane, {
      ...{ now, leasedUntil: AT, claim: randomUUID(), paceUntil: AT },
      placeOf: async () => ({ channel: 'C1', thread: null }),
    });
  await chapter.import(many(20));
  await one.updateTable('settings').set({ target: 9999 }).execute();
  const again: string[] = [];
  for (let round = 0; round < RACES; round += 1) {
    await one
      .updateTable('alert')
      .set({ state: 'claimed', channel: 'C1', claimed_at: AT })
      .execute();
    const { id } = await one.selectFrom('alert').select('id').executeTakeFirstOrThrow();
    const marking = pause(0).then(() => markPosted(one, id, { channel: 'C1', ts: '1.1', at: AT }));
    const reaching = Array.from({ length: 6 }, () => claim(other, LATER));
    for (const reached of await Promise.all(reaching))
      if (reached.kind === 'claimed' && reached.due.doubt === null) again.push(reached.due.id);
    await marking;
  }
  expect(again).toEqual([]);
});

describe('two bots on one store', () => {
  it('a bot that is stopped between its claim and its post, and goes on when another has posted, posts nothing', async () => {
    const stopped = Promise.withResolvers<void>();
    const first = await road({
      timeout: 20_000,
      fetch: (...asked) => stopped.promise.then(() => fetchInTime(...asked)),
    });
    const second = another(first, { timeout: 20_000 });
    await first.earn();
    const post = first.attempt();
    await pause(100);
    second.later(60);
    expect(await second.workUntilDone()).toBe(1);
    await pause(5000);
    stopped.resolve();
    await post;
    expect(first.posted()).toHaveLength(1);
  });

  it('a bot whose process is stopped while its connection is made sends nothing when it goes on', async () => {
    const way = await road({
      timeout: 20_000,
      fetch: (...asked) => {
        const answer = fetchInTime(...asked);
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5100);
        return answer;
      },
    });
    await way.earn();
    await way.work();
    expect(way.posted()).toHaveLength(0);
    expect(way.line.count('chat.postMessage')).toBe(0);
  });

  it('a bot whose clock runs an hour ahead takes over what another has in hand, and posts nothing twice', async () => {
    const first = await road();
    const second = another(first, { historyLag: 1500 });
    await first.earn();
    first.line.next('chat.postMessage', late(900));
    const post = first.attempt();
    await pause(100);
    second.later(3600);
    await Promise.all([post, second.workUntilDone()]);
    expect(first.posted()).toHaveLength(1);
  });

  it('an alert that Slack shows seconds after it took it is found', async () => {
    const way = await road({ historyLag: 1500 });
    way.line.historyLag = 1000;
    await way.earn();
    way.line.next('chat.postMessage', cutAfter);
    await way.workUntilDone();
    expect(way.posted()).toHaveLength(1);
  });

  it('an alert that Slack takes seconds after its bot was killed is found', async () => {
    const first = await road();
    await first.earn();
    first.line.next('chat.postMessage', late(1200));
    const killed = first.attempt();
    await pause(100);
    const next = another(first, { historyLag: 1500 });
    await next.workUntilDone();
    await killed;
    expect(first.posted()).toHaveLength(1);
  });
});
