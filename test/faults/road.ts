import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { type Attempt, deliverNext } from '#delivery/deliver.ts';
import type { Delivery } from '#delivery/delivery.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import { CONSOLIDATION, type Message, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { owedAlerts } from '#store/alerts.ts';
import { BOT_TOKEN, slackStandIn } from '../e2e/bot-process.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { chapterOf, many, opened, type TestChapter } from '../store/temporary-store.ts';
import { type BadLine, badLine } from './bad-line.ts';

const START = Date.now();
const quiet = { info: () => undefined, warn: () => undefined };

/** What is not as usual; `fetch` is what the bot's requests go through, `timeout` for how many milliseconds it waits. */
type Changes = Partial<Delivery> & { fetch?: typeof globalThis.fetch; timeout?: number };

/** A bot's delivery over a bad line, with a clock that the test moves; several may share a store. */
export class Road {
  readonly slack: SlackStandIn;
  readonly line: BadLine;
  readonly chapter: TestChapter;
  readonly delivery: Delivery;
  clock = START;

  constructor(
    slack: SlackStandIn,
    line: BadLine,
    chapter: TestChapter,
    { fetch = fetchInTime, timeout = 500, ...changes }: Changes,
  ) {
    this.slack = slack;
    this.line = line;
    this.chapter = chapter;
    const client = new WebClient(BOT_TOKEN, {
      slackApiUrl: line.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout,
      fetch,
    });
    this.delivery = {
      ...{ db: chapter.db, slack: client, fallbackChannel: CONSOLIDATION.id, logger: quiet },
      ...{ newId: randomUUID, random: () => 1, historyLag: 0, lease: 0, gap: 0 },
      now: () => new Date(this.clock),
      ...changes,
    };
  }

  /** A company more than the chapter had, and the alert that it earns. */
  async earn(count = 20, name = 'Sol'): Promise<void> {
    await this.chapter.import(many(count, name), { at: new Date(this.clock).toISOString() });
  }

  /** One attempt, after which a killed bot does nothing more. */
  attempt(): Promise<Attempt> {
    return deliverNext(this.delivery, { chapterId: this.chapter.id, lane: 'alerts' });
  }

  /** Works on what is due until there is nothing to be done at once. */
  async work(): Promise<void> {
    for (let step = 0; step < 10; step += 1) {
      const attempt = await this.attempt();
      if (attempt.kind === 'nothing' || attempt.wait > 0) return;
    }
  }

  /** Works on, the clock moving ever further, until nothing is owed: at most so many times. */
  async workUntilDone(most = 15): Promise<number> {
    for (let times = 1; times <= most; times += 1) {
      await this.work().catch(() => undefined);
      if ((await owedAlerts(this.chapter.db)).owed === 0) return times;
      this.later(300);
    }
    throw new Error(`An alert is still owed after ${most} attempts.`);
  }

  later(seconds: number): void {
    this.clock += seconds * 1000;
  }

  posted = (channelId = CONSOLIDATION.id): Message[] => this.slack.messages(channelId);
}

export async function road(changes: Changes = {}): Promise<Road> {
  const slack = await slackStandIn();
  const chapter = await chapterOf((await opened(await emptyStoreUrl())).db, 'T0NORTHWEST');
  return new Road(slack, await badLine(slack.apiUrl), chapter, changes);
}

/** Another bot on the same store, with a connection of its own where the engine has them. */
export const another = (first: Road, changes: Changes = {}): Road =>
  new Road(first.slack, first.line, first.chapter, changes);
