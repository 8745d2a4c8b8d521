import type { App } from '@slack/bolt';
import { answerCommand } from '#commands/index.ts';
import { asTyped } from '#domain/message-words.ts';
import { fillForm, openForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { sendDossier } from './send-dossier.ts';
import { sendTables } from './send-tables.ts';
import { askerAt, visitorAt } from './visitor.ts';

/** `/amcham …`, answered to the person alone. */
export function onSlashCommand(app: App, deps: Deps): void {
  app.command('/amcham', async ({ ack, command, respond, client, context }) => {
    await ack();
    const userId = command.user_id;
    const asker = { userId, client, respond };
    const { person, voice, teamId } = await visitorAt({ client, context }, deps, userId, 'read');
    const reply = await answerCommand(
      askerAt({ person, voice, teamId }, deps),
      asTyped(command.text),
    );
    if (reply.kind === 'message') return tell(asker, reply.message);
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
