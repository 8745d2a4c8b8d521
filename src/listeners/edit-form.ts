import type { App, ViewSubmitAction } from '@slack/bolt';
import { getLine } from '#store/history.ts';
import { changedMessage } from '#views/changed-message.ts';
import { EDIT_FORM } from '#views/edit-form.ts';
import { paragraph } from '#views/message.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { errors } from './save-company.ts';
import { saveEdit, whereToObject } from './save-edit.ts';
import { tellAuthor } from './tell-author.ts';
import { visitorAt } from './visitor.ts';

/** The form of a record: Save. It closes once the change is kept, and its sender is told what changed. */
export function onEditForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(EDIT_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    context.apologise = (cause: Cause) =>
      ack(errors({ [whereToObject(view)]: sorryFor(context, deps.people, userId, cause) }));
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    const saved = await saveEdit(view, visitor, deps);
    if (saved.kind === 'refused') return ack(saved.objection);
    await ack();
    context.apologise = undefined;
    const { voice } = visitor;
    const author = { client, visitor, form: view.id };
    if (saved.kind === 'unchanged')
      return tellAuthor(author, paragraph(voice.phrases.edit.unchanged(saved.name)), deps);
    deps.wake();
    const line = await getLine(deps.db, saved.chapterId, saved.turn);
    return tellAuthor(author, changedMessage(line, saved.target, voice), deps);
  });
}
