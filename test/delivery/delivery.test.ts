import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { type Delivery, deliver } from '#delivery/deliver.ts';
import { judgeCompany } from '#domain/judge-company.ts';
import {
  ARCHIVED,
  BOARD,
  CONSOLIDATION,
  type Message,
  type SlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { findDueAlert, owedAlerts } from '#store/alerts.ts';
import { type Chapter, settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import { BOT_TOKEN, slackStandIn } from '../e2e/bot-process.ts';
import { afterTest, newStoreUrl } from '../engines/new-store-url.ts';

const START = Date.now();
const SECOND = 1000;

/** A chapter with a real store, the real delivery, and a clock that the test moves. */
class Road {
  readonly slack: SlackStandIn;
  readonly delivery: Delivery;
  readonly chapter: Chapter;
  clock: number;
  companies: number;

  constructor(slack: SlackStandIn, delivery: Omit<Delivery, 'now'>, chapter: Chapter) {
    this.slack = slack;
    this.chapter = chapter;
    this.clock = START;
    this.companies = 0;
    this.delivery = { ...delivery, now: () => new Date(this.clock) };
  }

  async importCompanies(count: number, usOwned: 'Yes' | 'No' = 'Yes'): Promise<void> {
    const rows = Array.from({ length: count }, (_, at) => {
      const name = `Invented ${usOwned === 'Yes' ? this.companies + at : at} Inc.`;
      const judged = judgeCompany({ name, state: 'Sonora', usOwned }, '2026-01-01');
      if (!judged.ok) throw new Error('the company is not well written');
      return { line: at + 2, company: judged.company, written: judged.written };
    });
    if (usOwned === 'Yes') this.companies += count;
    await changeRoster(
      this.delivery.db,
      { kind: 'import', key: randomUUID(), rows },
      {
        chapterId: this.chapter.id,
        actor: 'command line',
        at: new Date(this.clock).toISOString(),
        newId: randomUUID,
      },
    );
  }

  /** One attempt at what is due; false when nothing is due or it was not posted. */
  async attempt(): Promise<boolean> {
    const now = new Date(this.clock).toISOString();
    const due = await findDueAlert(this.delivery.db, this.chapter.id, now);
    return due !== undefined && deliver(this.delivery, due);
  }

  later(seconds: number): void {
    this.clock += seconds * SECOND;
  }

  posted(channelId = CONSOLIDATION.id): Message[] {
    return this.slack.messages(channelId);
  }

  posts(): number {
    return this.slack.requests.filter(({ name }) => name === 'chat.postMessage').length;
  }
}

const quiet = { info: () => undefined, warn: () => undefined };

async function road(fallbackChannel: string | null = CONSOLIDATION.id): Promise<Road> {
  const slack = await slackStandIn();
  const store = await openStore(await newStoreUrl());
  afterTest(() => store.close());
  const client = new WebClient(BOT_TOKEN, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: 2000,
  });
  const at = new Date(START).toISOString();
  const chapter = await settleChapter(store.db, 'T0NORTHWEST', at, randomUUID);
  const parts = { db: store.db, slack: client, fallbackChannel, logger: quiet, historyLag: 0 };
  return new Road(slack, parts, chapter);
}

describe('an alert is never lost', () => {
  it('waits as long as Slack asks when there are too many messages', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 30 });
    expect(await way.attempt()).toBe(false);
    way.later(29);
    expect(await way.attempt()).toBe(false);
    expect(way.posts()).toBe(1);
    way.later(2);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
  });

  it.each([
    ['the bot is not in the channel', BOARD.id, 'not_in_channel'],
    ['the channel is archived', ARCHIVED.id, 'is_archived'],
    ['the channel is gone', 'C0GONE', 'channel_not_found'],
  ])(
    'waits, ever longer, while %s, and is posted once that is put right',
    async (_why, channel, trouble) => {
      const way = await road(channel);
      await way.importCompanies(20);
      for (let attempt = 1; attempt <= 12; attempt += 1) {
        expect(await way.attempt()).toBe(false);
        way.later(5 * 60);
      }
      expect(await owedAlerts(way.delivery.db)).toEqual({ owed: 1, trouble });
      way.delivery.fallbackChannel = CONSOLIDATION.id;
      expect(await way.attempt()).toBe(true);
      expect(way.posted()).toHaveLength(1);
    },
  );

  it('is posted in words alone where Slack refuses its blocks', async () => {
    const way = await road();
    await way.importCompanies(50);
    way.slack.refuseBlockTypes(['header']);
    while (await way.attempt()) way.later(2);
    const [, celebration] = way.posted();
    expect(celebration?.text).toContain('the chapter did it!');
    expect(celebration?.text).toContain('Invented 49 Inc.');
    expect(way.posted()).toHaveLength(2);
  });

  it('is posted in the new channel when the one that may have had it is gone', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'cut_before' });
    await way.attempt();
    way.slack.failNext('conversations.history', { kind: 'error', error: 'channel_not_found' });
    way.delivery.fallbackChannel = 'C0GENERAL';
    way.later(10);
    while (!(await way.attempt()) && way.clock < START + 3_600_000) way.later(60);
    expect(way.posted('C0GENERAL')).toHaveLength(1);
  });

  it('waits for a channel to be set', async () => {
    const way = await road(null);
    await way.importCompanies(20);
    expect(await way.attempt()).toBe(false);
    expect(await owedAlerts(way.delivery.db)).toMatchObject({
      owed: 1,
      trouble: 'No alert channel is set.',
    });
    way.delivery.fallbackChannel = CONSOLIDATION.id;
    way.later(60);
    expect(await way.attempt()).toBe(true);
  });
});

