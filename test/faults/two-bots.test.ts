import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Claimed, claimNext, markPosted } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { AT, chapterOf, many, opened } from '../store/temporary-store.ts';

const LATER = new Date(Date.parse(AT) + 60_000).toISOString();

it('an alert that one bot marks posted while another reaches for it is not posted again', async () => {
  const url = await newStoreUrl();
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
  for (let round = 0; round < 400; round += 1) {
    await one.updateTable('alert').set({ state: 'claimed', channel: 'C1', claimed_at: AT }).execute();
    const { id } = await one.selectFrom('alert').select('id').executeTakeFirstOrThrow();
    const marking = pause(0).then(() => markPosted(one, id, { channel: 'C1', ts: '1.1', at: AT }));
    const reaching = Array.from({ length: 6 }, () => claim(other, LATER));
    for (const reached of await Promise.all(reaching))
      if (reached.kind === 'claimed' && reached.due.doubt === null) again.push(reached.due.id);
    await marking;
  }
  expect(again).toEqual([]);
});
