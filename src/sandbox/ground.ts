import type { Fields } from './block-kit/record.ts';
import { ActFault } from './exact-entry.ts';
import type { FormState } from './form-state.ts';
import type { Message, MessageRef } from './message.ts';
import type { OpenView } from './open-view.ts';
import type { ReplyTarget } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';
import { slackMessage } from './slack-message.ts';
import type { Act } from './triggers.ts';
import type { ViewRef } from './view.ts';

/** Where somebody presses and picks: a view on their screen, or a message they see. */
export type Ground = {
  act: Act;
  blocks: readonly Fields[];
  form: FormState;
  /** How a payload names it, as it stands now. */
  place(): Fields;
  /** Where a response_url leads, when there is one. */
  target?: ReplyTarget;
};

export function viewGround(view: OpenView): Ground {
  const { id, userId, form, blocks } = view;
  const place = () => ({ container: { type: 'view', view_id: id }, view: view.toSlack() });
  return { act: { userId, viewId: id }, blocks, form, place };
}

/** A message is named whole, unless it is ephemeral. */
function messagePlace({ workspace }: Sandbox, message: Message): Fields {
  const ephemeral = message.visible_to !== undefined;
  const { id, name } = workspace.channel(message.channel);
  const container = {
    type: 'message',
    message_ts: message.ts,
    channel_id: id,
    is_ephemeral: ephemeral,
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
  };
  const whole = ephemeral ? {} : { message: slackMessage(workspace, message, false) };
  return { container, channel: { id, name }, ...whole };
}

function messageGround(sandbox: Sandbox, userId: string, ref: MessageRef): Ground {
  const message = sandbox.workspace.find(ref);
  const hidden = message?.visible_to !== undefined && message.visible_to !== userId;
  if (message === undefined || hidden)
    throw new ActFault(`${userId} sees no message ${ref.ts} in ${ref.channel}.`);
  const { channel: channelId, ts, blocks } = message;
  const target = { userId, channelId, message: { channel: channelId, ts } };
  const form = sandbox.messageForms.of(userId, message);
  return { act: { userId }, blocks, form, place: () => messagePlace(sandbox, message), target };
}

/** What `on` names, for this person; throws an ActFault where they do not have it. */
export function groundOf(sandbox: Sandbox, userId: string, on: MessageRef | ViewRef): Ground {
  if (!('id' in on)) return messageGround(sandbox, userId, on);
  const view = sandbox.views.find(on);
  if (view === undefined || view.userId !== userId)
    throw new ActFault(`${userId} does not have this view on the screen.`);
  return viewGround(view);
}
