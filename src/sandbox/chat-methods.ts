import { type ApiCall, type ApiMethod, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { Fields } from './block-kit/record.ts';
import { channelToChange, channelToPost } from './bot-channel.ts';
import type { Channel } from './channel.ts';
import type { Message } from './message.ts';
import { readContent, readMetadata } from './message-content.ts';
import type { Sandbox } from './sandbox.ts';
import { slackMessage } from './slack-message.ts';

const scope = () => 'chat:write';

/** The thread a call names, by the message that it hangs on. */
export function threadOf({ sandbox, args }: ApiCall, channel: Channel): { thread_ts?: string } {
  const ts = argText(args, 'thread_ts');
  if (ts === undefined || ts === '') return {};
  const parent = sandbox.workspace.find({ channel: channel.id, ts });
  if (parent === undefined || parent.visible_to !== undefined)
    throw new ApiRefusal('thread_not_found');
  return { thread_ts: parent.thread_ts ?? ts };
}

/** The bot's own marks on what it posts. */
export function signedByBot(sandbox: Sandbox): { user: string; bot_id: string } {
  return { user: sandbox.workspace.app.userId, bot_id: sandbox.workspace.app.botId };
}

function answer(sandbox: Sandbox, message: Message): Fields {
  sandbox.journal.changed();
  return {
    channel: message.channel,
    ts: message.ts,
    message: slackMessage(sandbox.workspace, message, true),
  };
}

function postMessage(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const channel = channelToPost(call);
  const message = sandbox.workspace.add({
    channel: channel.id,
    ...signedByBot(sandbox),
    ...readContent(sandbox, args),
    ...readMetadata(args),
    ...threadOf(call, channel),
  });
  return answer(sandbox, message);
}

function postEphemeral(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const channel = channelToPost(call);
  const person = sandbox.workspace.person(argText(args, 'user') ?? '');
  const message = sandbox.workspace.add({
    channel: channel.id,
    ...signedByBot(sandbox),
    ...readContent(sandbox, args),
    ...threadOf(call, channel),
    visible_to: person.id,
  });
  sandbox.journal.changed();
  return { message_ts: message.ts };
}

function ownMessage(call: ApiCall, notOwn: string): Message {
  const { sandbox, args } = call;
  const channel = channelToChange(call);
  const message = sandbox.workspace.find({ channel: channel.id, ts: argText(args, 'ts') ?? '' });
  if (message === undefined || message.visible_to !== undefined)
    throw new ApiRefusal('message_not_found');
  if (message.bot_id !== sandbox.workspace.app.botId) throw new ApiRefusal(notOwn);
  return message;
}

function update(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const message = ownMessage(call, 'cant_update_message');
  const { text, blocks } = readContent(sandbox, args);
  const changes = args.blocks === undefined ? { text } : { text, blocks };
  const changed = sandbox.workspace.replace(message, { ...changes, ...readMetadata(args) });
  return { ...answer(sandbox, changed), text };
}

function remove(call: ApiCall): Fields {
  const message = ownMessage(call, 'cant_delete_message');
  call.sandbox.workspace.remove(message);
  call.sandbox.journal.changed();
  return { channel: message.channel, ts: message.ts };
}

const posting = { token: 'bot', scope } as const;

export const chatMethods: Readonly<Record<string, ApiMethod>> = {
  'chat.postMessage': { ...posting, required: [['channel']], run: postMessage },
  'chat.postEphemeral': { ...posting, required: [['channel'], ['user']], run: postEphemeral },
  'chat.update': { ...posting, required: [['channel'], ['ts']], run: update },
  'chat.delete': { ...posting, required: [['channel'], ['ts']], run: remove },
};
