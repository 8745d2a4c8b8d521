import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { WebClient } from '@slack/web-api';
import type { Logger } from 'pino';
import { createDispatcher } from '#delivery/dispatcher.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import { knowPeople } from '#listeners/people.ts';
import { settleChapter } from '#store/chapters.ts';
import { figuresReader } from '#store/figures.ts';
import { isFirst } from '#store/handled.ts';
import { openStore } from '#store/open.ts';
import type { Store } from '#store/store.ts';
import { StoreFault } from '#store/store-fault.ts';
import { buildApp, type Identity } from './app.ts';
import { type Config, ConfigFault, readConfig, type Transport } from './config.ts';
import { healthRoute } from './health.ts';
import { boltLogger, createLogger } from './logger.ts';

/** What keeps the bot from starting, told in a sentence without a stack. */
class StartFault extends Error {}

const POLL = 1000;
const GAP = 1100;
/** An alert that may have been posted is posted again only when Slack does not show it after so long. */
const HISTORY_LAG = 10_000;
/** So long waits an alert whose bot was killed, where others are to post it. */
const LEASE = 10_000;
/** Slack's answers are waited for this long, in milliseconds. */
const PATIENCE = 10_000;
/** What is not done by now after a signal, in milliseconds, is left to the next start. */
const GRACE = 4000;

const now = () => new Date();

async function identify(slack: WebClient): Promise<Identity> {
  const answer = await slack.auth.test().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFault(
      `Slack did not accept the bot: ${reason}. Check SLACK_BOT_TOKEN, and that this machine reaches Slack.`,
    );
  });
  const { team_id: teamId, bot_id: botId, user_id: botUserId } = answer;
  if (!teamId || !botId || !botUserId)
    throw new StartFault('SLACK_BOT_TOKEN is not a bot’s token: Slack names no bot for it.');
  return { teamId, botId, botUserId };
}

function whyNotStarted(error: unknown, transport: Transport): string {
  const reason = error instanceof Error ? error.message : String(error);
  const port = transport.kind === 'http' ? transport.port : transport.healthPort;
  if (reason.includes('EADDRINUSE'))
    return `The port ${port} is taken by another program. Set PORT to a free one.`;
  return transport.kind === 'socket'
    ? `Slack did not open a socket: ${reason}. Check SLACK_APP_TOKEN and that it has the scope connections:write.`
    : `The bot cannot listen on port ${port}: ${reason}.`;
}

async function run(config: Config, store: Store, logger: Logger): Promise<() => Promise<void>> {
  const { db } = store;
  const slack = new WebClient(config.botToken, {
    slackApiUrl: config.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    timeout: PATIENCE,
    fetch: fetchInTime,
    logger: boltLogger(logger),
  });
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
  const app = buildApp({
    botToken: config.botToken,
    apiUrl: config.apiUrl,
    transport: config.transport,
    identity,
    routes: [healthRoute(db, slack, now)],
    logger,
    deps: {
      db,
      readFigures: figuresReader(db),
      people: knowPeople(),
      now,
      newId: randomUUID,
      isFirst: (key) => isFirst(db, key, now().toISOString()),
      wake: () => {
        dispatcher.wake();
        store.wakeOthers().catch((error: unknown) => logFailure(error, 'wake'));
      },
      logFailure,
    },
  });
  await app.start().catch((error: unknown) => {
    throw new StartFault(whyNotStarted(error, config.transport), { cause: error });
  });
  store.onWoken(dispatcher.wake);
  dispatcher.start();
  const { kind } = config.transport;
  logger.info({ transport: kind, chapter: chapter.id }, 'The bot is running.');
  return async () => {
    await app.stop();
    await dispatcher.stop();
  };
}

async function main(): Promise<void> {
  const config = readConfig();
  const logger = createLogger(config.logLevel);
  process.on('uncaughtException', (err) => {
    logger.fatal({ err }, 'The bot cannot go on.');
    process.exit(1);
  });
  const store = await openStore(config.databaseUrl);
  const stop = await run(config, store, logger);
  const onSignal = async (signal: NodeJS.Signals): Promise<void> => {
    logger.info({ signal }, 'The bot is stopping.');
    await Promise.race([stop(), pause(GRACE)]);
    await store.close();
    process.exit(0);
  };
  process.once('SIGTERM', onSignal);
  process.once('SIGINT', onSignal);
}

main().catch((error: unknown) => {
  const told =
    error instanceof ConfigFault || error instanceof StoreFault || error instanceof StartFault;
  console.error(told ? error.message : error);
  process.exit(1);
});
