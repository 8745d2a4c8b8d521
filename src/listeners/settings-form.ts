import type { App, ViewSubmitAction } from '@slack/bolt';
import { filledSettings } from '#commands/settings.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import { type Message, paragraph } from '#views/message.ts';
import { EFFECT_FORM, noEffectForm } from '#views/settings-effect.ts';
import { SETTINGS_BUTTON, SETTINGS_FORM, settingsToCome } from '#views/settings-form.ts';
import { settingsMessage } from '#views/settings-message.ts';
import { fillForm, openForm } from './answer.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { onPress } from './press.ts';
import { errors } from './save-company.ts';
import { type SavedSettings, saveSeenSettings, saveSettings } from './save-settings.ts';
import { tellAuthor } from './tell-author.ts';
import { askerAt, teamOf, visitorAt } from './visitor.ts';

/** The settings: the button that opens them, Save, and Save once their effect was seen. */
export function onSettings(app: App, deps: Deps): void {
  const settings = { button: SETTINGS_BUTTON, need: 'administer' } as const;
  onPress(app, deps, settings, async ({ asker, visitor, body, client }) => {
    const { voice } = visitor;
    const { slackSlow } = voice.phrases.refusals;
    const opened = await openForm(asker, body.trigger_id, settingsToCome(voice), slackSlow);
    if (opened) await fillForm(client, opened, await filledSettings(askerAt(visitor, deps)));
  });
  onSave(app, deps, SETTINGS_FORM);
  onSave(app, deps, EFFECT_FORM);
}

/** Closes what is open once the settings are kept, and tells their sender what changed. */
function onSave(app: App, deps: Deps, form: typeof SETTINGS_FORM | typeof EFFECT_FORM): void {
  const save = form === SETTINGS_FORM ? saveSettings : saveSeenSettings;
  app.view<ViewSubmitAction>(form, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    context.apologise = (cause: Cause) => {
      const language = deps.people.languageOf(teamOf(context), userId);
      const sorry = sorryFor(context, deps.people, userId, cause);
      const [first] = Object.keys(view.state.values);
      return first === undefined
        ? ack({ response_action: 'update', view: noEffectForm(sorry, voiceOf(language)) })
        : ack(errors({ [first]: sorry }));
    };
    const visitor = await visitorAt({ client, context }, deps, userId, 'administer');
    const saved = await save(view, { client, visitor }, deps);
    if (saved.kind === 'answered') return ack(saved.answer);
    await ack({ response_action: 'clear' });
    context.apologise = undefined;
    deps.wake();
    await tellAuthor({ client, visitor, form: view.id }, wordOf(saved, visitor.voice), deps);
  });
}

const wordOf = (saved: Exclude<SavedSettings, { kind: 'answered' }>, voice: Voice): Message =>
  saved.kind === 'unchanged'
    ? paragraph(voice.phrases.settings.unchanged)
    : settingsMessage(saved.line, saved.settings.plan.target, voice);
