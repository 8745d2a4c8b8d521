import type { App } from '@slack/bolt';
import { COMPANY_FORM } from '#views/company-form.ts';
import { EDIT_FORM } from '#views/edit-form.ts';
import { FORGET_BUTTON, FORGET_FORM } from '#views/forget-form.ts';
import { NEXT_BUTTON, PREVIOUS_BUTTON } from '#views/history-message.ts';
import { HISTORY_BUTTON } from '#views/history-modal.ts';
import {
  EXPORT_BUTTON,
  IMPORT_BUTTON,
  MILESTONES_BUTTON,
  REPORT_BUTTON,
} from '#views/home-buttons.ts';
import { LANGUAGE_SELECT } from '#views/home-language.ts';
import { IMPORT_FORM } from '#views/import-form.ts';
import { UNDO_IMPORT_BUTTON } from '#views/import-message.ts';
import { IMPORT_PREVIEW } from '#views/import-preview.ts';
import { LEAVE_FORM, RETURN_FORM } from '#views/membership-form.ts';
import { paragraph } from '#views/message.ts';
import { OWNERSHIP_FORM } from '#views/ownership-form.ts';
import { PROMOTE_BUTTON } from '#views/promote-button.ts';
import { RECORD_BUTTONS } from '#views/record-form.ts';
import { COMPANY_PICKER, NEXT_PAGE, PREVIOUS_PAGE } from '#views/roster-message.ts';
import { ROSTER_BUTTON } from '#views/roster-modal.ts';
import { sentenceForm } from '#views/sentence-form.ts';
import { EFFECT_FORM } from '#views/settings-effect.ts';
import { SETTINGS_BUTTON, SETTINGS_FORM } from '#views/settings-form.ts';
import { ADD_BUTTON, SHARE_BUTTON } from '#views/status-message.ts';
import { NOT_POSTED_BUTTON, POSTED_BUTTON } from '#views/trouble-message.ts';
import { UNDO_BUTTON } from '#views/undo-button.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { errors } from './save-company.ts';
import { type Visitor, visitorAt } from './visitor.ts';

const FORMS = [
  COMPANY_FORM,
  EDIT_FORM,
  OWNERSHIP_FORM,
  LEAVE_FORM,
  RETURN_FORM,
  SETTINGS_FORM,
  EFFECT_FORM,
  FORGET_FORM,
  IMPORT_FORM,
  IMPORT_PREVIEW,
];
const BUTTONS = [
  ADD_BUTTON,
  SHARE_BUTTON,
  SETTINGS_BUTTON,
  POSTED_BUTTON,
  NOT_POSTED_BUTTON,
  UNDO_BUTTON,
  PROMOTE_BUTTON,
  HISTORY_BUTTON,
  EXPORT_BUTTON,
  IMPORT_BUTTON,
  REPORT_BUTTON,
  MILESTONES_BUTTON,
  PREVIOUS_BUTTON,
  NEXT_BUTTON,
  FORGET_BUTTON,
  ROSTER_BUTTON,
  PREVIOUS_PAGE,
  NEXT_PAGE,
  COMPANY_PICKER,
  UNDO_IMPORT_BUTTON,
  LANGUAGE_SELECT,
  ...Object.values(RECORD_BUTTONS),
];

const anyBut = (...names: readonly string[]): RegExp =>
  new RegExp(`^(?!(?:${names.map(RegExp.escape).join('|')})$)`);

const sentenceFor = ({ refused, voice }: Visitor): string =>
  refused ?? voice.phrases.refusals.stale;

/** Forms and buttons of older versions of the bot: whoever still has one is told to open it again. */
export function onStale(app: App, deps: Deps): void {
  app.view(
    { type: 'view_submission', callback_id: anyBut(...FORMS) },
    async ({ ack, body, view, client, context }) => {
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      const sentence = sentenceFor(visitor);
      // Slack takes an error beside an input only; what has none is told in the form's place.
      const input = view.blocks.find(({ type }) => type === 'input');
      await ack(
        input?.block_id === undefined
          ? {
              response_action: 'update',
              view: sentenceForm(view.title.text, sentence, visitor.voice),
            }
          : errors({ [input.block_id]: sentence }),
      );
    },
  );

  app.action(
    {
      type: 'block_actions',
      action_id: anyBut(...BUTTONS),
    },
    async ({ ack, body, respond, client, context }) => {
      await ack();
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      const asker = { userId: body.user.id, client, respond };
      await tell(asker, paragraph(sentenceFor(visitor)));
    },
  );
}
