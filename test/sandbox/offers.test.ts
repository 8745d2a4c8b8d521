import { expect, it, test } from 'vitest';
import type { AppOffers } from '#sandbox/app-offers.ts';
import { GENERAL, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const parameter = (name: string, type: string, required = true) => ({
  name,
  type,
  title: name,
  description: '',
  required,
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
      inputs: [
        parameter('name', 'string'),
        parameter('note', 'string', false),
        parameter('person', 'slack#/types/user_context'),
      ],
      outputs: [parameter('id', 'string'), parameter('count', 'integer')],
    },
  ],
};

const view = {
  type: 'modal' as const,
  title: { type: 'plain_text' as const, text: 'A form' },
  blocks: [{ type: 'divider' as const }],
};

/** A bot that opens a form on both shortcuts and leaves steps running. */
async function withBot(): Promise<{ slack: SlackStandIn; heard: unknown[] }> {
  const slack = await standIn({ offers: OFFERS });
  const heard: unknown[] = [];
  await httpBot(slack, (app) => {
    app.shortcut(/./, async ({ ack, shortcut, client: web }) => {
      await ack();
      heard.push(shortcut);
      await web.views.open({ trigger_id: shortcut.trigger_id, view });
    });
    app.function('step', async ({ event }) => void heard.push(event));
  });
  return { slack, heard };
}

async function running(slack: SlackStandIn): Promise<string> {
  const run = { userId, callbackId: 'step', inputs: { name: 'Sol' } };
  return (await slack.runStep(run)).executionId;
}

it('a shortcut from anywhere tells who and nothing of where, and lets a form open', async () => {
  const { slack, heard } = await withBot();
  await slack.takeShortcut({ userId, callbackId: 'anywhere' });
  await slack.waitFor(() => slack.topView(userId), 'the form');
  expect(heard[0]).toMatchObject({
    type: 'shortcut',
    callback_id: 'anywhere',
    user: { id: userId },
  });
  for (const absent of ['channel', 'message', 'response_url'])
    expect(heard[0]).not.toHaveProperty(absent);
});

it('a message’s shortcut carries the message, its channel and a way to answer there', async () => {
  const { slack, heard } = await withBot();
  const on = slack.say({ userId, channelId: GENERAL.id, text: 'Hello' });
  await slack.takeMessageShortcut({ userId, callbackId: 'on_message', on });
  await slack.waitFor(() => slack.topView(userId), 'the form');
  expect(heard[0]).toMatchObject({
    type: 'message_action',
    channel: { id: GENERAL.id },
    message_ts: on.ts,
    message: { type: 'message', text: 'Hello', user: userId },
    response_url: expect.stringContaining('/hooks/'),
  });
});

const impossible: [string, (slack: SlackStandIn) => Promise<unknown>, RegExp][] = [
  [
    'a shortcut that the app does not have',
    (slack) => slack.takeShortcut({ userId, callbackId: 'nowhere' }),
    /no global shortcut/,
  ],
  [
    'a message’s shortcut taken from anywhere',
    (slack) => slack.takeShortcut({ userId, callbackId: 'on_message' }),
    /no global shortcut/,
  ],
  [
    'a shortcut of a message that is not there',
    (slack) =>
      slack.takeMessageShortcut({
        userId,
        callbackId: 'on_message',
        on: { channel: GENERAL.id, ts: '1.0' },
      }),
    /No message 1.0/,
  ],
  [
    'a step without what it needs',
    (slack) => slack.runStep({ userId, callbackId: 'step', inputs: {} }),
    /name is required/,
  ],
  [
    'a step with what it does not know',
    (slack) => slack.runStep({ userId, callbackId: 'step', inputs: { name: 'Sol', x: 'y' } }),
    /x is no parameter/,
  ],
];

test.each(impossible)('%s cannot be had', async (_, act, words) => {
  const slack = await standIn({ offers: OFFERS });
  await expect(act(slack)).rejects.toThrow(words);
});

it('a step says by Slack’s own word who started it, whatever its form says', async () => {
  const { slack, heard } = await withBot();
  const inputs = { name: 'Sol', person: { id: 'U0ADMIN', secret: 'x' } };
  await slack.runStep({ userId, callbackId: 'step', inputs });
  expect(heard[0]).toMatchObject({ inputs: { name: 'Sol', person: { id: userId } } });
});

const outputs = { id: 'C1', count: 20 };
const endings: [string, Record<string, unknown>, string][] = [
  ['all that it promised', outputs, 'ok'],
  ['too little', { id: 'C1' }, 'parameter_validation_failed'],
  ['too much', { ...outputs, more: 1 }, 'parameter_validation_failed'],
  ['the wrong type', { ...outputs, count: '20' }, 'parameter_validation_failed'],
];

test.each(endings)(
  'a step that hands on %s is held to its manifest',
  async (_, given, expected) => {
    const { slack } = await withBot();
    const function_execution_id = await running(slack);
    const ended = client(slack).functions.completeSuccess({
      function_execution_id,
      outputs: given,
    });
    expect(await outcome(ended)).toBe(expected);
    const state = expected === 'ok' ? 'completed' : 'running';
    expect(slack.execution(function_execution_id)?.state).toBe(state);
  },
);

it('a step ends once, by its own id, and its token with it', async () => {
  const { slack } = await withBot();
  const function_execution_id = await running(slack);
  const execution = slack.execution(function_execution_id);
  const own = client(slack, execution?.token);
  expect(await outcome(own.users.info({ user: userId }))).toBe('ok');
  const { functions } = client(slack);
  const unknown = { function_execution_id: 'Fx0', error: 'No' };
  expect(await outcome(functions.completeError(unknown))).toBe('function_execution_not_found');
  expect(await outcome(functions.completeError({ function_execution_id, error: 'No' }))).toBe('ok');
  expect(execution).toMatchObject({ state: 'failed', error: 'No' });
  const late = functions.completeSuccess({ function_execution_id, outputs });
  expect(await outcome(late)).toBe('execution_not_in_running_state');
  expect(await outcome(own.users.info({ user: userId }))).toBe('invalid_auth');
});
