import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { readManifest } from '#sandbox/demo/read-manifest.ts';
import {
  type SlackStandIn,
  type StandInOptions,
  startSlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';

export const BOT_TOKEN = 'xoxb-an-invented-token';
export const APP_TOKEN = 'xapp-an-invented-token';
export const SIGNING_SECRET = 'an-invented-signing-secret';
export const SAMPLES = join(import.meta.dirname, '../samples');

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

const { scopes, offers } = readManifest(join(import.meta.dirname, '../../manifest.yml'));

/** Slack as the bot meets it once installed: with what the manifest asks for and offers, and no more. */
export async function slackStandIn(options: Partial<StandInOptions> = {}): Promise<SlackStandIn> {
  const slack = await startSlackStandIn({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    scopes,
    offers,
    ...options,
  });
  afterTest(() => slack.stop());
  return slack;
}

type Environment = Record<string, string>;
export type Ended = { code: number | null; signal: string | null; output: string };

/** Whose process it is, and whether a shell stands between, as npm puts one there. */
type Manner = { uid?: number | undefined; underShell?: boolean };

/** A program of the project as a process of its own, its environment little but what is given. */
export class Program {
  output = '';
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  readonly #underShell: boolean;

  constructor(
    script: string,
    args: readonly string[],
    env: Environment,
    { uid, underShell = false }: Manner = {},
  ) {
    this.#underShell = underShell;
    const program = [process.execPath, join('src', script), ...args];
    const [command = '', ...rest] = underShell
      ? ['/bin/sh', '-c', '"$@"; exit', 'sh', ...program]
      : program;
    this.process = spawn(command, rest, {
      cwd: join(import.meta.dirname, '../..'),
      env: {
        PATH: '/usr/bin:/bin',
        NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? '',
        ...env,
      },
      detached: underShell,
      ...(uid === undefined ? {} : { uid }),
    });
    this.process.stdout?.on('data', (chunk) => (this.output += String(chunk)));
    this.process.stderr?.on('data', (chunk) => (this.output += String(chunk)));
    this.ended = once(this.process, 'close').then(([code, signal]) => ({
      code,
      signal,
      output: this.output,
    }));
    afterTest(() => this.kill());
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    // What stands below a shell is of its group, and is ended with it.
    if (this.#underShell) spawnSync('kill', ['-KILL', '--', `-${this.process.pid}`]);
    else this.process.kill('SIGKILL');
    await this.ended;
  }

  async terminate(): Promise<Ended> {
    this.process.kill('SIGTERM');
    return this.ended;
  }
}

/** Runs a program to its end. */
export const runProgram = (
  script: string,
  args: readonly string[],
  env: Environment,
): Promise<Ended> => new Program(script, args, env).ended;

export type Setting = { slack: SlackStandIn; url: string; env?: Environment };

async function running(bot: Program): Promise<Program> {
  const started = new Promise<void>((resolve) => {
    bot.process.stdout?.on('data', () => bot.output.includes('The bot is running.') && resolve());
  });
  const ended = bot.ended.then(({ output }) => {
    throw new Error(`The bot ended before it ran:\n${output}`);
  });
  await Promise.race([started, ended]);
  bot.ended.catch(() => undefined);
  return bot;
}

/** What every bot before the stand-in for Slack is told by its environment. */
const environment = ({ slack, url }: Setting): Environment => ({
  SLACK_BOT_TOKEN: BOT_TOKEN,
  SLACK_API_URL: slack.apiUrl,
  DATABASE_URL: url,
  AMCHAM_ALERT_CHANNEL: 'C0CONSOLIDATION',
});

/** The same of a bot over signed HTTP, with a port of its own and where Slack finds it there. */
export async function httpEnvironment(
  setting: Setting,
): Promise<{ env: Environment; events: string }> {
  const port = await freePort();
  return {
    env: {
      ...environment(setting),
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      PORT: String(port),
      ...setting.env,
    },
    events: `http://127.0.0.1:${port}/slack/events`,
  };
}

/** The real bot over signed HTTP, running and known to the stand-in for Slack. */
export async function startHttpBot(setting: Setting): Promise<Program> {
  const { env, events } = await httpEnvironment(setting);
  const bot = new Program('main.ts', [], env);
  setting.slack.connectHttp(events);
  return running(bot);
}

/** The real bot in Socket Mode, connected to the stand-in for Slack. */
export async function startSocketBot(setting: Setting): Promise<Program> {
  const env = { ...environment(setting), SLACK_APP_TOKEN: APP_TOKEN, ...setting.env };
  const bot = new Program('main.ts', [], env);
  await running(bot);
  await setting.slack.waitForSocket();
  return bot;
}
