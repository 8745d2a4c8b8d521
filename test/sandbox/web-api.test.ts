import { expect, test } from 'vitest';
import {
  ARCHIVED,
  BOARD,
  CONSOLIDATION,
  GENERAL,
  MEMBER,
  SPANISH_MEMBER,
  STRANGER,
} from '#sandbox/slack-stand-in.ts';
import { APP_TOKEN, client, outcome, standIn } from './stand-in-for-tests.ts';

const channel = CONSOLIDATION.id;
const text = 'We are 50';
const section = { type: 'section', text: { type: 'mrkdwn', text } };

test('the bot learns who it is and what it may do', async () => {
  const slack = await standIn();
  const who = await client(slack).auth.test();
  expect(who).toMatchObject({ ok: true, team_id: 'T0NORTHWEST', user: 'amcham' });
  expect(who.response_metadata?.scopes).toContain('chat:write');
  expect(await outcome(client(slack).api.test())).toBe('ok');
});

test('calls without a token, with a wrong one, or with the wrong kind are refused', async () => {
  const slack = await standIn();
  expect(await outcome(client(slack, '').auth.test())).toBe('not_authed');
  expect(await outcome(client(slack, 'xoxb-other').auth.test())).toBe('invalid_auth');
  expect(await outcome(client(slack, APP_TOKEN).auth.test())).toBe('not_allowed_token_type');
  expect(await outcome(client(slack).apps.connections.open())).toBe('not_allowed_token_type');
  expect(await outcome(client(slack).apiCall('chat.shout'))).toBe('unknown_method');
});

test('a method whose scope was not granted says which one it needs', async () => {
  const slack = await standIn({ scopes: ['users:read', 'channels:history'] });
  expect(await outcome(client(slack).chat.postMessage({ channel, text }))).toBe('missing_scope');
  expect(await outcome(client(slack).users.info({ user: MEMBER.id }))).toBe('ok');
  expect(await outcome(client(slack).conversations.history({ channel }))).toBe('ok');
});

test('people are told with their language and what kind of member they are', async () => {
  const slack = await standIn();
  const info = (user: string) => client(slack).users.info({ user, include_locale: true });
  expect((await info(SPANISH_MEMBER.id)).user).toMatchObject({ locale: 'es-MX', is_admin: false });
  expect((await info(STRANGER.id)).user).toMatchObject({
    is_stranger: true,
    team_id: 'T0ELSEWHERE',
  });
  expect(await outcome(info('U0NOBODY'))).toBe('user_not_found');
});

test('what the bot posts is seen by all, in order, in threads, and direct', async () => {
  const slack = await standIn();
  const web = client(slack);
  const first = await web.chat.postMessage({ channel, text, blocks: [section] });
  const second = await web.chat.postMessage({ channel, text: 'Thanks', thread_ts: first.ts ?? '' });
  await web.chat.postMessage({ channel: MEMBER.id, text: 'Only for you' });
  expect(slack.messages(channel).map((message) => message.text)).toEqual([text, 'Thanks']);
  expect(slack.messages(channel)[1]).toMatchObject({ thread_ts: first.ts, ts: second.ts });
  expect(Number(second.ts)).toBeGreaterThan(Number(first.ts));
  expect(slack.directMessages(MEMBER.id)).toMatchObject([{ text: 'Only for you' }]);
  expect(slack.refusals).toEqual([]);
});

test('an ephemeral message is seen by one person alone', async () => {
  const slack = await standIn();
  await client(slack).chat.postEphemeral({ channel, user: MEMBER.id, text });
  expect(slack.messages(channel)).toEqual([]);
  expect(slack.ephemerals(MEMBER.id)).toMatchObject([{ text, channel }]);
  expect(slack.ephemerals(SPANISH_MEMBER.id)).toEqual([]);
});

test('the bot changes and deletes its own messages, never another’s', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { ts = '' } = await web.chat.postMessage({ channel, text });
  await web.chat.update({ channel, ts, text: 'We are 51' });
  expect(slack.messages(channel)).toMatchObject([{ text: 'We are 51' }]);
  await web.chat.delete({ channel, ts });
  expect(slack.messages(channel)).toEqual([]);
  expect(await outcome(web.chat.update({ channel, ts, text }))).toBe('message_not_found');
  const other = slack.say({ userId: MEMBER.id, channelId: channel, text: 'Hello' });
  const theirs = web.chat.update({ channel, ts: other.ts, text });
  expect(await outcome(theirs)).toBe('cant_update_message');
  expect(await outcome(web.chat.delete({ channel, ts: other.ts }))).toBe('cant_delete_message');
});

const metadata = { event_type: 'amcham_alert', event_payload: { key: 'milestone-50' } };

test('the history shows metadata when asked, page by page, and between two moments', async () => {
  const slack = await standIn();
  const web = client(slack);
  const posted: string[] = [];
  for (const words of ['one', 'two', 'three'])
    posted.push((await web.chat.postMessage({ channel, text: words, metadata })).ts ?? '');
  const [first = '', second = '', third = ''] = posted;
  const bare = await web.conversations.history({ channel });
  expect(bare.messages?.map((message) => message.text)).toEqual(['three', 'two', 'one']);
  expect(bare.messages?.[0]).not.toHaveProperty('metadata');
  const full = await web.conversations.history({ channel, include_all_metadata: true, limit: 2 });
  expect(full.messages?.[0]).toMatchObject({ metadata });
  const cursor = full.response_metadata?.next_cursor ?? '';
  const rest = await web.conversations.history({ channel, limit: 2, cursor });
  expect(rest.messages?.map((message) => message.text)).toEqual(['one']);
  const inside = await web.conversations.history({ channel, oldest: first, latest: third });
  expect(inside.messages?.map((message) => message.ts)).toEqual([second]);
  const edges = { oldest: first, latest: third, inclusive: true };
  const all = await web.conversations.history({ channel, ...edges });
  expect(all.messages).toHaveLength(3);
});

