import { type CustomRoute, HTTPReceiver, type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { Logger } from 'pino';
import type { Deps } from '#listeners/deps.ts';
import { registerListeners } from '#listeners/index.ts';
import { KeptSocket, SOCKET_TIMES, type SocketHealth } from '#operations/kept-socket.ts';
import { boltLogger } from '#operations/logger.ts';
import { ObservedApp } from '#operations/observed-app.ts';
import type { Answered } from '#operations/request.ts';
import type { Transport } from './config.ts';
import type { Identity } from './identity.ts';

export type AppParts = {
  botToken: string;
  apiUrl: string;
  transport: Transport;
  identity: Identity;
  routes: CustomRoute[];
  logger: Logger;
  /** Called with how each request from Slack went. */
  answered?: (how: Answered) => void;
  deps: Deps;
};

export type RunningApp = {
  start(): Promise<void>;
  /** Takes nothing more from Slack and ends once what is in hand is done. */
  stop(): Promise<void>;
  /** How the socket is; undefined in HTTP mode. */
  socket(): SocketHealth | undefined;
};

/** Slack's answers are waited for no longer than a person's patience; nothing is sent twice. */
const CLIENT = { retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: 10_000 };

/** Builds the bot with every listener; starts nothing. */
export function buildApp(parts: AppParts): RunningApp {
  const { transport } = parts;
  if (transport.kind === 'socket') {
    const receiver = socketReceiver(parts, transport);
    const app = observedApp(parts, receiver);
    const socket = new KeptSocket(receiver.client, parts.logger, SOCKET_TIMES);
    return {
      start: () => socket.start(() => app.start()),
      stop: async () => {
        const ended = socket.stop();
        // What is in hand is acknowledged over the socket, so that closes last.
        await app.settle();
        await app.stop();
        await Promise.all([ended, app.settle()]);
      },
      socket: () => socket.health(),
    };
  }
  const app = observedApp(parts, httpReceiver(parts, transport));
  return {
    start: async () => void (await app.start(transport.port)),
    stop: async () => {
      await app.stop();
      await app.settle();
    },
    socket: () => undefined,
  };
}

function observedApp(parts: AppParts, receiver: Receiver): ObservedApp {
  const { botToken, apiUrl, identity, logger, deps } = parts;
  const app = new ObservedApp(
    {
      receiver,
      clientOptions: { slackApiUrl: apiUrl, ...CLIENT },
      logger: boltLogger(logger),
      extendedErrorHandler: true,
      // The token that comes with a workflow's step dies with the step, and its author is told after that.
      attachFunctionToken: false,
      // Bolt's memory of conversations is read by nobody.
      convoStore: false,
      authorize: async () => ({ botToken, ...identity }),
    },
    parts.answered ?? (() => undefined),
  );
  registerListeners(app, deps);
  return app;
}

type Socket = Extract<Transport, { kind: 'socket' }>;
type Http = Extract<Transport, { kind: 'http' }>;

const httpReceiver = ({ routes, logger }: AppParts, { signingSecret }: Http): HTTPReceiver =>
  new HTTPReceiver({
    signingSecret,
    endpoints: '/slack/events',
    customRoutes: routes,
    logger: boltLogger(logger),
  });

function socketReceiver(
  { routes, logger, apiUrl }: AppParts,
  { appToken, healthPort }: Socket,
): SocketModeReceiver {
  return new SocketModeReceiver({
    appToken,
    logger: boltLogger(logger),
    // The socket is kept open by KeptSocket, which also sees what the client does not.
    autoReconnectEnabled: false,
    customRoutes: healthPort === null ? [] : routes,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, ...CLIENT },
      ...(healthPort === null ? {} : { port: healthPort }),
    },
  });
}
