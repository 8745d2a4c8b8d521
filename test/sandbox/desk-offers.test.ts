import { expect, it } from 'vitest';
import type { AppOffers } from '#sandbox/app-offers.ts';
import { CONSOLIDATION, GENERAL, GUEST, MEMBER } from '#sandbox/slack-stand-in.ts';
import { desk, LivePage, tryAct } from './live-page.ts';
import { standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const person = MEMBER.id;
const text = (name: string) => ({
  name,
  type: 'string',
  title: name,
  description: '',
  required: true,
});
const OFFERS: AppOffers = {
  shortcuts: [
    { callbackId: 'anywhere', name: 'Anywhere', description: '', type: 'global' },
    { callbackId: 'on_message', name: 'On a message', description: '', type: 'message' },
  ],
  steps: [
    {
      callbackId: 'step',
      title: 'A step',
      description: '',
      inputs: [text('name')],
      outputs: [text('upper')],
    },
  ],
};

async function opened() {
  const slack = await standIn({ offers: OFFERS });
  await httpBot(slack, (app) => {
    app.shortcut('anywhere', async ({ ack }) => ack());
    app.function('step', async ({ inputs, complete, fail }) => {
      const name = String(inputs.name);
      if (name === 'bad') await fail({ error: 'It is bad.' });
      else await complete({ outputs: { upper: name.toUpperCase() } });
    });
  });
  const { url, stop } = await desk(slack);
  return { slack, url, page: await LivePage.open({ url, stop }, person) };
}

it('a shortcut from anywhere reaches the bot, and Slack says so where it is not answered', async () => {
  const { slack, page } = await opened();
  const act = { kind: 'takeShortcut', person, callbackId: 'anywhere' } as const;
  expect(await page.act(act)).toEqual({ notice: null });
  slack.connectHttp('http://127.0.0.1:9/slack/events');
  expect((await page.act(act)).notice).toContain('did not answer');
});

it('nobody takes the shortcut of a message that they do not see', async () => {
  const { slack, url } = await opened();
  const message = slack.say({ userId: person, channelId: CONSOLIDATION.id, text: 'Secret' });
  const on = { channel: message.channel, ts: message.ts };
  const act = { kind: 'takeMessageShortcut', callbackId: 'on_message', person: GUEST.id, on };
  expect((await tryAct(url, act)).error).toContain('sees no channel');
  const gone = { ...act, person, on: { channel: GENERAL.id, ts: '1.0' } };
  expect(await tryAct(url, gone)).toMatchObject({ status: 400 });
});

it('what came of a step stands on the screen of whoever started it, and on no other', async () => {
  const { slack, page, url } = await opened();
  const other = await LivePage.open(await desk(slack), GUEST.id);
  const run = (name: string) =>
    page.act({ kind: 'runStep', person, callbackId: 'step', inputs: { name } });
  const { run: id } = await run('sol');
  const done = await page.until(
    ({ runs }) => runs.find((each) => each.id === id && each.state !== 'running'),
    'the run',
  );
  expect(done).toMatchObject({ state: 'completed', outputs: [{ title: 'upper', value: 'SOL' }] });
  await run('bad');
  await page.until(({ runs }) => runs[1]?.error === 'It is bad.', 'the failure');
  expect(other.screen.runs).toEqual([]);
  const empty = { kind: 'runStep', person, callbackId: 'step', inputs: {} };
  expect((await tryAct(url, empty)).error).toContain('name is required');
});
