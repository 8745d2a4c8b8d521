import { setTimeout as pause } from 'node:timers/promises';
import type { SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { type Program, slackStandIn, startHttpBot } from '../e2e/bot-process.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { type Errors, holdAccounts, makeStore } from './accounts.ts';
import {
  answeredBy,
  type BadLine,
  badLine,
  cutAfter,
  late,
  lost,
  type Passage,
} from './bad-line.ts';
import type { Chances } from './chances.ts';
import { ADDERS, openForm, save, saveUntilKept, untilIdle } from './people.ts';

/** Where in the life of an alert the bot is killed. */
export const INSTANTS = [
  'while a company is saved',
  'after Save was answered, before the post',
  'with the post under way, before Slack has it',
  'after Slack has it, before its answer',
  'after Slack’s answer',
] as const;
export type KillInstant = (typeof INSTANTS)[number];

/** One chapter whose bot is killed again and again while companies are added. */
export class Chain {
  readonly #slack: SlackStandIn;
  readonly #line: BadLine;
  readonly #url: string;
  readonly #chances: Chances;
  readonly #kept: string[] = [];
  #bot: Program;

  private constructor(slack: SlackStandIn, line: BadLine, url: string, bot: Program, by: Chances) {
    this.#slack = slack;
    this.#line = line;
    this.#url = url;
    this.#bot = bot;
    this.#chances = by;
  }

  static async begin(chances: Chances): Promise<Chain> {
    const slack = await slackStandIn();
    const line = await badLine(slack.apiUrl);
    const url = await newStoreUrl();
    await makeStore(url);
    const env = { SLACK_API_URL: line.apiUrl };
    return new Chain(slack, line, url, await startHttpBot({ slack, url, env }), chances);
  }

  /** Kills the bot once, starts it again, and holds the accounts once it is idle. */
  async round(instant: KillInstant): Promise<Errors> {
    const names = ADDERS.map((_, at) => `Invented Works ${this.#kept.length + at + 1} Inc.`);
    for (const { id } of ADDERS) await openForm(this.#slack, id);
    const killing = this.#killAt(instant);
    const saves = ADDERS.map(async ({ id }, at) => {
      await pause(this.#chances.between(0, 30));
      return save(this.#slack, id, names[at] ?? '');
    });
    if (instant === INSTANTS[0]) killing.in(this.#chances.between(0, 60));
    if (instant === INSTANTS[1])
      await Promise.race(saves).then(() => killing.in(this.#chances.between(0, 10)));
    const tooLate = setTimeout(() => killing.in(0), 4000);
    await killing.done;
    clearTimeout(tooLate);
    await Promise.all(saves);
    await this.#restart();
    for (const [at, { id }] of ADDERS.entries())
      if (this.#slack.topView(id)) await saveUntilKept(this.#slack, id, names[at] ?? '');
    this.#kept.push(...names);
    await untilIdle(this.#slack);
    this.#line.choose = () => undefined;
    return holdAccounts(this.#slack, this.#url, this.#kept);
  }

  /** Starts the bot; now and then it is killed once more before or while it takes up what was left. */
  async #restart(): Promise<void> {
    const start = () =>
      startHttpBot({
        slack: this.#slack,
        url: this.#url,
        env: { SLACK_API_URL: this.#line.apiUrl },
      });
    if (this.#chances.happens(0.2)) {
      const bot = start().catch(() => undefined);
      await pause(this.#chances.between(100, 1500));
      await (await bot)?.kill();
    }
    this.#bot = await start();
  }

  /** Arranges for the kill; `in` kills after so many milliseconds. */
  #killAt(instant: KillInstant): { in: (ms: number) => void; done: Promise<void> } {
    const { promise, resolve } = Promise.withResolvers<void>();
    const bot = this.#bot;
    const kill = async (ms: number): Promise<void> => {
      await pause(ms);
      await bot.kill();
      resolve();
    };
    const later = (ms: number) => void kill(ms).catch(() => undefined);
    let met = false;
    this.#line.choose = ({ isAlert }) => {
      if (!isAlert) return undefined;
      if (met) return this.#mishap();
      met = true;
      return this.#passageOf(instant, later, kill);
    };
    return { in: later, done: promise };
  }

  #passageOf(
    instant: KillInstant,
    later: (ms: number) => void,
    kill: (ms: number) => Promise<void>,
  ): Passage | undefined {
    const ms = this.#chances.between(0, 8);
    if (instant === 'with the post under way, before Slack has it') {
      const arrival = this.#chances.happens(0.5) ? late(this.#chances.between(0, 2500)) : lost;
      return { before: () => kill(ms).then(arrival.before) };
    }
    if (instant === 'after Slack has it, before its answer') return { after: () => kill(ms) };
    if (instant === 'after Slack’s answer') return { after: async () => later(ms) };
    return this.#mishap();
  }

  /** What else may happen on the line meanwhile. */
  #mishap(): Passage | undefined {
    if (this.#chances.happens(0.6)) return undefined;
    return this.#chances.one<Passage>([
      { before: () => pause(this.#chances.between(0, 300)) },
      { after: () => pause(this.#chances.between(0, 300)) },
      cutAfter,
      answeredBy(200, '{"ok":tr'),
      answeredBy(503, ''),
    ]);
  }
}
