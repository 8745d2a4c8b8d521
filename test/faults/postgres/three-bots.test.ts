import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { type Program, slackStandIn, startHttpBot } from '../../e2e/bot-process.ts';
import { newStoreUrl } from '../../engines/new-store-url.ts';
import { type Errors, holdAccounts, makeStore, NO_ERRORS, worseOf } from '../accounts.ts';
import { badLine } from '../bad-line.ts';
import { Chances, ROUNDS, SEED } from '../chances.ts';
import { ADDERS, openForm, save, untilIdle } from '../people.ts';

/** A bot and where it listens. */
type Bot = { program: Program; url: string };

/** Milliseconds for which a bot is stopped: longer than its claims hold. */
const STOPPED = 13_000;

const TIMES = Math.ceil(ROUNDS / 20);

it(`of three bots on one database one is killed and one is stopped and goes on, ${TIMES} times: no alert is lost, none doubled`, async () => {
  const slack = await slackStandIn();
  const line = await badLine(slack.apiUrl);
  const url = await newStoreUrl();
  await makeStore(url);
  const chances = new Chances(SEED, 3);
  const start = async (): Promise<Bot> => {
    const program = await startHttpBot({ slack, url, env: { SLACK_API_URL: line.apiUrl } });
    return { program, url: slack.botUrl ?? '' };
  };
  const bots = [await start(), await start(), await start()];
  const kept: string[] = [];
  let worst: Errors = NO_ERRORS;
  line.choose = ({ isAlert }) =>
    isAlert && chances.happens(0.5)
      ? {
          before: () => pause(chances.between(0, 400)),
          after: () => pause(chances.between(0, 400)),
        }
      : undefined;

  const anyBot = () => slack.connectHttp(chances.one(bots).url);

  /** Whoever is there adds companies; each request goes to any of the bots, as behind a balancer. */
  const add = async (userId: string, until: Promise<unknown>): Promise<void> => {
    let going = true;
    void until.then(() => (going = false));
    while (going) {
      await openForm(slack, userId, anyBot);
      const name = `Invented Works ${kept.length + 1} of ${userId} Inc.`;
      while (!(await save(slack, userId, name))) anyBot();
      kept.push(name);
      await pause(chances.between(500, 2500));
    }
  };

  for (let time = 0; time < TIMES; time += 1) {
    const [killed, stopped] = chances.happens(0.5) ? [0, 1] : [2, 0];
    const misfortune = async (): Promise<void> => {
      await pause(chances.between(500, 2500));
      bots[stopped]?.program.process.kill('SIGSTOP');
      await pause(chances.between(0, 1500));
      await bots[killed]?.program.kill();
      await pause(STOPPED);
      bots[stopped]?.program.process.kill('SIGCONT');
      bots[killed] = await start();
    };
    const over = misfortune();
    await Promise.all(ADDERS.map(({ id }) => add(id, over)));
    await over;
    await untilIdle(slack);
    worst = worseOf(worst, await holdAccounts(slack, url, kept));
  }
  console.log(
    `three bots: ${TIMES} times one killed and one stopped, ${kept.length} alerts, ${worst.lost} lost, ${worst.doubled} doubled (SEED=${SEED})`,
  );
  expect(worst).toEqual(NO_ERRORS);
}, 3_600_000);
