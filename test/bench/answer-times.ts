import type { Bot } from './bots.ts';
import { percentile } from './percentiles.ts';
import type { AnswerTime, Sender } from './slash-command.ts';

const WARM_UP = 500;
const BATCH = 20;
const ROUNDS = 150;

/** How many commands each bot is counted by. */
export const COUNTED = BATCH * ROUNDS;

/** A bot and the times by which it is counted. */
export class Subject {
  readonly bot: Bot;
  readonly times: AnswerTime[] = [];

  constructor(bot: Bot) {
    this.bot = bot;
  }

  /** Milliseconds that a share of the commands, 0 to 1, took at most. */
  took(share: number, until: keyof AnswerTime): number {
    return percentile(
      this.times.map((time) => time[until]),
      share,
    );
  }
}

/**
 * Sends commands to bots one at a time, in small batches by turns, so that whatever drifts on the
 * machine meets all of them alike. A warm-up is not counted.
 */
export async function takeTurns(sender: Sender, subjects: readonly Subject[]): Promise<void> {
  for (const { bot } of subjects) await batch(sender, bot, WARM_UP);
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { bot, times } of subjects) times.push(...(await batch(sender, bot, BATCH)));
}

async function batch(sender: Sender, bot: Bot, size: number): Promise<AnswerTime[]> {
  const times: AnswerTime[] = [];
  while (times.length < size) times.push(await sender.send(bot));
  return times;
}
