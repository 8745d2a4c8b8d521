import type { App } from '@slack/bolt';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { readState } from '#domain/choices.ts';
import { standing } from '#domain/consolidation.ts';
import { companyForm } from '#views/company-form.ts';
import { ADD_BUTTON, SHARE_BUTTON, sharedStatusMessage } from '#views/status-message.ts';
import { openForm, share } from './answer.ts';
import type { Deps } from './deps.ts';
import { onPress } from './press.ts';

export function onButtons(app: App, deps: Deps): void {
  onPress(app, deps, { button: ADD_BUTTON, need: 'edit' }, async ({ asker, visitor, body }) => {
    const { voice } = visitor;
    const today = dayAt(deps.now().toISOString(), CHAPTER_TIME_ZONE);
    const view = companyForm({ written: {}, today }, voice);
    await openForm(asker, body.trigger_id, view, voice.phrases.refusals.slackSlow);
  });

  onPress(app, deps, { button: SHARE_BUTTON, need: 'read' }, async (press) => {
    const { visitor, body, action, respond } = press;
    if (!(await deps.isFirst(`share:${body.trigger_id}`))) return;
    const state = action.type === 'button' ? readState(action.value ?? '') : undefined;
    const { figures, settings } = await deps.readFigures(visitor.teamId);
    const today = dayAt(deps.now().toISOString(), settings.timeZone);
    const shown = standing(figures, settings, today, state ?? null);
    const message = sharedStatusMessage(shown, settings.language, body.user.id);
    return share(respond, message);
  });
}