describe('an alert is never doubled', () => {
  it.each([
    ['the line was cut after Slack took it', { kind: 'cut_after' }],
    ['Slack answered too late', { kind: 'slow', ms: 3000 }],
  ] as const)('when %s, the bot looks, finds it and posts nothing more', async (_why, fault) => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', fault);
    expect(await way.attempt()).toBe(false);
    way.later(10);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
    expect(way.posts()).toBe(1);
    expect(await way.attempt()).toBe(false);
  });

  it.each([
    ['the line was cut before Slack took it', { kind: 'cut_before' }],
    ['Slack answered 500', { kind: 'http', status: 500 }],
    ['Slack answered with a page of HTML', { kind: 'http', status: 503, body: '<html></html>' }],
    ['Slack answered with half of a JSON', { kind: 'http', status: 200, body: '{"ok":tr' }],
  ] as const)('when %s, the bot looks, finds nothing and posts it', async (_why, fault) => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', fault);
    expect(await way.attempt()).toBe(false);
    expect(way.posted()).toHaveLength(0);
    way.later(10);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
  });

  it('never posts blind: while it cannot look, it looks again', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'cut_after' });
    await way.attempt();
    way.slack.failNext('conversations.history', { kind: 'error', error: 'missing_scope' }, 3);
    for (let look = 1; look <= 3; look += 1) {
      way.later(300);
      expect(await way.attempt()).toBe(false);
    }
    expect(way.posts()).toBe(1);
    way.later(300);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
    expect(way.posts()).toBe(1);
  });

  it('looks where it may have posted, also when another channel was picked since', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'cut_after' });
    await way.attempt();
    way.delivery.fallbackChannel = 'C0GENERAL';
    way.later(10);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
    expect(way.posted('C0GENERAL')).toHaveLength(0);
  });
});

describe('the target', () => {
  it('lost and regained is told in the thread of its celebration, in order', async () => {
    const way = await road();
    await way.importCompanies(50);
    while (await way.attempt()) way.later(2);
    await way.importCompanies(1, 'No');
    await way.importCompanies(1);
    while (await way.attempt()) way.later(2);
    const [several, celebration, lost, regained] = way.posted();
    expect(several?.text).toContain('several milestones passed');
    expect(celebration?.text).toContain('the chapter did it!');
    expect(lost?.text).toContain('fallen below its target: 49 of 50');
    expect(regained?.text).toContain('back at its target: 50 of 50');
    expect([lost?.thread_ts, regained?.thread_ts]).toEqual([celebration?.ts, celebration?.ts]);
    expect(way.posted()).toHaveLength(4);
    expect(way.slack.refusals).toEqual([]);
  });

  it('a word in its thread that may have been posted is looked for there', async () => {
    const way = await road();
    await way.importCompanies(50);
    while (await way.attempt()) way.later(2);
    await way.importCompanies(1, 'No');
    way.slack.failNext('chat.postMessage', { kind: 'cut_after' });
    expect(await way.attempt()).toBe(false);
    way.later(10);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(3);
  });
});
