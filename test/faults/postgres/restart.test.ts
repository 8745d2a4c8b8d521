import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { afterTest } from '../../after-test.ts';
import { slackStandIn, startHttpBot } from '../../e2e/bot-process.ts';
import { type Server, startServer } from '../../engines/embedded-server.ts';
import { holdAccounts, makeStore, NO_ERRORS } from '../accounts.ts';
import { Chances, ROUNDS, SEED } from '../chances.ts';
import { ADDERS, openForm, save, untilIdle } from '../people.ts';

const TIMES = Math.max(3, ROUNDS / 20);
/** So many companies are saved around the restarts at least; a slow machine is given more of them. */
const LEAST = 5;
const MOST_TIMES = 10 * TIMES;

/** The server stops and is back, at some instant while companies are saved. */
async function restart(server: Server, chances: Chances): Promise<void> {
  await pause(chances.between(500, 2000));
  await server.stop();
  await pause(chances.between(0, 1500));
  await server.start();
}

it('a database server that is restarted while companies are saved halves nothing, loses nothing and doubles nothing, and everybody is told', async () => {
  const server = await startServer();
  afterTest(() => server.end());
  const url = `${server.url}/postgres`;
  await makeStore(url);
  const slack = await slackStandIn();
  const bot = await startHttpBot({ slack, url });
  const chances = new Chances(SEED);
  const kept: string[] = [];
  const untold: string[] = [];
  let serving = true;
  const adder = async (userId: string): Promise<void> => {
    while (serving) {
      await openForm(slack, userId);
      const name = `Invented Works ${kept.length + 1} of ${userId} Inc.`;
      while (!(await save(slack, userId, name))) {
        const form = slack.topView(userId);
        if (!form?.trouble && Object.keys(form?.errors ?? {}).length === 0) untold.push(name);
        await pause(50);
      }
      kept.push(name);
      await pause(chances.between(100, 900));
    }
  };
  const adders = ADDERS.map(({ id }) => adder(id));
  const isEnough = (times: number) => times >= TIMES && kept.length >= LEAST;
  for (let times = 0; !isEnough(times) && times < MOST_TIMES; times += 1)
    await restart(server, chances);
  serving = false;
  await Promise.all(adders);
  await untilIdle(slack);
  expect(await holdAccounts(slack, url, kept)).toEqual(NO_ERRORS);
  expect(untold).toEqual([]);
  expect(kept.length).toBeGreaterThanOrEqual(LEAST);
  expect(bot.process.exitCode).toBeNull();
}, 240_000);
