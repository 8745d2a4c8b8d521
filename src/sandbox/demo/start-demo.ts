import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type SlackStandIn, startSlackStandIn } from '#sandbox/slack-stand-in.ts';
import { asCsv, COUNTED, demoChapter } from './demo-chapter.ts';
import { BotRefused, DemoFault } from './demo-fault.ts';
import { DEMO_CHANNELS, DEMO_PEOPLE, DEMO_TEAM } from './demo-workspace.ts';
import { end, isRunning, type Later, PROJECT, runImport, startBot } from './programs.ts';
import { readManifest } from './read-manifest.ts';
import type { DemoOptions } from './read-options.ts';

const HEALTH_MS = 30_000;
const LOOK_MS = 100;

/** `note` is what else to tell whoever started it. */
export type Demo = { url: string; bot: ChildProcess; chapter: string; note: string | undefined };

type Secrets = { botToken: string; signingSecret: string };

const secret = () => randomBytes(24).toString('hex');

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

async function openDesk(
  slack: SlackStandIn,
  port: number,
  setup: ReturnType<typeof readManifest>['setup'],
): Promise<string> {
  try {
    const pageFolder = join(PROJECT, 'dist/page');
    return (await slack.openDesk({ ...setup, port, pageFolder })).url;
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new DemoFault(`The port ${port} is taken by another program. Name a free one: --port.`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const hasRoster = (file: string) => (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > 0;

/** What was asked for in vain, where a kept roster goes before it. */
function noteOn({ chapter, chapterNamed }: DemoOptions, database: string): string | undefined {
  if (!chapterNamed || !hasRoster(database)) return undefined;
  return `--chapter ${chapter} is left aside: ${database} has a roster, which is kept as it is.`;
}

/** Makes sure that the database holds a roster, and says which. */
async function loadChapter(
  options: DemoOptions,
  folder: string,
  database: string,
  today: string,
  later: Later,
): Promise<string> {
  if (hasRoster(database)) return `the roster kept in ${database}`;
  if (options.chapter !== 'empty') {
    const file = join(folder, 'demo-chapter.csv');
    writeFileSync(file, asCsv(demoChapter(options.chapter, today)));
    const env = { DATABASE_URL: `sqlite:${database}` };
    await runImport(file, DEMO_TEAM.id, { folder, env, later });
  }
  return `a demo chapter: ${COUNTED[options.chapter]} of 50`;
}

/** Waits until the bot is well, or has ended. */
async function untilWell(bot: ChildProcess, port: number): Promise<void> {
  const limit = Date.now() + HEALTH_MS;
  while (isRunning(bot) && Date.now() < limit) {
    const health = await fetch(`http://127.0.0.1:${port}/health`).catch(() => undefined);
    if (health?.status === 200) return;
    await pause(LOOK_MS);
  }
  if (bot.exitCode !== null) throw new BotRefused();
  throw new DemoFault('The bot did not start.');
}

async function runBot(
  slack: SlackStandIn,
  { botToken, signingSecret }: Secrets,
  folder: string,
  database: string,
  later: Later,
): Promise<ChildProcess> {
  const port = await freePort();
  slack.connectHttp(`http://127.0.0.1:${port}/slack/events`);
  const env = {
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: `sqlite:${database}`,
    AMCHAM_ALERT_CHANNEL: 'C0CONSOLIDATION',
    LOG_LEVEL: 'warn',
    PORT: String(port),
  };
  const bot = startBot({ folder, env });
  later(() => end(bot));
  await untilWell(bot, port);
  return bot;
}

function temporaryFolder(later: Later): string {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-demo-'));
  later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** Starts the stand-in, the page and the real bot with its chapter; `today` is the chapter's day. */
export async function startDemo(options: DemoOptions, today: string, later: Later): Promise<Demo> {
  const { scopes, offers, setup } = readManifest(join(PROJECT, 'manifest.yml'));
  const secrets = { botToken: `xoxb-${secret()}`, signingSecret: secret() };
  const slack = await startSlackStandIn({
    ...secrets,
    scopes,
    offers,
    team: DEMO_TEAM,
    people: DEMO_PEOPLE,
    channels: DEMO_CHANNELS,
  });
  later(() => slack.stop());
  const url = await openDesk(slack, options.port, setup);
  const folder = temporaryFolder(later);
  const database = options.data ?? join(folder, 'roster.db');
  const note = noteOn(options, database);
  const chapter = await loadChapter(options, folder, database, today, later);
  return { url, chapter, note, bot: await runBot(slack, secrets, folder, database, later) };
}
