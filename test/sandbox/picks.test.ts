import type { App } from '@slack/bolt';
import { expect, test } from 'vitest';
import { GENERAL, MEMBER, type SlackStandIn, SPANISH_MEMBER } from '#sandbox/slack-stand-in.ts';
import { desk, LivePage, tryAct } from './live-page.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const channel = GENERAL.id;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const option = (text: string, value: string) => ({ text: plain(text), value });
const parent = {
  type: 'external_select' as const,
  action_id: 'parent',
  min_query_length: 1,
};
const day = { type: 'datepicker' as const, action_id: 'day', initial_date: '2026-01-02' };
const people = { type: 'multi_users_select' as const, action_id: 'people' };
const more = { type: 'overflow' as const, action_id: 'more', options: [option('Edit', 'edit')] };
const row = { type: 'actions' as const, block_id: 'row', elements: [parent, day, people, more] };

/** A bot that offers one company, and all that Slack told it. */
async function offering(slack: SlackStandIn, more: (app: App) => void = () => undefined) {
  const told: unknown[] = [];
  await httpBot(slack, (app) => {
    app.options('parent', async ({ ack, body, options }) => {
      told.push(body);
      const found = 'Acme Holdings'.startsWith(options.value);
      await ack({ options: found ? [option('Acme Holdings', 'P1')] : [] });
    });
    app.action(/.*/, async ({ ack, body }) => {
      told.push(body);
      await ack();
    });
    more(app);
  });
  return told;
}

async function posted(slack: SlackStandIn, to = channel) {
  await client(slack).chat.postMessage({ channel: to, text: 'Whose is it?', blocks: [row] });
  const message = slack.messages(to).at(-1);
  if (message === undefined) throw new Error('no message');
  return message;
}

test('a menu in a message asks the bot as it is typed in, and only what was offered can be picked', async () => {
  const slack = await standIn();
  const told = await offering(slack);
  const on = await posted(slack);
  const pick = (value: string) => slack.press({ userId, on, actionId: 'parent', value });
  await expect(pick('Acme Holdings')).rejects.toThrow('it offers nothing');
  expect(await slack.suggest({ userId, on, actionId: 'parent', typed: 'Ac' })).toEqual([
    { text: 'Acme Holdings', value: 'P1' },
  ]);
  expect(await slack.suggest({ userId, on, actionId: 'parent', typed: '' })).toEqual([]);
  await pick('Acme Holdings');
  expect(told).toMatchObject([
    {
      type: 'block_suggestion',
      container: { type: 'message', message_ts: on.ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'general' },
      message: { ts: on.ts, text: 'Whose is it?' },
      block_id: 'row',
      action_id: 'parent',
      value: 'Ac',
    },
    { type: 'block_actions', actions: [{ selected_option: { value: 'P1' } }] },
  ]);
  expect(slack.refusals).toEqual([]);
});

test('what stands in a message’s other elements comes with every press, for each person apart', async () => {
  const slack = await standIn();
  const told = await offering(slack);
  const on = await posted(slack);
  await slack.press({ userId, on, actionId: 'day', value: '2026-02-03' });
  await slack.press({ userId, on, actionId: 'people', value: SPANISH_MEMBER.id });
  await slack.press({ userId: SPANISH_MEMBER.id, on, actionId: 'more', value: 'edit' });
  const first = { type: 'datepicker', selected_date: '2026-02-03' };
  const nobody = { type: 'multi_users_select', selected_users: [] };
  const state = (picked: object) => ({ state: { values: { row: picked } } });
  expect(told).toMatchObject([
    state({ day: first, people: nobody, parent: { selected_option: null } }),
    state({ day: first, people: { selected_users: [SPANISH_MEMBER.id] } }),
    state({ day: { selected_date: '2026-01-02' }, people: nobody }),
  ]);
});

test('a menu on the Home tab asks the bot, names the view, and keeps what was picked', async () => {
  const slack = await standIn();
  const told = await offering(slack);
  const view = { type: 'home' as const, blocks: [row] };
  await client(slack).views.publish({ user_id: userId, view });
  const on = slack.home(userId);
  if (on === undefined) throw new Error('no Home tab');
  await slack.suggest({ userId, on, actionId: 'parent', typed: 'Acme' });
  await slack.press({ userId, on, actionId: 'parent', value: 'P1' });
  await slack.press({ userId, on, actionId: 'day', value: '2026-03-04' });
  await slack.press({ userId, on, actionId: 'more', value: 'Edit' });
  expect(told).toMatchObject([
    { type: 'block_suggestion', container: { type: 'view', view_id: on.id }, view: { id: on.id } },
    { actions: [{ action_id: 'parent' }] },
    { actions: [{ type: 'datepicker', selected_date: '2026-03-04' }] },
    {
      actions: [{ type: 'overflow', selected_option: { value: 'edit' } }],
      state: { values: { row: { parent: { selected_option: { value: 'P1' } } } } },
    },
  ]);
  const again = client(slack).views.publish({ user_id: userId, view, hash: on.hash });
  expect(await outcome(again)).toBe('ok');
  const stale = client(slack).views.publish({ user_id: userId, view, hash: on.hash });
  expect(await outcome(stale)).toBe('hash_conflict');
});

test('on the page a menu of a message offers what the bot finds, to those who see the message', async () => {
  const slack = await standIn();
  await offering(slack);
  const open = await desk(slack);
  const page = await LivePage.open(open, userId);
  const { ts } = await posted(slack);
  const element = { blockId: 'row', actionId: 'parent' };
  const ask = { kind: 'suggest' as const, person: userId, on: { channel, ts }, element };
  const { options } = await page.act({ ...ask, typed: 'Acme' });
  expect(options).toMatchObject([{ value: 'P1' }]);
  const press = { kind: 'press' as const, person: userId, on: { channel, ts }, element };
  expect(await page.act({ ...press, value: 'P1' })).toEqual({ notice: null });
  const hidden = { ...ask, on: { channel: 'C0NOWHERE', ts }, typed: 'Acme' };
  expect((await tryAct(open.url, hidden)).error).toContain('sees no channel');
});
