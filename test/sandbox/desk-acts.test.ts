import { expect, test } from 'vitest';
import type { Act, ElementRef } from '#sandbox/desk/act.ts';
import {
  CONSOLIDATION,
  GENERAL,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
} from '#sandbox/slack-stand-in.ts';
import { companyBot } from './company-form.ts';
import { desk, LivePage, tryAct } from './live-page.ts';
import { client, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const person = MEMBER.id;
const channel = GENERAL.id;

type Setting = { slack: SlackStandIn; page: LivePage; url: string };

async function withBot(): Promise<Setting> {
  const slack = await standIn();
  await httpBot(slack, companyBot);
  const open = await desk(slack);
  return { slack, url: open.url, page: await LivePage.open(open, person) };
}

async function withForm(): Promise<Setting> {
  const setting = await withBot();
  await setting.page.send(channel, '/amcham add');
  await setting.page.until((screen) => screen.modals[0], 'the form');
  return setting;
}

const field = (name: string): ElementRef => ({ blockId: name, actionId: name });

const enter = (page: LivePage, name: string, value: unknown) =>
  page.act({ kind: 'enter', person, view: page.modal.id, element: field(name), value });

const submit = (page: LivePage) => page.act({ kind: 'submit', person, view: page.modal.id });

const option = (text: string, value: string) => ({
  text: { type: 'plain_text', text, emoji: true },
  value,
});

test('a written line is a message to all, and its angle brackets are no markup', async () => {
  const { page } = await withBot();
  await page.send(channel, 'Is 1 < 2 & <!channel>?');
  const message = await page.until(() => page.channel(channel).messages[0], 'the message');
  expect(message).toMatchObject({
    text: 'Is 1 &lt; 2 &amp; &lt;!channel&gt;?',
    author: { id: person },
  });
  await page.act({ kind: 'send', person, channel, text: 'Yes', threadTs: message.ts });
  const reply = await page.until(() => page.channel(channel).messages[1], 'the reply');
  expect(reply).toMatchObject({ text: 'Yes', threadTs: message.ts });
});

test('a command reaches the bot, and its answer stands where it was asked', async () => {
  const { page } = await withBot();
  expect(await page.send(channel, '/amcham status')).toEqual({ notice: null });
  await page.until(() => page.channel(channel).messages.length === 2, 'both answers');
  const said = page.channel(channel).messages.map(({ text, ephemeral }) => [text, ephemeral]);
  expect(said).toContainEqual(['One moment', true]);
  expect(said).toContainEqual(['Status: 49', false]);
});

const refused: [string, Partial<Extract<Act, { kind: 'send' }>>, RegExp][] = [
  ['a command nobody knows', { text: '/foo now' }, /^\/foo is not a valid command/],
  ['a command in a thread', { text: '/amcham', threadTs: 'first' }, /cannot be used in a thread/],
  ['a line to the read-only app', { channel: 'direct' }, /turned off/],
];

test.each(refused)('%s is answered by Slack itself, in a sentence', async (_, act, words) => {
  const { page, slack } = await withBot();
  const first = slack.say({ userId: person, channelId: channel, text: 'First' });
  const direct = page.screen.channels.at(-1)?.id ?? '';
  const answer = await page.act({
    kind: 'send',
    person,
    text: 'Hello',
    ...act,
    channel: act.channel === undefined ? channel : direct,
    ...(act.threadTs === undefined ? {} : { threadTs: first.ts }),
  });
  expect(answer.notice).toMatch(words);
  expect(slack.requests.filter(({ direction }) => direction === 'to bot')).toEqual([]);
});

test('a bot that is not there fails the command in Slack’s own words', async () => {
  const slack = await standIn();
  slack.connectHttp('http://127.0.0.1:9/slack/events');
  const page = await LivePage.open(await desk(slack), person);
  expect(await page.send(channel, '/amcham status')).toEqual({
    notice: '/amcham failed with the error “dispatch_failed”',
  });
});

test('a bot that stays silent for three seconds has timed out', async () => {
  const slack = await standIn();
  await httpBot(slack, (app) => app.command('/amcham', async () => undefined));
  const page = await LivePage.open(await desk(slack), person);
  expect(await page.send(channel, '/amcham status')).toEqual({
    notice: '/amcham failed with the error “operation_timeout”',
  });
});

test('Slack speaks the language of whoever it speaks to', async () => {
  const { slack } = await withBot();
  const lucia = await LivePage.open(await desk(slack), SPANISH_MEMBER.id);
  const { notice } = await lucia.send(channel, '/foo');
  expect(notice).toMatch(/^\/foo no es un comando válido/);
});

test('a pressed button changes its message for all who see it', async () => {
  const { page } = await withBot();
  await page.send(channel, '/amcham status');
  const status = await page.until(
    () => page.channel(channel).messages.find(({ text }) => text === 'Status: 49'),
    'the status',
  );
  const on = { channel, ts: status.ts };
  const element = { blockId: 'row', actionId: 'share' };
  expect(await page.act({ kind: 'press', person, on, element })).toEqual({ notice: null });
  await page.until(
    () => page.channel(channel).messages.some(({ text }) => text === 'Shared: 49'),
    'the changed message',
  );
});

test('the Home tab is drawn by the bot when it is opened', async () => {
  const { page } = await withBot();
  await page.act({ kind: 'openHome', person });
  const home = await page.until((screen) => screen.home ?? undefined, 'the Home tab');
  expect(home).toMatchObject({ type: 'home', blocks: [{ text: { text: '49 of 50' } }] });
});

test('what is entered into a form stays in it, and reaches the bot when it is submitted', async () => {
  const { page, slack } = await withForm();
  expect(page.modal).toMatchObject({
    title: 'Add a company',
    submit: 'Save',
    close: 'Cancel',
    values: { state: { state: { selected_option: { value: 'SON' } } } },
  });
  await enter(page, 'name', 'Velquora');
  await enter(page, 'state', option('Baja California', 'BC'));
  await enter(page, 'sectors', [option('Mining', 'mining')]);
  await enter(page, 'joined', null);
  const parent = { on: { view: page.modal.id }, element: field('parent') };
  const { options } = await page.act({ kind: 'suggest', person, ...parent, typed: 'Ac' });
  expect(options).toMatchObject([{ value: 'P1' }]);
  await enter(page, 'parent', options?.[0]);
  await page.until(() => page.modal.values.parent?.parent?.selected_option, 'the parent');
  await submit(page);
  await page.until((screen) => screen.modals.length === 0, 'the form gone');
  const sent = slack.requests.find(({ name }) => name === 'view_submission')?.request;
  expect(sent).toMatchObject({
    view: {
      state: {
        values: {
          name: { name: { value: 'Velquora' } },
          state: { state: { selected_option: { value: 'BC' } } },
          sectors: { sectors: { selected_options: [{ value: 'mining' }] } },
          parent: { parent: { selected_option: { value: 'P1' } } },
          joined: { joined: { selected_date: null } },
        },
      },
    },
  });
});

const impossible: [string, string, unknown, string][] = [
  ['an option that is not offered', 'state', option('Texas', 'TX'), 'state takes one of'],
  ['one that no search offered', 'parent', option('Other', 'P9'), 'parent takes one of'],
  ['a day that does not exist', 'joined', '2024-02-31', 'joined takes a date'],
  ['one where many belong', 'sectors', option('Mining', 'mining'), 'sectors takes a list'],
  ['a number where a text belongs', 'name', 7, 'name takes a text'],
  ['a field that is not there', 'nowhere', 'x', 'no field nowhere'],
];

test.each(impossible)('%s cannot be entered', async (_, name, value, words) => {
  const { page } = await withForm();
  await expect(enter(page, name, value)).rejects.toThrow(words);
});

test('a required field left empty is told beside it, and the bot hears nothing', async () => {
  const { page, slack } = await withForm();
  await submit(page);
  await page.until(() => page.modal.errors.name, 'the sentence');
  expect(page.modal.errors).toEqual({ name: 'Please complete this required field.' });
  expect(slack.requests.some(({ name }) => name === 'view_submission')).toBe(false);
});

test('the bot’s own errors stand beside their fields, by block', async () => {
  const { page } = await withForm();
  await enter(page, 'name', 'Wrong');
  await submit(page);
  await page.until(() => page.modal.errors.name, 'the sentence');
  expect(page.modal.errors).toEqual({ name: 'Not a company' });
});

test('a modal laid on another is on top, the one below is out of reach, and closing goes back', async () => {
  const { page, url } = await withForm();
  const below = page.modal.id;
  await enter(page, 'name', 'Known');
  await submit(page);
  await page.until((screen) => screen.modals.length === 2, 'two modals');
  expect(page.modal.title).toBe('Are you sure?');
  const early = await tryAct(url, { kind: 'close', person, view: below });
  expect(early).toMatchObject({ status: 409, error: expect.stringContaining('not on top') });
  await page.act({ kind: 'close', person, view: page.modal.id });
  await page.until((screen) => screen.modals.length === 1, 'one modal');
  expect(page.modal.id).toBe(below);
});

test('nobody acts in another’s form, nor where they see nothing', async () => {
  const { page, url } = await withForm();
  const intruder = { person: GUEST.id, view: page.modal.id };
  expect(await tryAct(url, { kind: 'submit', ...intruder })).toMatchObject({ status: 409 });
  const unseen = { kind: 'send', person: GUEST.id, channel: CONSOLIDATION.id, text: 'Hello' };
  expect((await tryAct(url, unseen)).error).toContain('sees no channel');
});

const broken: [string, unknown][] = [
  ['something else than an act', 'hello'],
  ['an act of no known kind', { kind: 'dance' }],
  ['an act with a word too many', { kind: 'behave', now: true }],
  ['an act of nobody', { kind: 'openHome', person: 'U0NOBODY' }],
];

test.each(broken)('%s is refused in a sentence', async (_, act) => {
  const { url } = await withBot();
  expect(await tryAct(url, act)).toMatchObject({
    status: 400,
    error: expect.stringMatching(/\.$/),
  });
});

test('a field that tells the bot at once does so, and a typed one when Enter is pressed', async () => {
  const slack = await standIn();
  const seen: unknown[] = [];
  const plain = (text: string) => ({ type: 'plain_text' as const, text });
  const input = (id: string, element: object) => ({
    type: 'input' as const,
    block_id: id,
    label: plain(id),
    dispatch_action: true,
    element: { action_id: id, ...element },
  });
  await httpBot(slack, (app) => {
    app.command('/amcham', async ({ ack, body }) => {
      await ack();
      const blocks = [
        input('day', { type: 'datepicker' }),
        input('word', { type: 'plain_text_input' }),
      ];
      const view = { type: 'modal', title: plain('Form'), submit: plain('Save'), blocks };
      await client(slack).apiCall('views.open', { trigger_id: body.trigger_id, view });
    });
    app.action(/.*/, async ({ ack, action }) => {
      seen.push(action);
      await ack();
    });
  });
  const page = await LivePage.open(await desk(slack), person);
  await page.send(channel, '/amcham');
  await page.until((screen) => screen.modals[0], 'the form');
  await enter(page, 'day', '2024-05-31');
  await enter(page, 'word', 'typ');
  expect(seen).toMatchObject([{ action_id: 'day', selected_date: '2024-05-31' }]);
  const on = { view: page.modal.id };
  await page.act({ kind: 'press', person, on, element: field('word'), value: 'typed' });
  expect(seen).toMatchObject([{}, { action_id: 'word', value: 'typed' }]);
});
