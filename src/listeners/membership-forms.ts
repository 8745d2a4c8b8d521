import type { App, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import { getLine } from '#store/history.ts';
import { changedMessage } from '#views/changed-message.ts';
import { LEAVE_FORM, RETURN_FORM } from '#views/membership-form.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { errors } from './save-company.ts';
import { saveMembership } from './save-membership.ts';
import { tellAuthor } from './tell-author.ts';
import { visitorAt } from './visitor.ts';

/** The forms in which a company leaves or comes back. They close once it is kept, and their sender is told. */
export function onMembershipForms(app: App, deps: Deps): void {
  for (const form of [LEAVE_FORM, RETURN_FORM])
    app.view<ViewSubmitAction>(form, async ({ ack, body, view, client, context }) => {
      const userId = body.user.id;
      context.apologise = (cause: Cause) =>
        ack(errors({ becomes: sorryFor(context, deps.people, userId, cause) }));
      const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
      const saved = await saveMembership(kindOf(view), view, visitor, deps);
      if (saved.kind === 'refused') return ack(saved.objection);
      await ack();
      context.apologise = undefined;
      deps.wake();
      const line = await getLine(deps.db, saved.chapterId, saved.turn);
      const message = changedMessage(line, saved.target, visitor.voice);
      return tellAuthor({ client, visitor, form: view.id }, message, deps);
    });
}

const kindOf = ({ callback_id }: ViewOutput) =>
  callback_id === RETURN_FORM ? ('return' as const) : ('leave' as const);
