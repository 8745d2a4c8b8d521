import { expect, test } from 'vitest';
import {
  ARCHIVED,
  BOARD,
  CONSOLIDATION,
  MEMBER,
  type SlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { client, outcome, standIn } from './stand-in-for-tests.ts';

const closed = { id: 'C0CLOSED', name: 'closed', is_private: true };

const withClosed = (is_member: boolean) =>
  standIn({ channels: [CONSOLIDATION, BOARD, ARCHIVED, { ...closed, is_member }] });

const join = (slack: SlackStandIn, channel: string) =>
  outcome(client(slack).conversations.join({ channel }));

test('the bot comes into a public channel by itself, and may post there from then on', async () => {
  const slack = await withClosed(false);
  const web = client(slack);
  const post = () => outcome(web.chat.postMessage({ channel: BOARD.id, text: 'Hello' }));
  expect(await post()).toBe('not_in_channel');
  const { channel, warning } = await web.conversations.join({ channel: BOARD.id });
  expect([channel?.is_member, warning]).toEqual([true, undefined]);
  expect(await post()).toBe('ok');
  const again = await web.conversations.join({ channel: BOARD.id });
  expect(again.warning).toBe('already_in_channel');
});

test('into a private channel nobody comes by themselves, and an archived one is closed', async () => {
  const invited = await withClosed(true);
  expect(await join(invited, closed.id)).toBe('method_not_supported_for_channel_type');
  expect(await join(invited, ARCHIVED.id)).toBe('is_archived');
  const { channel: direct } = await client(invited).conversations.open({ users: MEMBER.id });
  expect(await join(invited, direct?.id ?? '')).toBe('method_not_supported_for_channel_type');
  const ungranted = await standIn({ scopes: ['chat:write'] });
  expect(await join(ungranted, BOARD.id)).toBe('missing_scope');
});

test('a private channel that the bot is not in is not there for it', async () => {
  const slack = await withClosed(false);
  const web = client(slack);
  const channel = closed.id;
  const asked = [
    web.conversations.join({ channel }),
    web.conversations.info({ channel }),
    web.conversations.history({ channel }),
    web.chat.postMessage({ channel, text: 'Hello' }),
  ];
  for (const each of asked) expect(await outcome(each)).toBe('channel_not_found');
  expect(slack.refusals).toEqual([]);
});

test('a person’s id opens a post to them, and names no conversation elsewhere', async () => {
  const slack = await standIn();
  const web = client(slack);
  const channel = MEMBER.id;
  const { ts = '' } = await web.chat.postMessage({ channel, text: 'Hello' });
  const asked = [
    web.chat.update({ channel, ts, text: 'Good day' }),
    web.chat.delete({ channel, ts }),
    web.conversations.history({ channel }),
    web.conversations.info({ channel }),
  ];
  for (const each of asked) expect(await outcome(each)).toBe('channel_not_found');
  expect(slack.refusals).toHaveLength(4);
  const [said] = slack.directMessages(MEMBER.id);
  const own = await web.chat.update({ channel: said?.channel ?? '', ts, text: 'Good day' });
  expect(own.message?.text).toBe('Good day');
});
