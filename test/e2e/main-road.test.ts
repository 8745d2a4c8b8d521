import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONSOLIDATION, GENERAL, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { runProgram, SAMPLES, slackStandIn, startHttpBot } from './bot-process.ts';
import { runTool } from './tool-in-process.ts';

const inConsolidation = (slack: SlackStandIn) =>
  slack.messages(CONSOLIDATION.id).map(({ text }) => text.split('\n')[0]);

const lastOf = <T>(all: readonly T[]): T => {
  const last = all.at(-1);
  if (last === undefined) throw new Error('there is none');
  return last;
};

const STATES = ['Baja California', 'Baja California Sur', 'Chihuahua', 'Sinaloa', 'Sonora'];

async function addCompany(slack: SlackStandIn, number: number): Promise<void> {
  await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'add' });
  await slack.waitFor(() => slack.topView(MEMBER.id), 'the form');
  await slack.fillAndSubmit({
    userId: MEMBER.id,
    fields: {
      'Company name': `Invented Works ${number} Inc.`,
      State: STATES[number % STATES.length] ?? 'Sonora',
      'U.S.-owned': 'Yes',
    },
  });
  expect(slack.topView(MEMBER.id)).toBeUndefined();
}

it('a chapter loads its 52 companies, reads 19 of 50, adds 31 more and celebrates the 50th', async () => {
  const slack = await slackStandIn();
  const url = await newStoreUrl();
  await startHttpBot({ slack, url });

  const imported = await runProgram('cli/import.ts', [join(SAMPLES, 'members-52.csv')], {
    DATABASE_URL: url,
  });
  expect(imported.output).toContain('52 new, 0 changed, 0 unchanged');
  expect(imported.code).toBe(0);

  await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'status' });
  const status = await slack.waitFor(() => slack.ephemerals(MEMBER.id)[0], 'the status');
  expect(status.text).toContain('19 of 50 U.S.-owned companies, 31 to go. Members in all: 52.\n');
  expect(status.blocks.map(({ type }) => type)).toEqual([
    'header',
    'section',
    'section',
    'section',
    'table',
    'data_visualization',
    'rich_text',
    'rich_text',
    'context',
    'actions',
  ]);

  for (let number = 1; number <= 31; number += 1) await addCompany(slack, number);
  await slack.waitFor(
    () => inConsolidation(slack).length >= 8,
    'the alerts of the way and the celebration',
    20_000,
  );
  expect(inConsolidation(slack)).toEqual([
    '📍 First U.S.-owned companies in Baja California, Chihuahua, Sinaloa, and Sonora',
    '🎯 20 U.S.-owned companies: several milestones passed',
    '🎯 25 U.S.-owned companies',
    '🎯 30 U.S.-owned companies',
    '🎯 35 U.S.-owned companies',
    '🎯 40 U.S.-owned companies',
    '🎯 45 U.S.-owned companies',
    '🎉 50 U.S.-owned companies: the chapter did it!',
  ]);

  const celebration = JSON.stringify(lastOf(slack.messages(CONSOLIDATION.id)).blocks);
  expect(celebration).toMatch(/The 50th company.{0,60}Invented Works 31 Inc\./);
  for (const name of ['Eastgate Systems LLC', 'Pinyon Energy & Co.', 'Invented Works 1 Inc.'])
    expect(celebration).toContain(name);
  const told = lastOf(slack.directMessages(MEMBER.id)).text;
  expect(told).toContain('The count went from 49 to 50 of 50.');
  expect(slack.refusals).toEqual([]);
}, 90_000);

const FAULTS = [
  { name: 'before Slack had the alert', fault: { kind: 'cut_before' } },
  { name: 'after Slack had the alert, before its answer', fault: { kind: 'slow', ms: 8000 } },
] as const;

it.each(FAULTS)(
  'a bot killed between the change and the post, $name, tells the channel once',
  async ({ fault }) => {
    const slack = await slackStandIn();
    const url = await newStoreUrl();
    const list = [join(SAMPLES, 'members-52.csv'), '--team', 'T0NORTHWEST'];
    await runTool('import', list, { DATABASE_URL: url });
    const first = await startHttpBot({ slack, url });
    await slack.waitFor(() => inConsolidation(slack).length === 1, 'the alert of the import');

    const posts = () => slack.requests.filter(({ name }) => name === 'chat.postMessage').length;
    const before = posts();
    slack.failNext('chat.postMessage', fault, 2);
    await addCompany(slack, 1);
    await slack.waitFor(
      () => posts() === before + 2,
      'the alert on its way, and the word to the person',
    );
    await first.kill();

    await startHttpBot({ slack, url });
    await slack.waitFor(() => inConsolidation(slack).length === 2, 'the alert of the 20th', 45_000);
    await addCompany(slack, 2);
    await slack.waitFor(
      () => slack.directMessages(MEMBER.id).some(({ text }) => text.includes('Works 2')),
      'the bot at work again',
    );
    expect(inConsolidation(slack)).toEqual([
      '📍 First U.S.-owned companies in Baja California, Chihuahua, Sinaloa, and Sonora',
      '🎯 20 U.S.-owned companies: several milestones passed',
    ]);
  },
  90_000,
);
