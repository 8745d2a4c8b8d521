import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { pino } from 'pino';
import { createDispatcher } from '#delivery/dispatcher.ts';
import { createHomeTabs } from '#home/home-tabs.ts';
import { knowPeople } from '#listeners/people.ts';
import { CONSOLIDATION, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { settleChapter } from '#store/chapters.ts';
import { figuresReader } from '#store/figures.ts';
import { isFirst } from '#store/handled.ts';
import { openStore } from '#store/open.ts';
import { readAccess } from '#store/settings.ts';
import { buildApp } from '../../src/app.ts';
import { afterTest } from '../engines/new-store-url.ts';
import { BOT_TOKEN, freePort, SIGNING_SECRET } from './bot-process.ts';

/** A clock that the test moves. */
export type Clock = { now: string };

export type InnerBot = { stop(): Promise<void>; failures: unknown[] };

/** The real app and its dispatcher, in this process for the sake of their clock. */
export async function startInnerBot(
  slack: SlackStandIn,
  url: string,
  clock: Clock,
): Promise<InnerBot> {
  const { db, close } = await openStore(url);
  const now = () => new Date(clock.now);
  const chapter = await settleChapter(db, 'T0NORTHWEST', clock.now, randomUUID);
  const failures: unknown[] = [];
  const failed = (error: unknown) => void failures.push(error);
  const logger = pino({ level: 'silent' });
  const options = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  const client = new WebClient(BOT_TOKEN, { ...options, rejectRateLimitedCalls: true });
  const delivery = {
    ...{ db, slack: client, now, logger, newId: randomUUID, random: Math.random },
    fallbackChannel: CONSOLIDATION.id,
    ...{ historyLag: 0, lease: 0, gap: 0 },
  };
  const dispatcher = createDispatcher(delivery, 20, failed);
  const readFigures = figuresReader(db);
  const people = knowPeople((teamId, userId) => readAccess(db, teamId, userId));
  const homes = createHomeTabs(
    {
      ...{ db, chapter, readFigures, slack: client, now, gap: 0, rest: 0 },
      whoIs: (userId) => people.get(client, chapter.teamId, userId),
      lost: (person) => failures.push(person),
    },
    20,
    failed,
  );
  const port = await freePort();
  const app = buildApp({
    botToken: BOT_TOKEN,
    apiUrl: slack.apiUrl,
    transport: { kind: 'http', signingSecret: SIGNING_SECRET, port },
    identity: { teamId: chapter.teamId, botId: 'B0AMCHAM', botUserId: 'U0AMCHAMBOT' },
    routes: [],
    logger,
    deps: {
      db,
      readFigures,
      people,
      homes,
      now,
      newId: randomUUID,
      isFirst: (key) => isFirst(db, key, clock.now),
      wake: () => {
        dispatcher.wake();
        homes.wake();
      },
      logFailure: failed,
    },
  });
  await app.start();
  slack.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  dispatcher.start();
  homes.start();
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= app.stop().then(dispatcher.stop).then(homes.stop).then(close);
    return stopping;
  };
  afterTest(stop);
  return { stop, failures };
}
