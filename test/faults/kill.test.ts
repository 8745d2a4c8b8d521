import { expect, it } from 'vitest';
import { engine } from '../engines/new-store-url.ts';
import { type Errors, NO_ERRORS, worseOf } from './accounts.ts';
import { Chain, INSTANTS, type KillInstant } from './chain.ts';
import { Chances, ROUNDS, SEED } from './chances.ts';

/** Chapters whose bots are killed at the same time: mostly they wait for Slack's pace. */
const CHAPTERS = Math.min(4, Math.ceil(ROUNDS / 4));

it(`a bot that is killed ${ROUNDS} times at any instant loses no company and no alert, and doubles none`, async () => {
  const sums: Errors = { ...NO_ERRORS };
  const killed = new Map<KillInstant, number>(INSTANTS.map((instant) => [instant, 0]));
  const chapter = async (number: number): Promise<void> => {
    const chances = new Chances(SEED, number);
    const chain = await Chain.begin(chances);
    let worst: Errors = NO_ERRORS;
    for (let round = number; round < ROUNDS; round += CHAPTERS) {
      const instant = INSTANTS[round % INSTANTS.length] ?? INSTANTS[0];
      worst = worseOf(worst, await chain.round(instant));
      killed.set(instant, (killed.get(instant) ?? 0) + 1);
    }
    sums.lost += worst.lost;
    sums.doubled += worst.doubled;
  };
  const began = performance.now();
  await Promise.all(Array.from({ length: CHAPTERS }, (_, at) => chapter(at)));
  const seconds = Math.round((performance.now() - began) / 1000);
  console.log(
    [
      `${engine}: killed ${ROUNDS} times in ${seconds} s, ${sums.lost} lost, ${sums.doubled} doubled (SEED=${SEED})`,
      ...[...killed].map(([instant, times]) => `  ${times} times ${instant}`),
    ].join('\n'),
  );
  expect(sums).toEqual(NO_ERRORS);
}, 7_200_000);
