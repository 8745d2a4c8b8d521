import type { App, ViewSubmitAction } from '@slack/bolt';
import { addedMessage } from '#views/added-message.ts';
import { COMPANY_FORM } from '#views/company-form.ts';
import { COUNTRY_ELEMENT, countryOptions } from '#views/form-fields.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { errors, saveCompany } from './save-company.ts';
import { tellAuthor } from './tell-author.ts';
import { visitorAt } from './visitor.ts';

/** The add-company form: Save, and the countries that its search finds. */
export function onCompanyForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(COMPANY_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    context.apologise = (cause: Cause) =>
      ack(errors({ name: sorryFor(context, deps.people, userId, cause) }));
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    const saved = await saveCompany(view, visitor, deps);
    if (saved.kind === 'refused') return ack(saved.objection);
    deps.wake();
    await ack();
    context.apologise = undefined;
    const message = addedMessage(saved.added, visitor.voice);
    await tellAuthor({ client, visitor, form: view.id }, message, deps);
  });

  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: COUNTRY_ELEMENT },
    async ({ ack, body, client, context, options }) => {
      const door = { client, context };
      const { voice, refused } = await visitorAt(door, deps, body.user.id, 'edit');
      await ack({ options: refused === undefined ? countryOptions(options.value, voice) : [] });
    },
  );
}
