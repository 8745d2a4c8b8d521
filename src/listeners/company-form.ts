import type { App, ViewSubmitAction } from '@slack/bolt';
import { addedMessage } from '#views/added-message.ts';
import { COMPANY_FORM } from '#views/company-form.ts';
import { COUNTRY_ELEMENT, countryOptions } from '#views/form-fields.ts';
import { sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { publishHome } from './home-tab.ts';
import { errors, saveCompany } from './save-company.ts';
import { tellDirectly } from './tell-directly.ts';
import { visitorAt } from './visitor.ts';

/** The add-company form: Save, and the countries that its search finds. */
export function onCompanyForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(COMPANY_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    context.apologise = (reference: string) =>
      ack(errors({ name: sorryFor(context, deps.people, userId, reference) }));
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    const saved = await saveCompany(view, visitor, deps);
    if (saved.kind === 'refused') return ack(saved.objection);
    deps.wake();
    await ack();
    context.apologise = undefined;
    // Slack may send a form twice, to another process too; its sender is told once.
    if (!(await deps.isFirst(`told:${view.id}`))) return;
    await publishHome(client, visitor, deps);
    await tellDirectly(client, userId, addedMessage(saved.added, visitor.voice));
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
