import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { createDispatcher } from '#delivery/dispatcher.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import { createHomeTabs } from '#home/home-tabs.ts';
import { knowPeople } from '#listeners/people.ts';
import { CountedClient } from '#operations/counted-client.ts';
import { healthRoute } from '#operations/health.ts';
import { boltLogger, createLogger } from '#operations/logger.ts';
import { createMetrics, type Metrics } from '#operations/metrics.ts';
import { settleChapter } from '#store/chapters.ts';
import { figuresReader } from '#store/figures.ts';
import { isFirst } from '#store/handled.ts';
import { openStore } from '#store/open.ts';
import { readAccess } from '#store/settings.ts';
import { becomeSoleBot } from '#store/sole-bot.ts';
import type { Store } from '#store/store.ts';
import { StoreFault } from '#store/store-fault.ts';
import { buildApp, type RunningApp } from './app.ts';
import { type Config, ConfigFault, readConfig } from './config.ts';
import { identify } from './identity.ts';
import { StartFault, whyNotStarted } from './start-fault.ts';
import { stopWhenTold } from './stop-when-told.ts';

const POLL = 1000;
const GAP = 1100;
/** An alert that may have been posted is posted again only when Slack does not show it after so long. */
const HISTORY_LAG = 10_000;
/** So long waits an alert whose bot was killed, where others are to post it. */
const LEASE = 10_000;
/** Slack's answers are waited for this long, in milliseconds. */
const PATIENCE = 10_000;
/** Between two draws of Home tabs: Slack takes about 100 a minute, and whoever opens one goes first. */
const HOME_GAP = 750;
/** Nobody reads faster than that, whatever changes. */
const HOME_REST = 3000;
/** What is not done by now after a signal, in milliseconds, is left to the next start. */
const GRACE = 4000;
/** The same for a database that has gone silent: what it was asked is undone when the line is gone. */
const FAREWELL = 2000;

const now = () => new Date();

/** The client of delivery, which neither retries nor waits: what to do about a fault is decided there. */
const clientOf = (config: Config, logger: Logger, metrics: Metrics | undefined) =>
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

async function run(config: Config, store: Store, logger: Logger): Promise<() => Promise<void>> {
  const { db } = store;
  const readFigures = figuresReader(db);
  const socket = () => app.socket();
  const metrics = config.metrics ? createMetrics({ db, readFigures, now, socket }) : undefined;
  const slack = clientOf(config, logger, metrics);
  const identity = await identify(slack);
  const chapter = await settleChapter(db, identity.teamId, now().toISOString(), randomUUID);
  const logFailure = (err: unknown, reference: string) =>
    logger.error({ err, reference }, 'Failure');
  const dispatcher = createDispatcher(
    {
      ...{ db, slack, now, logger, newId: randomUUID, random: Math.random },
      fallbackChannel: config.alertChannel,
      historyLag: HISTORY_LAG,
      lease: store.isShared ? LEASE : 0,
      gap: GAP,
    },
    POLL,
    (error) => logFailure(error, 'delivery'),
  );
  const people = knowPeople((teamId, userId) => readAccess(db, teamId, userId));
  const homes = createHomeTabs(
    {
      ...{ db, chapter, readFigures, slack, now, gap: HOME_GAP, rest: HOME_REST },
      whoIs: (userId) => people.get(slack, identity.teamId, userId),
      lost: (person, reason) => logger.warn({ person, reason }, 'A Home tab is not shown.'),
    },
    POLL,
    (error) => logFailure(error, 'home'),
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
      db,
      readFigures,
      people,
      homes,
      now,
      newId: randomUUID,
      isFirst: (key) => isFirst(db, key, now().toISOString()),
      wake: () => {
        wakeAll();
        store.wakeOthers().catch((error: unknown) => logFailure(error, 'wake'));
      },
      logFailure,
    },
  });
  await app.start().catch((error: unknown) => {
    throw whyNotStarted(error, config.transport);
  });
  store.onWoken(wakeAll);
  dispatcher.start();
  homes.start();
  const { kind } = config.transport;
  if (metrics && config.transport.kind === 'socket' && config.transport.healthPort === null)
    logger.warn('METRICS=1 shows nothing in Socket Mode until PORT is set.');
  logger.info({ transport: kind, chapter: chapter.id }, 'The bot is running.');
  return async () => {
    await app.stop();
    await Promise.all([dispatcher.stop(), homes.stop()]);
  };
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  process.on('uncaughtException', (err) => {
    // Bolt listens for the health checks of Socket Mode where nobody hears that the port is taken.
    if (err instanceof Error && err.message.includes('EADDRINUSE'))
      console.error(whyNotStarted(err, config.transport).message);
    else logger.fatal({ err }, 'The bot cannot go on.');
    process.exit(1);
  });
  // What is told before the bot has begun has nothing to finish.
  let stop = async (): Promise<void> => undefined;
  stopWhenTold({
    stop: () => stop(),
    isUnderNpm: config.isUnderNpm,
    told: (signal) => logger.info({ signal }, 'The bot is stopping.'),
  });
  const leave = becomeSoleBot(config.databaseUrl, process.pid);
  const store = await openStore(config.databaseUrl);
  const finish = await run(config, store, logger);
  stop = async () => {
    await Promise.race([finish(), pause(GRACE)]);
    await Promise.race([store.close(), pause(FAREWELL)]);
    leave();
  };
}

main().catch((error: unknown) => {
  const told =
    error instanceof ConfigFault || error instanceof StoreFault || error instanceof StartFault;
  console.error(told ? error.message : error);
  process.exit(1);
});
