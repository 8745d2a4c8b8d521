import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { describe, expect, it } from 'vitest';
import { deliverNext } from '#delivery/deliver.ts';
import type { Delivery } from '#delivery/delivery.ts';
import { judgeCompany } from '#domain/judge-company.ts';
import {
  ADMIN,
  ARCHIVED,
  BOARD,
  CONSOLIDATION,
  MEMBER,
  type Message,
  PEOPLE,
  type Person,
  type SlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { owedAlerts } from '#store/alerts.ts';
import { type Chapter, settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import { afterTest } from '../after-test.ts';
import { BOT_TOKEN, slackStandIn } from '../e2e/bot-process.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';

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

  async importCompanies(count: number, usOwned: 'Yes' | 'No' = 'Yes', from = 0): Promise<void> {
    const rows = Array.from({ length: count }, (_, at) => {
      const name = `Invented ${usOwned === 'Yes' ? this.companies + at : from + at} Inc.`;
      const judged = judgeCompany({ name, state: 'Sonora', usOwned }, '2026-01-01');
      if (!judged.ok) throw new Error('the company is not well written');
      const { company, written } = judged;
      return { line: at + 2, record: null, company, written };
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

  /** Works on what is due until the channel or Slack says to wait; whether anything was posted. */
  async attempt(): Promise<boolean> {
    const before = await owedAlerts(this.delivery.db);
    const lane = { chapterId: this.chapter.id, lane: 'alerts' } as const;
    for (let step = 0; step < 10; step += 1) {
      const attempt = await deliverNext(this.delivery, lane);
      if (attempt.kind === 'nothing' || attempt.wait > 0) break;
    }
    return (await owedAlerts(this.delivery.db)).owed < before.owed;
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

/** A client that gives up on Slack after so many milliseconds, which no machine needs unless a test means it. */
const client = ({ apiUrl }: SlackStandIn, patience = 20_000) =>
  new WebClient(BOT_TOKEN, {
    slackApiUrl: apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: patience,
  });

async function road(
  fallbackChannel: string | null = CONSOLIDATION.id,
  people: readonly Person[] = PEOPLE,
): Promise<Road> {
  const slack = await slackStandIn({ people });
  const store = await openStore(await emptyStoreUrl());
  afterTest(() => store.close());
  const at = new Date(START).toISOString();
  const chapter = await settleChapter(store.db, 'T0NORTHWEST', at, randomUUID);
  // What holds for the larger message, in two languages, holds for the smaller one.
  await store.db.updateTable('settings').set({ language: 'en+es' }).execute();
  const parts = {
    ...{ db: store.db, slack: client(slack), fallbackChannel, logger: quiet, newId: randomUUID },
    ...{ random: () => 1, historyLag: 0, lease: 0, gap: SECOND },
  };
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
      expect(await owedAlerts(way.delivery.db)).toMatchObject({ owed: 1, trouble });
      way.delivery.fallbackChannel = CONSOLIDATION.id;
      expect(await way.attempt()).toBe(true);
      expect(way.posted()).toHaveLength(1);
    },
  );

  it('is posted in words alone where Slack refuses its blocks', async () => {
    const way = await road();
    await way.importCompanies(50);
    way.slack.refuseBlockTypes(['container', 'header']);
    while (await way.attempt()) way.later(2);
    const [, celebration] = way.posted();
    expect(celebration?.text).toContain('the chapter did it!');
    expect(celebration?.text).toContain('Invented 49 Inc.');
    expect(way.posted()).toHaveLength(2);
  });

  it('is asked of an admin when the channel that may have had it is gone, or hidden from the bot', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'cut_before' });
    await way.attempt();
    way.slack.failNext('conversations.history', { kind: 'error', error: 'channel_not_found' }, 9);
    way.delivery.fallbackChannel = 'C0GENERAL';
    way.later(10);
    await way.attempt();
    expect(way.slack.directMessages(ADMIN.id)[0]?.text).toContain('Please look');
    expect(way.posted('C0GENERAL')).toHaveLength(0);
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
    way.delivery.slack = client(way.slack, 1000);
    expect(await way.attempt()).toBe(false);
    way.delivery.slack = client(way.slack);
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
    way.slack.failNext('conversations.history', { kind: 'error', error: 'internal_error' }, 3);
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

describe('what only a person can put right', () => {
  const toAdmin = (way: Road) => way.slack.directMessages(ADMIN.id);

  it.each([
    ['the bot is not in the channel', BOARD.id, 'The bot is not in the alert channel.'],
    ['the channel is archived', ARCHIVED.id, 'The alert channel is archived.'],
    ['the channel is gone', 'C0GONE', 'The alert channel is gone,'],
    ['no channel is set', null, 'The chapter has no alert channel.'],
  ])('is told to the admins once a day: %s', async (_why, channel, sentence) => {
    const way = await road(channel);
    await way.importCompanies(20);
    for (let hour = 0; hour < 47; hour += 1) {
      await way.attempt();
      way.later(3600);
    }
    expect(toAdmin(way).map(({ text }) => text)).toEqual([
      expect.stringContaining(sentence),
      expect.stringContaining(sentence),
    ]);
    expect(way.slack.directMessages(MEMBER.id)).toEqual([]);
    expect(way.slack.refusals.filter((refusal) => !refusal.includes('channel'))).toEqual([]);
  });

  it('is told again when Slack would not take the word to the admins', async () => {
    const way = await road(ARCHIVED.id);
    await way.importCompanies(20);
    way.slack.failNext('users.list', { kind: 'http', status: 500 });
    await way.attempt();
    expect(toAdmin(way)).toEqual([]);
    way.later(10);
    await way.attempt();
    expect(toAdmin(way)).toHaveLength(1);
  });

  it('is asked of an admin where the bot may not read whether it posted', async () => {
    const way = await road();
    await way.importCompanies(20);
    way.slack.failNext('chat.postMessage', { kind: 'cut_after' });
    await way.attempt();
    way.slack.failNext('conversations.history', { kind: 'error', error: 'missing_scope' }, 9);
    way.later(10);
    await way.attempt();
    const [question] = toAdmin(way);
    expect(question?.text).toContain('may not read the channel to see whether it is there');
    expect(JSON.stringify(question?.blocks)).toContain('It is not there');
    expect(JSON.stringify(question?.blocks)).toContain(`<#${CONSOLIDATION.id}>`);
    expect(way.slack.refusals).toEqual([]);
    expect(way.posts()).toBe(2);
  });
});

it('a word about the target goes to the new channel when that of its celebration is closed', async () => {
  const way = await road();
  await way.importCompanies(50);
  while (await way.attempt()) way.later(2);
  await way.importCompanies(1, 'No');
  way.delivery.fallbackChannel = 'C0GENERAL';
  way.slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' });
  expect(await way.attempt()).toBe(false);
  way.later(300);
  expect(await way.attempt()).toBe(true);
  expect(way.posted('C0GENERAL')[0]?.text).toContain('fallen below its target');
});

it('an admin who cannot be reached keeps no other from being told', async () => {
  const way = await road(ARCHIVED.id, [{ ...ADMIN, id: 'U0GONE' }, ...PEOPLE]);
  await way.importCompanies(20);
  way.slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' });
  way.slack.failNext('chat.postMessage', { kind: 'error', error: 'messages_tab_disabled' });
  await way.attempt();
  expect(way.slack.directMessages('U0GONE')).toEqual([]);
  expect(way.slack.directMessages(ADMIN.id)).toHaveLength(1);
});

describe('Slack’s pace', () => {
  it('is kept: one message a second to a channel', async () => {
    const way = await road();
    await way.importCompanies(50);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(1);
    way.later(0.5);
    expect(await way.attempt()).toBe(false);
    way.later(0.6);
    expect(await way.attempt()).toBe(true);
    expect(way.posted()).toHaveLength(2);
  });

  it('holds for the whole channel when Slack asks to wait', async () => {
    const way = await road();
    await way.importCompanies(50);
    way.slack.failNext('chat.postMessage', { kind: 'rate_limited', retryAfterSeconds: 30 });
    await way.attempt();
    way.later(29);
    expect(await way.attempt()).toBe(false);
    way.later(2);
    expect(await way.attempt()).toBe(true);
  });
});

describe('a correction', () => {
  it('stands in the thread of the alert that it corrects', async () => {
    const way = await road();
    await way.importCompanies(20);
    await way.attempt();
    way.companies = 19;
    await way.importCompanies(1, 'No', 19);
    way.later(2);
    await way.attempt();
    const [alert, correction] = way.posted();
    expect(correction?.thread_ts).toBe(alert?.ts);
    // The channel is in both languages; English comes first.
    expect(correction?.text.split('\n')[0]).toBe(
      '↩️ A correction: Invented 19 Inc. does not count after all. Not reached yet: 20 U.S.-owned companies. The chapter is at 19 of 50: 31 to go.',
    );
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
