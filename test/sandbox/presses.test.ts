import { expect, test } from 'vitest';
import {
  CONSOLIDATION,
  GUEST,
  MEMBER,
  type SlackStandIn,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const channel = CONSOLIDATION.id;
const plain = (text: string) => ({ type: 'plain_text', text });
const option = (text: string, value: string) => ({ text: plain(text), value });
const button = (value: string) => ({
  type: 'button',
  action_id: 'open',
  text: plain(value),
  value,
});
const menu = {
  type: 'static_select',
  action_id: 'state',
  options: [option('Sonora', 'SON'), option('Sinaloa', 'SIN')],
};
const more = { type: 'overflow', action_id: 'more', options: [option('Edit', 'edit')] };
const card = (name: string) => ({
  type: 'card',
  block_id: name,
  title: plain(name),
  actions: [button(name)],
});
const blocks = [
  { type: 'section', block_id: 'first', text: plain('Acme'), accessory: button('acme') },
  { type: 'section', block_id: 'second', text: plain('Bolt'), accessory: button('bolt') },
  { type: 'actions', block_id: 'row', elements: [menu, more] },
  { type: 'carousel', elements: [card('one'), card('two')] },
];

/** A bot that acknowledges every press, and what Slack told it of each. */
async function pressed(slack: SlackStandIn): Promise<unknown[]> {
  const seen: unknown[] = [];
  await httpBot(slack, (app) => {
    app.action(/.*/, async ({ ack, body }) => {
      seen.push(body);
      await ack();
    });
  });
  return seen;
}

const presses: [string, string, object][] = [
  ['open', 'bolt', { block_id: 'second', type: 'button', value: 'bolt' }],
  ['open', 'two', { block_id: 'two', value: 'two' }],
  ['state', 'Sinaloa', { block_id: 'row', selected_option: { value: 'SIN' } }],
  ['more', 'edit', { type: 'overflow', selected_option: { text: { text: 'Edit' } } }],
];

test.each(presses)(
  'pressing %s for %s tells the bot which one it was',
  async (actionId, value, action) => {
    const slack = await standIn();
    const seen = await pressed(slack);
    await client(slack).apiCall('chat.postMessage', { channel, text: 'Companies', blocks });
    const [on] = slack.messages(channel);
    if (on === undefined) throw new Error('no message');
    await slack.press({ userId, actionId, value, on });
    expect(seen).toMatchObject([
      {
        type: 'block_actions',
        user: { id: userId, team_id: 'T0NORTHWEST' },
        container: { type: 'message', message_ts: on.ts, channel_id: channel, is_ephemeral: false },
        message: { ts: on.ts, text: 'Companies' },
        actions: [{ action_id: actionId, action_ts: expect.any(String), ...action }],
      },
    ]);
    expect(slack.refusals).toEqual([]);
  },
);

test('an ephemeral button is pressed by the one who sees it', async () => {
  const slack = await standIn();
  const seen = await pressed(slack);
  const args = { channel, user: userId, text: 'Companies', blocks };
  await client(slack).apiCall('chat.postEphemeral', args);
  const [on] = slack.ephemerals(userId);
  if (on === undefined) throw new Error('no message');
  await slack.press({ userId, actionId: 'open', on });
  expect(seen).toMatchObject([{ container: { is_ephemeral: true } }]);
  expect(seen[0]).not.toHaveProperty('message');
  const other = slack.press({ userId: GUEST.id, actionId: 'open', on });
  await expect(other).rejects.toThrow('sees no message');
});

test('a Home tab’s button is pressed, and a stranger is told apart by the team', async () => {
  const slack = await standIn();
  const seen = await pressed(slack);
  const view = { type: 'home' as const, blocks: blocks.slice(0, 3) };
  const published = client(slack).views.publish({ user_id: STRANGER.id, view });
  expect(await outcome(published)).toBe('ok');
  const on = slack.home(STRANGER.id);
  if (on === undefined) throw new Error('no Home tab');
  await slack.press({ userId: STRANGER.id, actionId: 'open', on });
  expect(seen).toMatchObject([
    { container: { type: 'view', view_id: on.id }, user: { team_id: 'T0ELSEWHERE' } },
  ]);
});

test('a bot that asked for it hears that a modal was closed', async () => {
  const slack = await standIn();
  const view = {
    type: 'modal' as const,
    callback_id: 'notice',
    notify_on_close: true,
    title: { type: 'plain_text' as const, text: 'Notice' },
    blocks: [{ type: 'divider' }],
  };
  await httpBot(slack, (app) => {
    app.command('/amcham', async ({ ack, body, client: web }) => {
      await web.views.open({ trigger_id: body.trigger_id, view });
      await ack();
    });
    app.view({ callback_id: 'notice', type: 'view_closed' }, async ({ ack }) => ack());
  });
  await slack.runCommand({ userId, channelId: channel, text: '' });
  slack.closeModal(userId);
  const told = () => slack.requests.find((request) => request.name === 'view_closed');
  expect(await slack.waitFor(told, 'the notice')).toMatchObject({ status: 200 });
});

test('an ephemeral message is replaced, then deleted, where its button was pressed', async () => {
  const slack = await standIn();
  await httpBot(slack, (app) => {
    app.action(/.*/, async ({ ack, respond }) => {
      await ack();
      await respond({ replace_original: true, text: 'One moment' });
      await respond({ delete_original: true });
    });
  });
  const args = { channel, user: userId, text: 'Companies', blocks };
  await client(slack).apiCall('chat.postEphemeral', args);
  const [on] = slack.ephemerals(userId);
  if (on === undefined) throw new Error('no message');
  await slack.press({ userId, actionId: 'open', on });
  await slack.waitFor(() => slack.ephemerals(userId)[0]?.text === 'One moment', 'the change');
  await slack.waitFor(() => slack.ephemerals(userId).length === 0, 'the end of it');
  expect(slack.messages(channel)).toEqual([]);
  expect(slack.refusals).toEqual([]);
});
