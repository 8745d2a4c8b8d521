import { type ApiCall, type ApiMethod, argFlag, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { Fields } from './block-kit/record.ts';
import { channelById } from './bot-channel.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { pageOf } from './page-of.ts';
import { slackMessage } from './slack-message.ts';

function kindOf(channel: Channel): 'channels' | 'groups' | 'im' {
  if (channel.im_with !== undefined) return 'im';
  return channel.is_private === true ? 'groups' : 'channels';
}

const scopeFor = (right: string) => (call: ApiCall) => `${kindOf(channelById(call))}:${right}`;

function between({ args }: ApiCall, messages: readonly Message[]): Message[] {
  const oldest = Number(argText(args, 'oldest') ?? '0');
  const latest = Number(argText(args, 'latest') ?? 'Infinity');
  const inclusive = argFlag(args, 'inclusive');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function page(call: ApiCall, messages: readonly Message[]): Fields {
  const { items, more, nextCursor } = pageOf(call, messages, { limit: 100, most: 999 });
  const withMetadata = argFlag(call.args, 'include_all_metadata');
  return {
    messages: items.map((message) => slackMessage(call.sandbox.workspace, message, withMetadata)),
    has_more: more,
    response_metadata: { next_cursor: nextCursor },
  };
}

function readable(call: ApiCall): Channel {
  const channel = channelById(call);
  if (channel.is_member === false) throw new ApiRefusal('not_in_channel');
  return channel;
}

function history(call: ApiCall): Fields {
  const said = call.sandbox.workspace.shown(readable(call).id);
  const outside = said.filter((message) => message.thread_ts === undefined);
  return { ...page(call, between(call, outside).reverse()), pin_count: 0 };
}

function replies(call: ApiCall): Fields {
  const ts = argText(call.args, 'ts');
  const said = call.sandbox.workspace.shown(readable(call).id);
  const inThread = said.filter((message) => message.ts === ts || message.thread_ts === ts);
  if (inThread.length === 0) throw new ApiRefusal('thread_not_found');
  return page(call, between(call, inThread));
}

function describe(channel: Channel): Fields {
  const direct = channel.im_with !== undefined;
  return {
    id: channel.id,
    ...(direct ? { user: channel.im_with } : { name: channel.name }),
    is_channel: kindOf(channel) === 'channels',
    is_group: kindOf(channel) === 'groups',
    is_im: direct,
    is_private: channel.is_private ?? direct,
    is_archived: channel.is_archived ?? false,
    is_member: channel.is_member ?? true,
    is_ext_shared: channel.is_ext_shared ?? false,
  };
}

function open({ sandbox, args }: ApiCall): Fields {
  const [userId = '', ...others] = (argText(args, 'users') ?? '').split(',');
  if (others.length > 0) throw new ApiRefusal('method_not_supported_for_channel_type');
  return { channel: { id: sandbox.workspace.directMessage(userId).id } };
}

/** The bot comes into a public channel by itself; into a private one somebody must invite it. */
function join(call: ApiCall): Fields {
  const channel = channelById(call);
  if (kindOf(channel) !== 'channels') throw new ApiRefusal('method_not_supported_for_channel_type');
  if (channel.is_archived === true) throw new ApiRefusal('is_archived');
  if (channel.is_member === false) {
    const joined = call.sandbox.workspace.admitBot(channel);
    call.sandbox.journal.changed();
    return { channel: describe(joined) };
  }
  const warning = 'already_in_channel';
  return { channel: describe(channel), warning, response_metadata: { warnings: [warning] } };
}

const reading = { token: 'bot', scope: scopeFor('history') } as const;

export const conversationsMethods: Readonly<Record<string, ApiMethod>> = {
  'conversations.history': { ...reading, required: [['channel']], run: history },
  'conversations.replies': { ...reading, required: [['channel'], ['ts']], run: replies },
  'conversations.info': {
    token: 'bot',
    scope: scopeFor('read'),
    required: [['channel']],
    run: (call) => ({ channel: describe(channelById(call)) }),
  },
  'conversations.join': {
    token: 'bot',
    scope: () => 'channels:join',
    required: [['channel']],
    run: join,
  },
  'conversations.open': {
    token: 'bot',
    scope: () => 'im:write',
    required: [['users']],
    run: open,
  },
};
