import type { Fields } from './block-kit/record.ts';
import type { Message } from './message.ts';
import { interaction, responseUrl } from './payloads.ts';
import type { Sandbox } from './sandbox.ts';
import { slackMessage } from './slack-message.ts';

type Taken = { userId: string; callbackId: string };

const taken = (sandbox: Sandbox, { userId, callbackId }: Taken): Fields => ({
  ...interaction(sandbox, userId),
  callback_id: callbackId,
  trigger_id: sandbox.triggers.issue({ userId }),
  action_ts: sandbox.workspace.nextTs(),
});

/** What Slack tells of a shortcut taken from anywhere: nothing of where, and no response_url. */
export const shortcutPayload = (sandbox: Sandbox, act: Taken): Fields => ({
  type: 'shortcut',
  ...taken(sandbox, act),
});

/** What Slack tells of a message's shortcut: the message whole, and its channel. */
export function messageShortcutPayload(
  sandbox: Sandbox,
  act: Taken & { message: Message },
): Fields {
  const { userId, message } = act;
  const { channel: channelId, ts } = message;
  const channel = sandbox.workspace.channel(channelId);
  const target = { userId, channelId, message: { channel: channelId, ts } };
  return {
    type: 'message_action',
    ...taken(sandbox, act),
    channel: { id: channel.id, name: channel.name },
    message_ts: ts,
    message: slackMessage(sandbox.workspace, message, false),
    response_url: responseUrl(sandbox, target),
  };
}
