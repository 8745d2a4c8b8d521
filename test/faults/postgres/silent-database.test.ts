import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { afterTest } from '../../after-test.ts';
import { slackStandIn, startHttpBot } from '../../e2e/bot-process.ts';
import { newStoreUrl } from '../../engines/new-store-url.ts';

/** A line to the database that can fall silent: nothing passes, and nobody hangs up. */
async function silenceable(url: string): Promise<{ url: string; fallSilent(): void }> {
  const { port, hostname } = new URL(url);
  const sockets: Socket[] = [];
  let silent = false;
  const server = createServer((near) => {
    const on = connect(Number(port), hostname);
    for (const socket of [near, on]) sockets.push(socket.on('error', () => socket.destroy()));
    if (!silent) near.pipe(on).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterTest(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  const near = new URL(url);
  near.port = String(address.port);
  const fallSilent = () => {
    silent = true;
    for (const socket of sockets) socket.unpipe().pause();
  };
  return { url: near.href, fallSilent };
}

it('a bot whose database says nothing any more tells that it is ill, and stops when asked', async () => {
  const line = await silenceable(await newStoreUrl());
  const slack = await slackStandIn();
  const bot = await startHttpBot({ slack, url: line.url, env: { METRICS: '1' } });
  const ask = (path: string) =>
    fetch(new URL(path, slack.botUrl), { signal: AbortSignal.timeout(20_000) });
  expect((await ask('/health')).status).toBe(200);
  line.fallSilent();
  const health = await ask('/health');
  expect(health.status).toBe(503);
  expect(await health.json()).toMatchObject({ ok: false, store: false, slack: true });
  expect(await (await ask('/metrics')).text()).toContain('amcham_store_up 0');
  expect((await bot.terminate()).code).toBe(0);
}, 120_000);
