import { type ApiCall, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { Channel } from './channel.ts';

/** What the bot names, if it can see it: a private channel that it is not in is not there for it. */
function seen(channel: Channel): Channel {
  if (channel.is_private === true && channel.is_member === false)
    throw new ApiRefusal('channel_not_found');
  return channel;
}

/** The channel an argument names by its own id: where Slack takes no person's id for a direct message. */
export function channelById({ sandbox, args }: ApiCall, name = 'channel'): Channel {
  const { workspace } = sandbox;
  const id = argText(args, name) ?? '';
  if (!workspace.people.has(id)) return seen(workspace.channel(id));
  const errors = [`${id} is a person; conversations.open gives their direct message`];
  throw new ApiRefusal('channel_not_found', { errors }, false);
}

function open(channel: Channel): Channel {
  if (channel.is_archived === true) throw new ApiRefusal('is_archived');
  if (channel.is_member === false) throw new ApiRefusal('not_in_channel');
  return channel;
}

/** The channel an argument names, if the bot may post there; a person's id means their direct message. */
export function channelToPost({ sandbox, args }: ApiCall): Channel {
  return open(seen(sandbox.workspace.channel(argText(args, 'channel') ?? '')));
}

/** The same by the channel's own id. */
export function channelToChange(call: ApiCall, name = 'channel'): Channel {
  return open(channelById(call, name));
}
