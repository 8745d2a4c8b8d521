import type { App, BlockAction, ViewOutput, ViewSubmitAction } from '@slack/bolt';
import { z } from 'zod';
import { forgetFormOf } from '#commands/forget.ts';
import { voiceOf } from '#locales/voice.ts';
import { findRecord } from '#store/companies.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { sweepFreed } from '#store/sweep-freed.ts';
import {
  FORGET_BUTTON,
  FORGET_FORM,
  forgetForm,
  forgottenMessage,
  noForget,
} from '#views/forget-form.ts';
import { paragraph } from '#views/message.ts';
import { fillForm, tell } from './answer.ts';
import { type Cause, sorryFor } from './apology.ts';
import type { Deps } from './deps.ts';
import { remembered } from './remembered.ts';
import { tellAuthor } from './tell-author.ts';
import { askerAt, teamOf, type Visitor, visitorAt } from './visitor.ts';

const forgetMemory = z.object({ typed: z.string(), seen: z.string() });

/** The form in which somebody says that a person is to be forgotten, and the buttons that say who is meant. */
export function onForgetForm(app: App, deps: Deps): void {
  app.view<ViewSubmitAction>(FORGET_FORM, async ({ ack, body, view, client, context }) => {
    const userId = body.user.id;
    context.apologise = (cause: Cause) => {
      const sorry = sorryFor(context, deps.people, userId, cause);
      const language = deps.people.languageOf(teamOf(context), userId);
      return ack({ response_action: 'update', view: noForget(sorry, voiceOf(language)) });
    };
    const visitor = await visitorAt({ client, context }, deps, userId, 'edit');
    const { voice, refused } = visitor;
    if (refused !== undefined)
      return ack({ response_action: 'update', view: noForget(refused, voice) });
    const { typed } = memoryOf(view);
    const outcome = await forget(view, visitor, deps);
    if (outcome.kind === 'unseen') {
      const anew = forgetForm({ typed, found: outcome.found, isChanged: true }, voice);
      return ack({ response_action: 'update', view: anew });
    }
    await ack();
    context.apologise = undefined;
    if (outcome.kind !== 'kept') return;
    const names = outcome.amended.map(({ name }) => name);
    await tellAuthor({ client, visitor, form: view.id }, forgottenMessage(names, voice), deps);
    await sweepFreed(deps.db);
  });

  app.action<BlockAction>(
    { type: 'block_actions', action_id: FORGET_BUTTON },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'edit');
      const { voice, teamId, refused } = visitor;
      if (refused !== undefined)
        return tell({ userId: body.user.id, client, respond }, paragraph(refused));
      if (body.view?.type !== 'modal') return;
      const { chapter } = await deps.readFigures(teamId);
      const id = 'value' in action ? String(action.value) : '';
      const record = await findRecord(deps.db, chapter.id, id);
      const { contactName, contactEmail, contactPhone } = record?.company ?? {};
      const meant = contactName ?? contactEmail ?? contactPhone;
      const asked = meant
        ? await forgetFormOf(meant, askerAt(visitor, deps))
        : noForget(voice.phrases.forget.changed, voice);
      await fillForm(client, body.view, asked);
    },
  );
}

const memoryOf = (view: ViewOutput) => remembered(view.private_metadata, forgetMemory);

async function forget(
  view: ViewOutput,
  { person, teamId }: Visitor,
  { db, now, newId, readFigures }: Deps,
): Promise<RosterOutcome> {
  const { chapter } = await readFigures(teamId);
  return changeRoster(
    db,
    { kind: 'forget', key: view.id, ...memoryOf(view) },
    { chapterId: chapter.id, actor: person.id, at: now().toISOString(), newId },
  );
}
