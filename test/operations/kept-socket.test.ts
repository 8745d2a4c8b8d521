import { once } from 'node:events';
import { createServer } from 'node:http';
import { SocketModeReceiver } from '@slack/bolt';
import { pino } from 'pino';
import { expect, it, vi } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { KeptSocket } from '#operations/kept-socket.ts';
import { boltLogger } from '#operations/logger.ts';
import { afterTest } from '../after-test.ts';

const TIMES = { greeting: 300, quiet: 600, look: 20, firstWait: 10, longestWait: 50 };

type Manner = (socket: WebSocket) => void;

const greet: Manner = (socket) => {
  socket.send(JSON.stringify({ type: 'hello' }));
};
/** Greets, and is heard from then on. */
const lively: Manner = (socket) => {
  greet(socket);
  const beat = setInterval(() => socket.ping(), 50);
  socket.on('close', () => clearInterval(beat));
};
const mute: Manner = () => undefined;

/** A Slack whose sockets behave in turn as told, the last manner for all that follow. */
async function slackOf(...manners: Manner[]) {
  const met: WebSocket[] = [];
  const sockets = new WebSocketServer({ noServer: true, autoPong: false });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ ok: true, url: `${address('ws')}/link` }));
  });
  server.on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (accepted) => {
      met.push(accepted);
      (manners[met.length - 1] ?? manners.at(-1) ?? mute)(accepted);
    }),
  );
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = (scheme: string) => {
    const bound = server.address();
    return `${scheme}://127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
  };
  afterTest(() => {
    for (const socket of met) socket.terminate();
    server.closeAllConnections();
    server.close();
  });
  return { apiUrl: `${address('http')}/api/`, met };
}

function socketTo(apiUrl: string) {
  const logger = pino({ level: 'silent' });
  const { client } = new SocketModeReceiver({
    appToken: 'xapp-an-invented-token',
    logger: boltLogger(logger),
    autoReconnectEnabled: false,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } } },
  });
  const socket = new KeptSocket(client, logger, TIMES);
  const start = () => socket.start(() => client.start());
  const stop = async () => {
    const ended = socket.stop();
    await client.disconnect();
    await ended;
  };
  afterTest(stop);
  return { socket, start, stop };
}

it('a socket that Slack closes is replaced at once', async () => {
  const { apiUrl, met } = await slackOf(lively);
  const { socket, start } = socketTo(apiUrl);
  await start();
  expect(socket.health()).toEqual({ connected: true, quietSeconds: 0 });
  met[0]?.terminate();
  await vi.waitFor(() => expect(met).toHaveLength(2));
  await vi.waitFor(() => expect(socket.health().connected).toBe(true));
});

it('a socket on which nothing is heard is replaced', async () => {
  const { apiUrl, met } = await slackOf(greet, lively);
  const { socket, start } = socketTo(apiUrl);
  await start();
  await vi.waitFor(() => expect(met).toHaveLength(2), { timeout: 3000 });
  await vi.waitFor(() => expect(socket.health()).toEqual({ connected: true, quietSeconds: 0 }));
});

it('a new socket that Slack does not greet is replaced too, as often as it takes', async () => {
  const { apiUrl, met } = await slackOf(lively, mute, mute, lively);
  const { socket, start } = socketTo(apiUrl);
  await start();
  met[0]?.terminate();
  await vi.waitFor(() => expect(met).toHaveLength(3), { timeout: 3000 });
  expect(socket.health().connected).toBe(false);
  await vi.waitFor(() => expect(met).toHaveLength(4), { timeout: 3000 });
  await vi.waitFor(() => expect(socket.health().connected).toBe(true));
});

it('a first socket that Slack does not greet, or hangs up, is told as the reason', async () => {
  const silent = socketTo((await slackOf(mute)).apiUrl);
  await expect(silent.start()).rejects.toThrow('Slack did not greet the socket.');
  const cut = socketTo((await slackOf((socket) => socket.terminate())).apiUrl);
  await expect(cut.start()).rejects.toThrow();
});

it('stopping in the midst of a new try ends it, and nothing is left to fail', async () => {
  const { apiUrl, met } = await slackOf(lively, mute);
  const { socket, start, stop } = socketTo(apiUrl);
  await start();
  met[0]?.terminate();
  await vi.waitFor(() => expect(met).toHaveLength(2), { timeout: 3000 });
  await stop();
  expect(socket.health().connected).toBe(false);
  expect(met).toHaveLength(2);
});
