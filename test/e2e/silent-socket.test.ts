import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { freePort, slackStandIn, startSocketBot } from './bot-process.ts';
import { ask } from './chapter.ts';
import { SilentLine } from './silent-line.ts';

const HEALTH = z.object({
  ok: z.boolean(),
  slack: z.boolean(),
  socket: z.object({ connected: z.boolean(), quietSeconds: z.number() }),
});

async function healthAt(port: number) {
  const answer = await fetch(`http://127.0.0.1:${port}/health`);
  return { status: answer.status, ...HEALTH.parse(await answer.json()) };
}

type Health = Awaited<ReturnType<typeof healthAt>>;

async function until(port: number, is: (health: Health) => boolean): Promise<Health> {
  for (;;) {
    const health = await healthAt(port);
    if (is(health)) return health;
    await pause(200);
  }
}

async function botOnALine() {
  const slack = await slackStandIn();
  const line = await SilentLine.to(slack.apiUrl);
  const port = await freePort();
  const url = `sqlite:${join(temporaryFolder(), 'roster.db')}`;
  const env = { SLACK_API_URL: line.apiUrl, PORT: String(port) };
  const bot = await startSocketBot({ slack, url, env });
  return { slack, line, port, bot };
}

it('a line to Slack that is cut without a word is noticed and replaced, and the bot answers again', async () => {
  const { slack, line, port, bot } = await botOnALine();
  expect((await ask(slack, 'status')).text).toContain('0 of 50');
  expect(await healthAt(port)).toMatchObject({
    status: 200,
    ok: true,
    socket: { connected: true, quietSeconds: expect.any(Number) },
  });
  slack.disconnectSocket('the stand-in forgets the old socket');
  line.fallSilent({ newOnesToo: false });

  await until(port, ({ socket }) => socket.quietSeconds >= 3);
  await until(port, ({ socket }) => socket.connected && socket.quietSeconds < 3);
  expect(line.opened).toBeGreaterThanOrEqual(2);
  await slack.waitForSocket();
  expect((await ask(slack, 'status')).text).toContain('0 of 50');
  expect((await bot.terminate()).code).toBe(0);
}, 60_000);

it('while no line to Slack can be had, the bot says that it is ill, tries on, and is well again', async () => {
  const { slack, line, port, bot } = await botOnALine();
  slack.disconnectSocket('the stand-in forgets the old socket');
  line.fallSilent({ newOnesToo: true });
  const ill = await until(port, ({ ok }) => !ok);
  expect(ill).toMatchObject({ status: 503, slack: true, socket: { connected: false } });
  expect(ill.socket.quietSeconds).toBeGreaterThan(20);

  line.mend();
  await until(port, ({ ok, socket }) => ok && socket.connected);
  await slack.waitForSocket();
  expect((await ask(slack, 'status')).text).toContain('0 of 50');
  expect((await bot.terminate()).code).toBe(0);
}, 90_000);
