import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Fault } from '#sandbox/slack-stand-in.ts';
import { ADMIN, ARCHIVED, CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { holdChannel } from '#store/pace.ts';
import { answeredBy, brokenOff, cutAfter, halfAnswered, lost, type Passage } from './bad-line.ts';
import { type Road, road } from './road.ts';

const HTML = '<html><body>Be back soon</body></html>';

/** Slack does nothing, and says so or not. */
const REFUSALS: [string, Fault][] = [
  ['answers 429', { kind: 'rate_limited', retryAfterSeconds: 2 }],
  ['answers 500', { kind: 'http', status: 500 }],
  ['answers 503', { kind: 'http', status: 503, body: 'upstream connect error' }],
  ['answers with a page of HTML', { kind: 'http', status: 200, body: HTML }],
  ['answers with half a JSON', { kind: 'http', status: 200, body: '{"ok":tr' }],
  ['answers with nothing at all', { kind: 'http', status: 200, body: '' }],
  ['answers that it failed', { kind: 'error', error: 'internal_error' }],
  ['cuts the line', { kind: 'cut_before' }],
];

/** Slack does it, and nobody can tell from what comes back. */
const DONE_ALL_THE_SAME: [string, Passage][] = [
  ['cuts the line', cutAfter],
  ['cuts the line in the middle of its answer', brokenOff],
  ['answers 500', answeredBy(500, '')],
  ['answers 503', answeredBy(503, 'upstream connect error')],
  ['answers with a page of HTML', answeredBy(200, HTML)],
  ['answers with half a JSON', halfAnswered],
  ['answers with nothing at all', answeredBy(200, '')],
  ['answers with an empty object', answeredBy(200, '{}')],
  ['answers with null', answeredBy(200, 'null')],
  ['answers ok without the message', answeredBy(200, '{"ok":true}')],
  ['answers that it failed', answeredBy(200, '{"ok":false,"error":"internal_error"}')],
  ['answers later than anybody waits', { after: async () => pause(800) }],
];

/** Slack has the alert, and everything about it is so. */
function expectOnce(way: Road): void {
  expect(way.posted()).toHaveLength(1);
  expect(way.slack.refusals).toEqual([]);
}

describe('the post of an alert', () => {
  it.each(REFUSALS)('is made once where Slack %s and has not posted it', async (_what, fault) => {
    const way = await road();
    await way.earn();
    way.slack.failNext('chat.postMessage', fault, 2);
    expect(await way.workUntilDone()).toBeLessThanOrEqual(4);
    expectOnce(way);
  });

  it.each(DONE_ALL_THE_SAME)('is made once where Slack posts it and %s', async (_what, passage) => {
    const way = await road();
    await way.earn();
    way.line.next('chat.postMessage', passage);
    expect(await way.workUntilDone()).toBeLessThanOrEqual(3);
    expectOnce(way);
    expect(way.line.count('chat.postMessage')).toBe(1);
  });
});

describe('the look for an alert that may have been posted', () => {
  it.each(REFUSALS)(
    'is repeated, and nothing posted blind, where Slack %s',
    async (_what, fault) => {
      for (const passage of [cutAfter, lost]) {
        const way = await road();
        await way.earn();
        way.line.next('chat.postMessage', passage);
        way.slack.failNext('conversations.history', fault, 2);
        expect(await way.workUntilDone()).toBeLessThanOrEqual(5);
        expectOnce(way);
      }
    },
  );

  it.each(DONE_ALL_THE_SAME)(
    'is repeated where Slack reads the history and %s',
    async (_what, passage) => {
      for (const first of [cutAfter, lost]) {
        const way = await road();
        await way.earn();
        const left: Record<string, Passage[]> = {
          'chat.postMessage': [first],
          'conversations.history': [passage, passage],
        };
        way.line.choose = ({ method }) => left[method]?.shift();
        expect(await way.workUntilDone()).toBeLessThanOrEqual(5);
        expectOnce(way);
      }
    },
  );
});

describe('the word to the admins of an alert that cannot be posted', () => {
  const toAdmin = (way: Road) => way.slack.directMessages(ADMIN.id);

  it.each(REFUSALS)('reaches them later where Slack %s', async (_what, fault) => {
    for (const method of ['users.list', 'chat.postMessage']) {
      const way = await road({ fallbackChannel: method === 'users.list' ? ARCHIVED.id : null });
      await way.earn();
      way.slack.failNext(method, fault);
      await way.work();
      expect(toAdmin(way)).toHaveLength(0);
      way.later(300);
      await way.work();
      expect(toAdmin(way)).toHaveLength(1);
      way.delivery.fallbackChannel = CONSOLIDATION.id;
      await way.workUntilDone();
      expectOnce(way);
    }
  });
});

describe('what Slack asks for', () => {
  it('is kept when it asks for a wait of twenty minutes', async () => {
    const way = await road();
    await way.earn();
    way.slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 1200 }, 50);
    for (let minute = 0; minute < 20; minute += 1) {
      await way.work();
      way.later(60);
    }
    expect(way.line.count('chat.postMessage')).toBeLessThanOrEqual(3);
  });
});

