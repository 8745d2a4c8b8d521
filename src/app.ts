import {
  App,
  type CustomRoute,
  HTTPReceiver,
  type Receiver,
  SocketModeReceiver,
} from '@slack/bolt';
import type { Logger } from 'pino';
import type { Deps } from '#listeners/deps.ts';
import { registerListeners } from '#listeners/index.ts';
import type { Transport } from './config.ts';
import { boltLogger } from './logger.ts';

/** The bot's own account, as Slack's `auth.test` tells it. */
export type Identity = { teamId: string; botId: string; botUserId: string };

export type AppParts = {
  botToken: string;
  apiUrl: string;
  transport: Transport;
  identity: Identity;
  routes: CustomRoute[];
  logger: Logger;
  deps: Deps;
};

export type RunningApp = {
  start(): Promise<void>;
  /** Takes nothing more from Slack and ends once what is in hand is done. */
  stop(): Promise<void>;
};

/** Slack's answers are waited for no longer than a person's patience; nothing is sent twice. */
const CLIENT = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 };

/** Asking for a socket's address changes nothing, so it is asked until Slack answers: an outage ends no bot. */
const SOCKET_CLIENT = { retryConfig: { forever: true, factor: 1.3, maxTimeout: 30_000 } };

/** Builds the bot with every listener; starts nothing. */
export function buildApp(parts: AppParts): RunningApp {
  const { botToken, apiUrl, identity, deps, transport } = parts;
  const app = new App({
    receiver: receiverFor(parts),
    clientOptions: { slackApiUrl: apiUrl, ...CLIENT },
    logger: boltLogger(parts.logger),
    extendedErrorHandler: true,
    authorize: async () => ({ botToken, ...identity }),
  });
  const inHand = new Set<Promise<void>>();
  app.use(async ({ next }) => {
    const work = next();
    const settled = work.catch(() => undefined).then(() => void inHand.delete(settled));
    inHand.add(settled);
    await work;
  });
  registerListeners(app, deps);
  return {
    start: async () => {
      await (transport.kind === 'http' ? app.start(transport.port) : app.start());
    },
    stop: async () => {
      await app.stop();
      await Promise.all(inHand);
    },
  };
}

function receiverFor({ transport, routes, logger, apiUrl }: AppParts): Receiver {
  if (transport.kind === 'http')
    return new HTTPReceiver({
      signingSecret: transport.signingSecret,
      endpoints: '/slack/events',
      customRoutes: routes,
      logger: boltLogger(logger),
    });
  return new SocketModeReceiver({
    appToken: transport.appToken,
    logger: boltLogger(logger),
    customRoutes: transport.healthPort === null ? [] : routes,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, ...SOCKET_CLIENT },
      ...(transport.healthPort === null ? {} : { port: transport.healthPort }),
    },
  });
}
