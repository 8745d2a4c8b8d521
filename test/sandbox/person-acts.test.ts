import { expect, test } from 'vitest';
import { CONSOLIDATION, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { companyBot } from './company-form.ts';
import { client, standIn } from './stand-in-for-tests.ts';
import { httpBot, socketBot } from './tiny-bot.ts';

const userId = MEMBER.id;
const channelId = CONSOLIDATION.id;

const ways = [
  ['signed HTTP', httpBot],
  ['Socket Mode', socketBot],
] as const;

async function withBot(bot: typeof httpBot): Promise<SlackStandIn> {
  const slack = await standIn();
  await bot(slack, companyBot);
  return slack;
}

async function withForm(bot: typeof httpBot = httpBot): Promise<SlackStandIn> {
  const slack = await withBot(bot);
  await slack.runCommand({ userId, channelId, text: 'add' });
  await slack.waitFor(() => slack.topView(userId), 'the form');
  return slack;
}

const submit = (slack: SlackStandIn, fields: Record<string, string>) =>
  slack.fillAndSubmit({ userId, fields });

test.each(ways)(
  'by %s, a command answers at once and posts by its response_url',
  async (_, bot) => {
    const slack = await withBot(bot);
    const answer = await slack.runCommand({ userId, channelId, text: 'status' });
    expect(answer).toMatchObject({ status: 200 });
    await slack.waitFor(() => slack.messages(channelId)[0], 'the status');
    expect(slack.messages(channelId)).toMatchObject([{ text: 'Status: 49' }]);
    expect(slack.ephemerals(userId)).toMatchObject([{ text: 'One moment' }]);
    expect(slack.refusals).toEqual([]);
  },
);

test.each(ways)('by %s, a pressed button changes the message it stands in', async (_, bot) => {
  const slack = await withBot(bot);
  await slack.runCommand({ userId, channelId, text: 'status' });
  const on = await slack.waitFor(() => slack.messages(channelId)[0], 'the status');
  const wrong = slack.press({ userId, actionId: 'explode', on });
  await expect(wrong).rejects.toThrow('share "Share"');
  expect(await slack.press({ userId, actionId: 'share', on })).toMatchObject({ status: 200 });
  await slack.waitFor(() => slack.messages(channelId)[0]?.edited, 'the change');
  expect(slack.messages(channelId)).toMatchObject([{ text: 'Shared: 49', ts: on.ts }]);
});

test.each(ways)('by %s, a form is opened, filled and saved', async (_, bot) => {
  const slack = await withForm(bot);
  expect(slack.topView(userId)).toMatchObject({
    callback_id: 'company',
    private_metadata: 'kept',
    values: { State: 'Sonora', 'Joined on': '2024-01-31', 'Company name': '' },
  });
  const fields = {
    'Company name': 'Acme',
    State: 'Baja California',
    Sectors: 'Mining, Energy',
    'Parent company': 'Acme Holdings',
    'U.S. share': '51.5',
    'Joined on': '',
  };
  expect(await submit(slack, fields)).toMatchObject({ status: 200 });
  expect(slack.topView(userId)).toBeUndefined();
  const sent = slack.requests.find((request) => request.name === 'view_submission')?.request;
  expect(sent).toMatchObject({
    view: {
      state: {
        values: {
          name: { name: { type: 'plain_text_input', value: 'Acme' } },
          state: { state: { selected_option: { value: 'BC' } } },
          sectors: { sectors: { selected_options: [{ value: 'mining' }, { value: 'energy' }] } },
          parent: { parent: { selected_option: { value: 'P1' } } },
          share: { share: { value: '51.5' } },
          joined: { joined: { selected_date: null } },
        },
      },
    },
  });
  expect(slack.refusals).toEqual([]);
});

test.each(ways)(
  'by %s, the bot suggests, fills the Home tab and hears of events',
  async (_, bot) => {
    const slack = await withForm(bot);
    const ask = (typed: string) => slack.suggest({ userId, label: 'Parent company', typed });
    expect(await ask('Ac')).toEqual([{ text: 'Acme Holdings', value: 'P1' }]);
    expect(await ask('A')).toEqual([]);
    expect(await slack.openHome(userId)).toMatchObject({ status: 200 });
    const home = await slack.waitFor(() => slack.home(userId), 'the Home tab');
    expect(home.blocks).toMatchObject([{ text: { text: '49 of 50' } }]);
  },
);

test('an error stands beside its field, and nothing typed is lost', async () => {
  const slack = await withForm();
  await submit(slack, { 'Company name': 'Wrong', 'U.S. share': '30' });
  expect(slack.topView(userId)).toMatchObject({
    errors: { 'Company name': 'Not a company' },
    values: { 'Company name': 'Wrong', 'U.S. share': '30' },
  });
  await submit(slack, { 'Company name': 'Right' });
  expect(slack.topView(userId)).toBeUndefined();
});

test('an error for a field that is not there is remembered as a fault', async () => {
  const slack = await withForm();
  await submit(slack, { 'Company name': 'Astray' });
  expect(slack.topView(userId)?.trouble).toContain('trouble connecting');
  expect(slack.refusals.join()).toContain('"nowhere" is no input block');
});

test('a second modal is laid on the first, and clearing takes both away', async () => {
  const slack = await withForm();
  const first = slack.topView(userId);
  await submit(slack, { 'Company name': 'Known' });
  const second = slack.topView(userId);
  expect(second).toMatchObject({ callback_id: 'confirm', previous_view_id: first?.id });
  expect(second?.root_view_id).toBe(first?.id);
  await submit(slack, {});
  expect(slack.topView(userId)).toBeUndefined();
});

test('closing a modal shows the one below it', async () => {
  const slack = await withForm();
  await submit(slack, { 'Company name': 'Known' });
  slack.closeModal(userId);
  expect(slack.topView(userId)).toMatchObject({ callback_id: 'company' });
});

test('an updated modal keeps its id and what was typed', async () => {
  const slack = await withForm();
  const before = slack.topView(userId);
  await submit(slack, { 'Company name': 'Again' });
  const after = slack.topView(userId);
  expect(after).toMatchObject({ id: before?.id, title: { text: 'One more' } });
  expect(after?.values).toMatchObject({ 'Company name': 'Again' });
  expect(after?.hash).not.toBe(before?.hash);
});

const hasty: [string, Record<string, string>, string][] = [
  ['a required field left empty', { 'Company name': '' }, 'Company name'],
  ['a name that is too long', { 'Company name': 'x'.repeat(121) }, 'Company name'],
  ['a share above 100', { 'Company name': 'A', 'U.S. share': '101' }, 'U.S. share'],
  ['a share that is no number', { 'Company name': 'A', 'U.S. share': 'half' }, 'U.S. share'],
  ['an address that is none', { 'Company name': 'A', 'E-mail': 'nobody' }, 'E-mail'],
];

test.each(hasty)('%s is stopped before the bot hears of it', async (_, fields, label) => {
  const slack = await withForm();
  const answer = await submit(slack, fields);
  expect(answer).toMatchObject({
    status: 0,
    body: { client_errors: { [label]: expect.any(String) } },
  });
  expect(slack.topView(userId)?.errors).toHaveProperty([label]);
  expect(slack.requests.some((request) => request.name === 'view_submission')).toBe(false);
});

test('a label or an option that is not there is named, with those that are', async () => {
  const slack = await withForm();
  await expect(submit(slack, { Nombre: 'Acme' })).rejects.toThrow('"Company name", "State"');
  await expect(submit(slack, { State: 'Texas' })).rejects.toThrow('"Sonora", "Baja California"');
});

test('when the bot does not answer, the modal stays with what was typed', async () => {
  const slack = await withForm();
  await submit(slack, { 'Company name': 'Silent' });
  expect(slack.topView(userId)).toMatchObject({
    trouble: 'We had some trouble connecting. Try again?',
    values: { 'Company name': 'Silent' },
  });
});

test('Slack may send the same submission twice', async () => {
  const slack = await withForm();
  await submit(slack, { 'Company name': 'Acme' });
  expect(await slack.resendLast()).toMatchObject({ status: 200 });
  const sent = slack.requests.filter((request) => request.name === 'view_submission');
  expect(sent).toHaveLength(2);
  expect(sent[0]?.request).toEqual(sent[1]?.request);
});

test('an event that is sent again bears the same id and says so', async () => {
  const slack = await standIn();
  const heard: unknown[] = [];
  await httpBot(slack, (app) => {
    app.event('team_join', async ({ body, context }) => {
      heard.push([body.event_id, context.retryNum]);
    });
  });
  const event = { type: 'team_join', user: { id: userId } };
  await slack.sendEvent(event, { num: 0, reason: '', eventId: 'Ev1' });
  await slack.sendEvent(event, { num: 1, reason: 'http_timeout', eventId: 'Ev1' });
  expect(heard).toEqual([
    ['Ev1', undefined],
    ['Ev1', 1],
  ]);
});

test('after Slack refreshes a WebSocket the bot comes back on a new one', async () => {
  const slack = await withBot(socketBot);
  slack.disconnectSocket();
  await slack.waitForSocket();
  const answer = await slack.runCommand({ userId, channelId, text: 'status' });
  expect(answer).toMatchObject({ status: 200 });
  expect(await client(slack).auth.test()).toMatchObject({ ok: true });
});
