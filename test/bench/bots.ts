import { filledStore } from './filled-store.ts';
import { freePort, Program } from './programs.ts';
import { CHANNEL, SIGNING_SECRET, type SlackEnd } from './slack-end.ts';

/** A bot that listens, and words of its answer to `/amcham status`; the bare one answers by its acknowledgement alone. */
export type Bot = { port: number; says: string | null };

/** Starts bots in a folder and stops them, and none but them. */
export class Bots {
  readonly #folder: string;
  readonly #slack: SlackEnd;
  readonly #running: Program[] = [];

  constructor(folder: string, slack: SlackEnd) {
    this.#folder = folder;
    this.#slack = slack;
  }

  async startBare(): Promise<Bot> {
    const port = await this.#start('test/bench/bare-app.ts', 'The bare app is running.', {});
    return { port, says: null };
  }

  /** The real bot over signed HTTP, on a roster of so many companies. */
  async startReal(companies: number): Promise<Bot> {
    const DATABASE_URL = `sqlite:${await filledStore(this.#folder, companies)}`;
    const port = await this.#start('src/main.ts', 'The bot is running.', {
      DATABASE_URL,
      AMCHAM_ALERT_CHANNEL: CHANNEL,
    });
    return { port, says: `"text":"${companies.toLocaleString('en-US')}"` };
  }

  /** The bot over signed HTTP on a store that is there. */
  async startOn(url: string): Promise<Bot> {
    const words = 'The bot is running.';
    return { port: await this.#start('src/main.ts', words, { DATABASE_URL: url }), says: null };
  }

  async startBareLoop(): Promise<Bot> {
    const words = 'The bare loop is ready.';
    return { port: await this.#start('test/bench/bare-post.ts', words, {}), says: null };
  }

  /** The bot's delivery alone, at work on a store's backlog until `all` is there. */
  async drain(url: string, all: Promise<unknown>): Promise<void> {
    const script = 'test/bench/draining-bot.ts';
    const draining = this.#run(script, [], this.#environment({ DATABASE_URL: url }));
    await all;
    await draining.stop();
  }

  async #start(script: string, words: string, env: Record<string, string>): Promise<number> {
    const port = await freePort();
    const bot = this.#run(script, [], this.#environment({ PORT: String(port), ...env }));
    await bot.saying(words);
    return port;
  }

  #environment(env: Record<string, string>): Record<string, string> {
    return {
      SLACK_BOT_TOKEN: 'xoxb-an-invented-token',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: this.#slack.apiUrl,
      ...env,
    };
  }

  #run(script: string, args: readonly string[], env: Record<string, string>): Program {
    const program = new Program(this.#folder, script, args, env);
    this.#running.push(program);
    return program;
  }

  async stop(): Promise<void> {
    await Promise.all(this.#running.map((program) => program.stop()));
  }
}
