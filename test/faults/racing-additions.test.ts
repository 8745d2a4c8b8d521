import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { expect, it } from 'vitest';
import { deliverNext } from '#delivery/deliver.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import type { SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { owedAlerts } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';
import { BOT_TOKEN, slackStandIn } from '../e2e/bot-process.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, kept, many, opened, TestChapter } from '../store/temporary-store.ts';
import { ROUNDS } from './chances.ts';

const RUNS = Math.min(40, 2 * ROUNDS);
const channelOf = (run: number) => `C0RACE${run}`;

/** Posts what a chapter owes, as a bot of its own. */
async function deliver(db: Database, chapterId: string, run: number, slack: SlackStandIn) {
  const client = new WebClient(BOT_TOKEN, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    fetch: fetchInTime,
  });
  const delivery = {
    ...{ db, slack: client, fallbackChannel: channelOf(run), now: () => new Date() },
    ...{ newId: randomUUID, random: Math.random, historyLag: 0, lease: 10_000, gap: 0 },
    logger: { info: () => undefined, warn: () => undefined },
  };
  const lane = { chapterId, lane: 'alerts' } as const;
  while ((await deliverNext(delivery, lane)).kind === 'go-on');
}

it(`two additions that race to the 50th, ${RUNS} times over, make one celebration each time and the right count`, async () => {
  const channels = Array.from({ length: RUNS }, (_, run) => ({ id: channelOf(run), name: 'race' }));
  const slack = await slackStandIn({ channels });
  const url = await emptyStoreUrl();
  const [one, other] = [(await opened(url)).db, (await opened(url)).db];
  for (let run = 0; run < RUNS; run += 1) {
    const first = await chapterOf(one, `T0RACE${run}`);
    const second = new TestChapter(other, first.id);
    await first.import(many(49));
    const add = async (chapter: TestChapter, name: string): Promise<number> => {
      const { after } = kept(await chapter.add({ name }));
      await deliver(chapter.db, chapter.id, run, slack);
      return after;
    };
    const counts = await Promise.all([add(first, 'Luna'), add(second, 'Mar')]);
    while ((await owedAlerts(one)).owed > 0) await deliver(one, first.id, run, slack);
    expect(counts.toSorted()).toEqual([50, 51]);
    expect(await first.counted()).toBe(51);
    const texts = slack.messages(channelOf(run)).map(({ text }) => text);
    expect(texts.filter((text) => text.includes('the chapter did it!'))).toHaveLength(1);
    expect(texts).toHaveLength(2);
  }
}, 120_000);
