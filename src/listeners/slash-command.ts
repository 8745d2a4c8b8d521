import type { App } from '@slack/bolt';
import { answerCommand } from '#commands/index.ts';
import { answer, openForm } from './answer.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

/** `/amcham …`, answered to the person alone. */
export function onSlashCommand(app: App, deps: Deps): void {
  app.command('/amcham', async ({ ack, command, respond, client, context }) => {
    await ack();
    const { now, readFigures } = deps;
    const { person, voice, teamId } = await visitorAt(
      { client, context },
      deps,
      command.user_id,
      'read',
    );
    const typed = { teamId, person, voice, at: now().toISOString(), readFigures };
    const reply = await answerCommand(typed, command.text);
    if (reply.kind === 'message') return answer(respond, reply.message);
    const tooLate = voice.phrases.refusals.slackSlow;
    return openForm({ client, respond }, command.trigger_id, reply.view, tooLate);
  });
}
