import { argFlag, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import { type Fields, isFields } from './block-kit/record.ts';
import { signedByBot } from './chat-methods.ts';
import type { Message } from './message.ts';
import { readContent } from './message-content.ts';
import type { ReplyTarget } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';

function original(sandbox: Sandbox, target: ReplyTarget): Message {
  const message = target.message === undefined ? undefined : sandbox.workspace.find(target.message);
  if (message === undefined) throw new ApiRefusal('message_not_found');
  return message;
}

/** Does what a body sent to a response_url, or in the acknowledgement of a command, asks for. */
export function reply(sandbox: Sandbox, target: ReplyTarget, body: Fields): void {
  const { workspace, journal } = sandbox;
  if (argFlag(body, 'delete_original')) {
    workspace.remove(original(sandbox, target));
    journal.changed();
    return;
  }
  const content = readContent(sandbox, body);
  if (argFlag(body, 'replace_original') && target.message !== undefined) {
    workspace.replace(original(sandbox, target), content);
  } else {
    const type = argText(body, 'response_type') ?? 'ephemeral';
    if (type !== 'ephemeral' && type !== 'in_channel')
      throw new ApiRefusal('invalid_response_type');
    const thread = argText(body, 'thread_ts');
    workspace.add({
      channel: target.channelId,
      ...signedByBot(sandbox),
      ...content,
      ...(type === 'ephemeral' ? { visible_to: target.userId } : {}),
      ...(thread === undefined ? {} : { thread_ts: thread }),
    });
  }
  journal.changed();
}

/** A POST to a response_url: its status and the plain text Slack answers with. */
export function answerResponseUrl(
  sandbox: Sandbox,
  path: string,
  body: unknown,
): { status: number; body: string } {
  try {
    const target = sandbox.responseUrls.use(path);
    if (!isFields(body)) throw new ApiRefusal('invalid_payload');
    reply(sandbox, target, body);
    return { status: 200, body: 'ok' };
  } catch (error) {
    if (!(error instanceof ApiRefusal)) throw error;
    if (!error.blameless) sandbox.journal.refuse(`response_url: ${error.words}`);
    const gone = error.error.endsWith('_url') || error.error === 'message_not_found';
    return { status: gone ? 404 : 400, body: error.error };
  }
}
