import { setTimeout as pause } from 'node:timers/promises';
import { createLogger } from '#operations/logger.ts';
import { openStore } from '#store/open.ts';
import { becomeSoleBot } from '#store/sole-bot.ts';
import { StoreFault } from '#store/store-fault.ts';
import { PACE, startBot } from './bot.ts';
import { ConfigFault, readConfig } from './config.ts';
import { StartFault, whyNotStarted } from './start-fault.ts';
import { stopWhenTold } from './stop-when-told.ts';

/** What is not done by now after a signal, in milliseconds, is left to the next start. */
const GRACE = 4000;
/** The same for a database that has gone silent: what it was asked is undone when the line is gone. */
const FAREWELL = 2000;

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
  const finish = await startBot({
    ...{ config, store, logger, pace: PACE, now: () => new Date() },
    failed: (err, reference) => logger.error({ err, reference }, 'Failure'),
  });
  if (config.metrics && config.transport.kind === 'socket' && config.transport.healthPort === null)
    logger.warn('METRICS=1 shows nothing in Socket Mode until PORT is set.');
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
