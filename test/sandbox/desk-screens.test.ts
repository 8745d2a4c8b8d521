import { expect, test } from 'vitest';
import {
  ADMIN,
  CONSOLIDATION,
  GENERAL,
  GUEST,
  MEMBER,
  type SlackStandIn,
  SPANISH_MEMBER,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { companyBot } from './company-form.ts';
import { desk, LivePage } from './live-page.ts';
import { BOT_TOKEN, client, SIGNING_SECRET, standIn } from './stand-in-for-tests.ts';
import { httpBot } from './tiny-bot.ts';

const workspace = { channels: [{ ...GENERAL, is_ext_shared: true }, CONSOLIDATION] };

async function pageOf(slack: SlackStandIn, person = MEMBER.id): Promise<LivePage> {
  return LivePage.open(await desk(slack), person);
}

test('a page shows the whole Slack at once, and each change after it', async () => {
  const slack = await standIn(workspace);
  const page = await pageOf(slack);
  expect(page.screen).toMatchObject({
    team: { name: 'AMCHAM Northwest' },
    viewer: { name: MEMBER.name, kind: 'member' },
    home: null,
    modals: [],
    commands: [{ command: '/amcham' }],
  });
  await client(slack).chat.postMessage({ channel: GENERAL.id, text: 'We are 20' });
  const message = await page.until(() => page.channel(GENERAL.id).messages[0], 'the message');
  expect(message).toMatchObject({ text: 'We are 20', edited: false, ephemeral: false });
  expect(message.author).toEqual({ id: 'U0AMCHAMBOT', name: 'Consolidation', kind: 'app' });
  await client(slack).chat.update({ channel: GENERAL.id, ts: message.ts, text: 'We are 21' });
  await page.until(() => page.channel(GENERAL.id).messages[0]?.edited, 'the edit');
});

test('many changes at once are one new screen', async () => {
  const slack = await standIn(workspace);
  const page = await pageOf(slack);
  const before = page.screens;
  const { url } = await desk(slack);
  const ten = Array.from({ length: 10 }, (_, at) => `Word ${at}`);
  for (const text of ten) slack.say({ userId: MEMBER.id, channelId: GENERAL.id, text });
  await fetch(`${url}/acts`, { method: 'POST', body: JSON.stringify({ kind: 'behave' }) });
  await page.until(() => page.channel(GENERAL.id).messages.length === 10, 'ten messages');
  expect(page.screens).toBe(before + 1);
});

test('guests and strangers see their one channel, members see all, nobody another’s messages', async () => {
  const slack = await standIn(workspace);
  await client(slack).chat.postMessage({ channel: MEMBER.id, text: 'For Daniel alone' });
  const seenBy = async (person: string) =>
    (await pageOf(slack, person)).screen.channels.map(({ name, kind, messages, readOnly }) =>
      [name, kind, messages.length, readOnly].join(' '),
    );
  const all = ['general public 0 false', 'consolidation public 0 false'];
  expect(await seenBy(MEMBER.id)).toEqual([...all, 'Consolidation direct 1 true']);
  expect(await seenBy(ADMIN.id)).toEqual([...all, 'Consolidation direct 0 true']);
  for (const outsider of [GUEST.id, STRANGER.id])
    expect(await seenBy(outsider)).toEqual([
      'general public 0 false',
      'Consolidation direct 0 true',
    ]);
});

test('the person switcher tells what kind each of them is', async () => {
  const page = await pageOf(await standIn(workspace));
  const kinds = page.screen.people.map(({ id, kind }) => [id, kind]);
  expect(kinds).toEqual([
    [ADMIN.id, 'admin'],
    [MEMBER.id, 'member'],
    [SPANISH_MEMBER.id, 'spanish'],
    [GUEST.id, 'guest'],
    [STRANGER.id, 'stranger'],
    ['U0AMCHAMBOT', 'app'],
  ]);
});

test('what is visible to one person only stands among the others’ words, in order', async () => {
  const slack = await standIn(workspace);
  const channel = GENERAL.id;
  const page = await pageOf(slack);
  const other = await pageOf(slack, ADMIN.id);
  await page.send(channel, 'Before');
  await client(slack).chat.postEphemeral({ channel, user: MEMBER.id, text: 'Only for you' });
  await page.send(channel, 'After');
  await page.until(() => page.channel(channel).messages.length === 3, 'three messages');
  expect(page.channel(channel).messages.map(({ text, ephemeral }) => [text, ephemeral])).toEqual([
    ['Before', false],
    ['Only for you', true],
    ['After', false],
  ]);
  await other.until(() => other.channel(channel).messages.length === 2, 'two messages');
});

test('the log tells of each request and its answer, and of no secret', async () => {
  const slack = await standIn(workspace);
  await httpBot(slack, companyBot);
  const page = await pageOf(slack);
  await client(slack).apiCall('api.test', { said: BOT_TOKEN });
  await page.send(GENERAL.id, '/amcham status');
  await page.until(() => page.log.some(({ name }) => name === 'response_url'), 'the answer');
  await page.until(() => page.log.length === 4, 'all four requests');
  expect(page.log.map(({ id }) => id)).toEqual([1, 2, 3, 4]);
  expect(page.log.find(({ name }) => name === 'command')).toMatchObject({
    direction: 'to bot',
    status: 200,
    at: expect.any(Number),
    ms: expect.any(Number),
    request: { command: '/amcham', text: 'status' },
  });
  const late = await pageOf(slack);
  await late.until(() => late.log.length === 4, 'the log so far');
  const all = JSON.stringify([page.log, late.log, page.screen]);
  for (const secret of [BOT_TOKEN, SIGNING_SECRET, 'verification-token'])
    expect(all).not.toContain(secret);
});

test('a page is not shown to somebody nobody knows, nor to the bot', async () => {
  const { url } = await desk(await standIn(workspace));
  for (const id of ['U0NOBODY', 'U0AMCHAMBOT', '']) {
    const answer = await fetch(`${url}/live?person=${id}`);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Nobody here has the id');
  }
});
