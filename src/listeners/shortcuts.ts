import type { AllMiddlewareArgs, App, GlobalShortcut, MessageShortcut } from '@slack/bolt';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import type { WrittenCompany } from '#domain/company.ts';
import { companyInMessage } from '#domain/company-in-message.ts';
import { companyForm } from '#views/company-form.ts';
import { paragraph } from '#views/message.ts';
import { type Asker, openForm, tell } from './answer.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { markupOf } from './message-markup.ts';
import { tellDirectly } from './tell-directly.ts';
import { visitorAt } from './visitor.ts';

/** The shortcuts to the form for a new company: from anywhere, and from a message that tells of one. */
export function onShortcuts(app: App, deps: Deps): void {
  app.shortcut<GlobalShortcut>('add_company', async ({ ack, shortcut, client, context }) => {
    await ack();
    const userId = shortcut.user.id;
    // It comes from no channel in which Slack would let the bot answer.
    context.apologise = (cause: Cause) =>
      tellDirectly(client, userId, paragraph(sorryFor(context, deps.people, userId, cause)));
    const asker = { userId, client, respond: undefined };
    await offerForm({ asker, context, triggerId: shortcut.trigger_id, written: {} }, deps);
  });

  app.shortcut<MessageShortcut>('add_company_from_message', async (press) => {
    const { ack, shortcut, respond, client, context } = press;
    await ack();
    const asker = { userId: shortcut.user.id, client, respond };
    const written = companyInMessage(markupOf(shortcut.message));
    await offerForm({ asker, context, triggerId: shortcut.trigger_id, written }, deps);
  });
}

type Offer = {
  asker: Asker;
  context: AllMiddlewareArgs['context'];
  triggerId: string;
  written: WrittenCompany;
};

async function offerForm({ asker, context, triggerId, written }: Offer, deps: Deps): Promise<void> {
  const door = { client: asker.client, context };
  const { voice, refused } = await visitorAt(door, deps, asker.userId, 'edit');
  if (refused !== undefined) return tell(asker, paragraph(refused));
  const today = dayAt(deps.now().toISOString(), CHAPTER_TIME_ZONE);
  const view = companyForm({ written, today }, voice);
  await openForm(asker, triggerId, view, voice.phrases.refusals.slackSlow);
}
