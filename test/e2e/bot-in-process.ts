import { pino } from 'pino';
import type { SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { openStore } from '#store/open.ts';
import { type Pace, startBot } from '../../src/bot.ts';
import { readConfig } from '../../src/config.ts';
import { afterTest } from '../after-test.ts';
import { httpEnvironment } from './bot-process.ts';

/** A clock that the test moves. */
export type Clock = { now: string };

/** What it logs as a warning or worse, as where something fails, is in `failures`, a line each. */
export type InnerBot = { stop(): Promise<void>; failures: string[] };

/** Nobody is kept waiting. */
const AT_ONCE: Pace = { poll: 20, gap: 0, historyLag: 0, lease: 0, homeGap: 0, homeRest: 0 };

/** The real bot over signed HTTP, in this process: quick to start, and by a clock that the test moves if it gives one. */
export async function startInnerBot(
  slack: SlackStandIn,
  url: string,
  clock?: Clock,
  pace: Partial<Pace> = {},
): Promise<InnerBot> {
  const { env, events } = await httpEnvironment({ slack, url });
  const config = readConfig(env);
  const failures: string[] = [];
  const logger = pino({ level: 'warn' }, { write: (line) => void failures.push(line) });
  const store = await openStore(url);
  const finish = await startBot({
    ...{ config, store, logger, pace: { ...AT_ONCE, ...pace } },
    now: () => (clock ? new Date(clock.now) : new Date()),
    failed: (err, reference) => logger.error({ err, reference }, 'Failure'),
  });
  slack.connectHttp(events);
  let stopping: Promise<void> | undefined;
  const stop = () => {
    stopping ??= finish().then(store.close);
    return stopping;
  };
  afterTest(stop);
  return { stop, failures };
}
