import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { createDispatcher } from '#delivery/dispatcher.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import { createHomeTabs } from '#home/home-tabs.ts';
import { knowPeople } from '#listeners/people.ts';
import { CountedClient } from '#operations/counted-client.ts';
import { healthRoute } from '#operations/health.ts';
import { boltLogger } from '#operations/logger.ts';
import { createMetrics, type Metrics } from '#operations/metrics.ts';
import { leaveImports } from '#store/begun-imports.ts';
import { settleChapter } from '#store/chapters.ts';
import { figuresReader } from '#store/figures.ts';
import { isFirst } from '#store/handled.ts';
import { readAccess } from '#store/settings.ts';
import type { Store } from '#store/store.ts';
import { buildApp, type RunningApp } from './app.ts';
import type { Config } from './config.ts';
import { identify } from './identity.ts';
import { whyNotStarted } from './start-fault.ts';

/** How fast the bot goes about what it owes, all in milliseconds. */
export type Pace = {
  /** Between two looks at what is owed, when nobody wakes it. */
  poll: number;
  /** Between two messages to one channel: Slack takes one a second. */
  gap: number;
  /** An alert that may have been posted is posted again only when Slack does not show it after so long. */
  historyLag: number;
  /** So long waits an alert whose bot was killed, where others are to post it. */
  lease: number;
  /** Between two draws of Home tabs: Slack takes about 100 a minute, and whoever opens one goes first. */
  homeGap: number;
  /** Between two draws of one Home tab: nobody reads faster than that, whatever changes. */
  homeRest: number;
};

export const PACE: Pace = {
  ...{ poll: 1000, gap: 1100, historyLag: 10_000, lease: 10_000 },
  ...{ homeGap: 750, homeRest: 3000 },
};

/** Slack's answers are waited for this long, in milliseconds. */
const PATIENCE = 10_000;

/** What a bot is made of. */
export type BotParts = {
  config: Config;
  store: Store;
  logger: Logger;
  now: () => Date;
  pace: Pace;
  /** Hears of each failure, under the number that the person is given or the part it befell. */
  failed: (error: unknown, reference: string) => void;
};

/** The client of delivery, which neither retries nor waits: what to do about a fault is decided there. */
const clientOf = ({ config, logger }: BotParts, metrics: Metrics | undefined) =>
  new CountedClient(
    config.botToken,
    {
      slackApiUrl: config.apiUrl,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      timeout: PATIENCE,
      fetch: fetchInTime,
      logger: boltLogger(logger),
    },
    (outcome) => metrics?.countPost(outcome),
  );

/**
 * Starts the bot: what answers Slack, what posts alerts, and what keeps Home tabs up to date. Answers
 * how to stop it, which ends once what is in hand is done and leaves the store open. Throws a
 * StartFault, having posted nothing, where Slack does not take it or it cannot listen.
 */
export async function startBot(parts: BotParts): Promise<() => Promise<void>> {
  const { config, store, logger, now, pace, failed } = parts;
  const { db } = store;
  const readFigures = figuresReader(db);
  const socket = () => app.socket();
  const metrics = config.metrics ? createMetrics({ db, readFigures, now, socket }) : undefined;
  const slack = clientOf(parts, metrics);
  const identity = await identify(slack);
  const chapter = await settleChapter(db, identity.teamId, now().toISOString(), randomUUID);
  // A store of its own: whoever was at work on it before is no more.
  if (!store.isShared) await leaveImports(db);
  const dispatcher = createDispatcher(
    {
      ...{ db, slack, now, logger, newId: randomUUID, random: Math.random },
      fallbackChannel: config.alertChannel,
      historyLag: pace.historyLag,
      lease: store.isShared ? pace.lease : 0,
      gap: pace.gap,
    },
    pace.poll,
    (error) => failed(error, 'delivery'),
  );
  const people = knowPeople((teamId, userId) => readAccess(db, teamId, userId));
  const homes = createHomeTabs(
    {
      ...{ db, chapter, readFigures, slack, now, gap: pace.homeGap, rest: pace.homeRest },
      whoIs: (userId) => people.get(slack, identity.teamId, userId),
      unpictured: (error) => logger.warn({ err: error }, 'The Home tabs do without a picture.'),
      lost: (person, reason) => logger.warn({ person, reason }, 'A Home tab is not shown.'),
    },
    pace.poll,
    (error) => failed(error, 'home'),
  );
  const wakeAll = () => {
    dispatcher.wake();
    homes.wake();
  };
  const app: RunningApp = buildApp({
    botToken: config.botToken,
    apiUrl: config.apiUrl,
    transport: config.transport,
    identity,
    routes: [healthRoute({ db, slack, now, socket }), ...(metrics ? [metrics.route] : [])],
    logger,
    answered: (how) => {
      logger.info(how, 'A request was answered.');
      metrics?.countRequest(how);
    },
    deps: {
      ...{ db, readFigures, people, homes, now, newId: randomUUID, logFailure: failed },
      isFirst: (key) => isFirst(db, key, now().toISOString()),
      wake: () => {
        wakeAll();
        store.wakeOthers().catch((error: unknown) => failed(error, 'wake'));
      },
    },
  });
  await app.start().catch((error: unknown) => {
    throw whyNotStarted(error, config.transport);
  });
  store.onWoken(wakeAll);
  dispatcher.start();
  homes.start();
  logger.info({ transport: config.transport.kind, chapter: chapter.id }, 'The bot is running.');
  return async () => {
    await app.stop();
    await Promise.all([dispatcher.stop(), homes.stop()]);
  };
}
