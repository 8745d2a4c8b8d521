import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { MEMBER } from '#sandbox/slack-stand-in.ts';
import { slackStandIn, startSocketBot } from '../../e2e/bot-process.ts';
import { newStoreUrl } from '../../engines/new-store-url.ts';
import { holdAccounts, makeStore, NO_ERRORS } from '../accounts.ts';
import { Chances, SEED } from '../chances.ts';
import { openForm, save } from '../people.ts';

const TIMES = 8;

it(`a socket that Slack closes in the middle of a Save, ${TIMES} times, keeps each company once, and the person is told`, async () => {
  const slack = await slackStandIn();
  const url = await newStoreUrl();
  await makeStore(url);
  await startSocketBot({ slack, url });
  const chances = new Chances(SEED, 5);
  const kept: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const name = `Invented Works ${time} Inc.`;
    await slack.waitForSocket(15_000);
    await openForm(slack, MEMBER.id);
    const saving = save(slack, MEMBER.id, name);
    await pause(chances.between(0, 12));
    slack.disconnectSocket('warning');
    let isKept = await saving;
    // Slack tells the person that there was trouble, and they press Save again.
    while (!isKept) {
      expect(slack.topView(MEMBER.id)?.trouble).toBeDefined();
      await slack.waitForSocket(15_000);
      isKept = await save(slack, MEMBER.id, name);
    }
    kept.push(name);
  }
  const told = () => slack.directMessages(MEMBER.id).filter(({ text }) => text.includes('of 50'));
  await slack.waitFor(() => told().length === TIMES, 'the word to the person', 15_000);
  const alerts = () => slack.messages('C0CONSOLIDATION').length;
  await slack.waitFor(() => alerts() >= TIMES, 'the alerts', 30_000);
  expect(await holdAccounts(slack, url, kept)).toEqual(NO_ERRORS);
}, 120_000);