test('a thread is read with its first message, and stays out of the channel’s history', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { ts = '' } = await web.chat.postMessage({ channel, text });
  await web.chat.postMessage({ channel, text: 'below', thread_ts: ts });
  const replies = await web.conversations.replies({ channel, ts });
  expect(replies.messages?.map((message) => message.text)).toEqual([text, 'below']);
  expect((await web.conversations.history({ channel })).messages).toHaveLength(1);
});

test('channels are described, and direct messages opened', async () => {
  const slack = await standIn();
  const web = client(slack);
  const { channel: general } = await web.conversations.info({ channel: GENERAL.id });
  expect(general).toMatchObject({ name: 'general', is_member: true });
  const opened = await web.conversations.open({ users: MEMBER.id });
  await web.chat.postMessage({ channel: opened.channel?.id ?? '', text });
  expect(slack.directMessages(MEMBER.id)).toHaveLength(1);
});

const places: [string, string][] = [
  ['C0NOWHERE', 'channel_not_found'],
  [BOARD.id, 'not_in_channel'],
  [ARCHIVED.id, 'is_archived'],
];

test.each(places)(
  'posting to %s is answered %s, which is no fault of the bot',
  async (to, error) => {
    const slack = await standIn();
    expect(await outcome(client(slack).chat.postMessage({ channel: to, text }))).toBe(error);
    expect(slack.refusals).toEqual([]);
  },
);

const wordy = (length: number) => ({
  type: 'section',
  text: { type: 'mrkdwn', text: 'x'.repeat(length) },
});
const bad: [string, Record<string, unknown>, string][] = [
  ['without a channel', { text }, 'invalid_arguments'],
  ['without a word', { channel }, 'no_text'],
  ['of blocks without the same in words', { channel, blocks: [section] }, 'no_text'],
  ['of 40,001 characters', { channel, text: 'x'.repeat(40_001) }, 'msg_too_long'],
  ['of a broken block', { channel, text, blocks: [{ type: 'section' }] }, 'invalid_blocks'],
  ['of blocks that are no JSON', { channel, text, blocks: '[{' }, 'invalid_blocks_format'],
  [
    'of too much text in all',
    { channel, text, blocks: [1, 2, 3, 4, 5].map(() => wordy(2641)) },
    'msg_blocks_too_long',
  ],
  [
    'with broken metadata',
    { channel, text, metadata: { event_type: '' } },
    'invalid_metadata_format',
  ],
];

test.each(bad)('a message %s is refused and remembered as a fault', async (_, args, error) => {
  const slack = await standIn();
  expect(await outcome(client(slack).apiCall('chat.postMessage', args))).toBe(error);
  expect(slack.refusals).toHaveLength(1);
  expect(slack.messages(channel)).toEqual([]);
});

test('a message of 13,200 characters in its blocks is still taken', async () => {
  const slack = await standIn();
  const blocks = [1, 2, 3, 4, 5].map(() => wordy(2640));
  expect(await outcome(client(slack).chat.postMessage({ channel, text, blocks }))).toBe('ok');
});

test('refused blocks are answered with what is wrong and where', async () => {
  const slack = await standIn();
  const answer = await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: 'Bearer xoxb-test', 'content-type': 'application/json' },
    body: JSON.stringify({ channel, text, blocks: [section, wordy(3001)] }),
  });
  expect(await answer.json()).toMatchObject({
    error: 'invalid_blocks',
    errors: ['/blocks/1/text/text: 3,001 characters, at most 3,000'],
    response_metadata: {
      messages: ['[ERROR] 3,001 characters, at most 3,000 [json-pointer:/blocks/1/text/text]'],
    },
  });
});

test('a message that would ping everyone is shown, and remembered as a fault', async () => {
  const slack = await standIn();
  const web = client(slack);
  await web.chat.postMessage({ channel, text: 'Hello <!channel>' });
  const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '<!subteam^S1>' } }];
  await web.chat.postMessage({ channel, text: 'Hi', blocks });
  await web.chat.postMessage({ channel, text: '&lt;!channel&gt; Inc.' });
  expect(slack.messages(channel)).toHaveLength(3);
  expect(slack.refusals).toHaveLength(2);
});

test('a block that has not reached the workspace is refused without blame', async () => {
  const slack = await standIn();
  slack.refuseBlockTypes(['table']);
  const table = { type: 'table', rows: [[{ type: 'raw_text', text: 'Sonora' }]] };
  const args = { channel, text, blocks: [table] };
  expect(await outcome(client(slack).apiCall('chat.postMessage', args))).toBe('invalid_blocks');
  expect(slack.refusals).toEqual([]);
});

test('the people of the workspace are listed page by page, nobody of another organisation among them', async () => {
  const slack = await standIn();
  const first = await client(slack).users.list({ limit: 2, include_locale: true });
  const cursor = first.response_metadata?.next_cursor ?? '';
  const rest = await client(slack).users.list({ cursor, include_locale: true });
  const names = [...(first.members ?? []), ...(rest.members ?? [])].map(({ id }) => id);
  expect(first.members).toHaveLength(2);
  expect(names).toContain(SPANISH_MEMBER.id);
  expect(names).not.toContain(STRANGER.id);
});
