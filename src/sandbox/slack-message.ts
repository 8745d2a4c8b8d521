import type { Fields } from './block-kit/record.ts';
import type { Message } from './message.ts';
import { slackFile } from './slack-file.ts';
import type { Workspace } from './workspace.ts';

/** A message as Slack puts it in answers and payloads; metadata only where it was asked for. */
export function slackMessage(
  workspace: Workspace,
  message: Message,
  withMetadata: boolean,
): Fields {
  const byBot = message.bot_id === undefined ? {} : { app_id: workspace.app.id };
  return {
    type: 'message',
    user: message.user,
    ts: message.ts,
    ...(message.bot_id === undefined ? {} : { bot_id: message.bot_id }),
    ...byBot,
    text: message.text,
    team: workspace.team.id,
    blocks: message.blocks,
    ...(message.files === undefined
      ? {}
      : { files: message.files.map((file) => slackFile(workspace, file)) }),
    ...(message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts }),
    ...(message.edited === undefined ? {} : { edited: message.edited }),
    ...(withMetadata && message.metadata !== undefined ? { metadata: message.metadata } : {}),
  };
}
