import type { App } from '@slack/bolt';
import { answerCommand } from '#commands/index.ts';
import { asTyped } from '#domain/message-words.ts';
import { answer, fillForm, openForm } from './answer.ts';
import type { Deps } from './deps.ts';
import { sendDossier } from './send-dossier.ts';
import { sendTables } from './send-tables.ts';
import { TakenMessages } from './taken-messages.ts';
import { askerAt, visitorAt } from './visitor.ts';
import { within } from './within.ts';

/** Milliseconds for which an answer is waited for before Slack, which waits for 3 seconds, is acknowledged without it. */
const AT_ONCE = 500;

/**
 * `/amcham …`, answered to the person alone: in the acknowledgement itself, which they see soonest, where
 * the message is there in time and Slack has taken the like of it, since it would not tell of a refusal there.
 */
export function onSlashCommand(app: App, deps: Deps): void {
  const taken = new TakenMessages();
  app.command('/amcham', async ({ ack, command, respond, client, context }) => {
    const userId = command.user_id;
    const asker = { userId, client, respond };
    const answering = async () => {
      const visitor = await visitorAt({ client, context }, deps, userId, 'read');
      const typed = asTyped(command.text);
      return { ...visitor, reply: await answerCommand(askerAt(visitor, deps), typed) };
    };
    const answered = answering();
    const early = await within(AT_ONCE, answered);
    if (early?.reply.kind === 'message' && taken.isLike(early.reply.message))
      return ack({ response_type: 'ephemeral', ...early.reply.message });
    await ack();
    const { voice, teamId, reply } = await answered;
    if (reply.kind === 'message') return taken.note(await answer(respond, reply.message));
    if (reply.kind === 'dossier') {
      if (!(await deps.isFirst(`report:${command.trigger_id}`))) return;
      return sendDossier(asker, reply, { voice, teamId }, deps);
    }
    if (reply.kind === 'files') {
      if (!(await deps.isFirst(`export:${command.trigger_id}`))) return;
      return sendTables(asker, reply, voice, deps);
    }
    const { slackSlow } = voice.phrases.refusals;
    const opened = await openForm(asker, command.trigger_id, reply.view, slackSlow);
    if (opened && reply.filled) await fillForm(client, opened, await reply.filled());
  });
}
