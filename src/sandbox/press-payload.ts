import type { Fields } from './block-kit/record.ts';
import { ActFault } from './exact-entry.ts';
import type { Message, MessageRef } from './message.ts';
import { messageActionPayload, viewActionPayload } from './payloads.ts';
import type { Pressed } from './pressable.ts';
import type { Sandbox } from './sandbox.ts';
import { slackMessage } from './slack-message.ts';
import type { ViewRef } from './view.ts';
import type { Workspace } from './workspace.ts';

/** Finds in some blocks what is meant by a press. */
export type FindPressed = (blocks: readonly Fields[]) => Pressed;

/** How a payload names a message: whole, unless it is ephemeral. */
function placeOf(workspace: Workspace, message: Message): Fields {
  const ephemeral = message.visible_to !== undefined;
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: message.channel,
    is_ephemeral: ephemeral,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  };
  if (ephemeral) return { container };
  return { container, message: slackMessage(workspace, message, false) };
}

/** What Slack tells the bot of a press in a view; what was picked stays in the view. */
export function pressInView(
  sandbox: Sandbox,
  userId: string,
  ref: ViewRef,
  find: FindPressed,
): Fields {
  const view = sandbox.views.find(ref);
  if (view === undefined || view.userId !== userId)
    throw new ActFault(`${userId} does not have this view on the screen.`);
  const pressed = find(view.blocks);
  if (pressed.field !== undefined && pressed.entry !== undefined)
    view.enter(pressed.field, pressed.entry);
  return viewActionPayload(sandbox, view, pressed.action);
}

/** What Slack tells the bot of a press on a message. */
export function pressOnMessage(
  sandbox: Sandbox,
  userId: string,
  ref: MessageRef,
  find: FindPressed,
): Fields {
  const { workspace } = sandbox;
  const message = workspace.find(ref);
  const hidden = message?.visible_to !== undefined && message.visible_to !== userId;
  if (message === undefined || hidden)
    throw new ActFault(`${userId} sees no message ${ref.ts} in ${ref.channel}.`);
  const { action } = find(message.blocks);
  const { channel: channelId, ts } = message;
  const target = { userId, channelId, message: { channel: channelId, ts } };
  const place = placeOf(workspace, message);
  return messageActionPayload(sandbox, { userId, target, place, action });
}
