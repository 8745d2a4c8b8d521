import type { App } from '@slack/bolt';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { readState } from '#domain/choices.ts';
import { standing } from '#domain/consolidation.ts';
import { companyForm } from '#views/company-form.ts';
import { paragraph } from '#views/message.ts';
import { ADD_BUTTON, SHARE_BUTTON, sharedStatusMessage } from '#views/status-message.ts';
import { openForm, share, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

export function onButtons(app: App, deps: Deps): void {
  app.action({ type: 'block_actions', action_id: ADD_BUTTON }, async (press) => {
    const { ack, body, respond, client, context } = press;
    await ack();
    const asker = { userId: body.user.id, client, respond };
    const { voice, refused } = await visitorAt({ client, context }, deps, body.user.id, 'edit');
    if (refused !== undefined) return tell(asker, paragraph(refused));
    const today = dayAt(deps.now().toISOString(), CHAPTER_TIME_ZONE);
    const view = companyForm({ written: {}, today }, voice);
    await openForm(asker, body.trigger_id, view, voice.phrases.refusals.slackSlow);
  });

  app.action({ type: 'block_actions', action_id: SHARE_BUTTON }, async (press) => {
    const { ack, body, action, respond, client, context } = press;
    await ack();
    const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
    if (visitor.refused !== undefined)
      return tell({ userId: body.user.id, client, respond }, paragraph(visitor.refused));
    if (!(await deps.isFirst(`share:${body.trigger_id}`))) return;
    const state = action.type === 'button' ? readState(action.value ?? '') : undefined;
    const { figures, settings } = await deps.readFigures(visitor.teamId);
    const today = dayAt(deps.now().toISOString(), settings.timeZone);
    const shown = standing(figures, settings, today, state ?? null);
    const message = sharedStatusMessage(shown, settings.language, body.user.id);
    return share(respond, message);
  });
}
