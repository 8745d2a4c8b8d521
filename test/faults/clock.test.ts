import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { owedAlerts } from '#store/alerts.ts';
import { claimNext } from '#store/claim-alert.ts';
import { cutAfter, lost } from './bad-line.ts';
import { type Road, road } from './road.ts';

const HOUR = 3600;
const MINUTE = 60;

/** Minutes by the bot's own clock until nothing is owed. */
async function minutesUntilPosted(way: Road): Promise<number> {
  for (let minutes = 0; minutes < 30; minutes += 1) {
    await way.work();
    if ((await owedAlerts(way.chapter.db)).owed === 0) return minutes;
    way.later(MINUTE);
  }
  throw new Error('The alert was not posted within half an hour.');
}

/** Where an alert stands when the clock is moved, and how many messages the channel has in the end. */
const STANDINGS: [string, (way: Road) => Promise<void>, number][] = [
  ['is just earned', async () => undefined, 1],
  [
    'waits because Slack asked for it',
    async (way) => {
      way.slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 60 });
      await way.work();
    },
    1,
  ],
  [
    'waits because Slack refused it',
    async (way) => {
      way.slack.failNext('chat.postMessage', { kind: 'error', error: 'not_in_channel' }, 3);
      for (let time = 0; time < 3; time += 1) {
        await way.work();
        way.later(10);
      }
    },
    1,
  ],
  [
    'may have been posted, and was',
    async (way) => {
      way.line.next('chat.postMessage', cutAfter);
      await way.attempt();
    },
    1,
  ],
  [
    'may have been posted, and was not',
    async (way) => {
      way.line.next('chat.postMessage', lost);
      await way.attempt();
    },
    1,
  ],
  [
    'was in the hands of a bot that was killed',
    async (way) => {
      const at = (ms: number) => new Date(way.clock + ms).toISOString();
      await claimNext(
        way.chapter.db,
        { chapterId: way.chapter.id, lane: 'alerts' },
        {
          ...{ now: at(0), leasedUntil: at(10_000), claim: randomUUID(), paceUntil: at(0) },
          placeOf: async () => ({ channel: CONSOLIDATION.id, thread: null }),
        },
      );
    },
    1,
  ],
  [
    'waits for the pace of the channel',
    async (way) => {
      way.delivery.gap = 60_000;
      await way.attempt();
      await way.earn(5, 'Luna');
      await way.attempt();
    },
    2,
  ],
];

describe.each([
  ['back an hour', -HOUR],
  ['back five minutes', -5 * MINUTE],
  ['on an hour', HOUR],
])('a clock that is set %s', (_how, moved) => {
  it.each(STANDINGS)(
    'keeps no alert for long and doubles none where one %s',
    async (_where, stand, messages) => {
      const way = await road();
      await way.earn(20);
      await stand(way);
      way.later(moved);
      expect(await minutesUntilPosted(way)).toBeLessThanOrEqual(10);
      expect(way.posted()).toHaveLength(messages);
      expect(way.slack.refusals).toEqual([]);
    },
  );
});