describe('a look that Slack puts off', () => {
  it('is repeated no sooner than Slack asks', async () => {
    const way = await road();
    await way.earn();
    way.line.next('chat.postMessage', cutAfter);
    await way.work();
    const asksForAWait = { kind: 'rate_limited', retryAfterSeconds: 60 } as const;
    way.slack.failNext('conversations.history', asksForAWait);
    way.later(10);
    await way.work();
    const asked = way.line.count('conversations.history');
    way.later(59);
    await way.work();
    expect(way.line.count('conversations.history')).toBe(asked);
    way.later(2);
    await way.work();
    expectOnce(way);
    expect(way.line.count('chat.postMessage')).toBe(1);
    expect(way.line.count('conversations.history')).toBeGreaterThan(asked);
  });
});

describe('one message a second and channel', () => {
  /** Two alerts are owed, and Slack takes its time over the first. */
  async function slowPost(seconds: number): Promise<Road> {
    const way = await road({ gap: 1000, timeout: 20_000 });
    await way.earn(20);
    await way.earn(5, 'Luna');
    way.line.next('chat.postMessage', { before: async () => way.later(seconds) });
    await way.work();
    expect(way.posted()).toHaveLength(1);
    return way;
  }

  it('is kept where Slack takes the first late', async () => {
    const way = await slowPost(3);
    way.later(0.9);
    await way.work();
    expect(way.posted()).toHaveLength(1);
    way.later(0.2);
    await way.work();
    expect(way.posted()).toHaveLength(2);
  });

  it('never shortens a wait that Slack asked for meanwhile', async () => {
    const way = await road({ gap: 1000, timeout: 20_000 });
    await way.earn(20);
    await way.earn(5, 'Luna');
    const { channel, now } = { channel: CONSOLIDATION.id, now: new Date(way.clock).toISOString() };
    const until = new Date(way.clock + 30_000).toISOString();
    way.line.next('chat.postMessage', {
      before: async () => {
        way.later(3);
        await holdChannel(way.chapter.db, channel, { now, until });
      },
    });
    await way.work();
    way.later(20);
    await way.work();
    expect(way.posted()).toHaveLength(1);
    way.later(8);
    await way.work();
    expect(way.posted()).toHaveLength(2);
  });
});

describe('an answer below an alert', () => {
  it('is posted in the channel where the alert was removed meanwhile', async () => {
    const way = await road();
    await way.earn(50);
    await way.workUntilDone();
    const { length } = way.posted();
    await way.chapter.import([{ name: 'Sol 1', usOwned: 'no' }]);
    way.slack.failNext('chat.postMessage', { kind: 'error', error: 'thread_not_found' });
    await way.workUntilDone();
    const words = way.posted().slice(length);
    expect(words).toHaveLength(1);
    expect(words[0]?.thread_ts).toBeUndefined();
  });

  it('is posted once where its thread can be neither posted to nor read', async () => {
    const way = await road();
    await way.earn(50);
    await way.workUntilDone();
    const { length } = way.posted();
    await way.chapter.import([{ name: 'Sol 1', usOwned: 'no' }]);
    way.slack.failNext('chat.postMessage', { kind: 'error', error: 'thread_not_found' });
    way.slack.failNext('conversations.replies', { kind: 'error', error: 'thread_not_found' }, 9);
    const passages: (Passage | undefined)[] = [undefined, cutAfter];
    way.line.choose = ({ method }) =>
      method === 'chat.postMessage' ? passages.shift() : undefined;
    await way.workUntilDone();
    expect(way.posted().slice(length)).toHaveLength(1);
  });
});
