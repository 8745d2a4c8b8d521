import type { App, BlockAction } from '@slack/bolt';
import { historyOf } from '#commands/history.ts';
import { formOf } from '#commands/record-form.ts';
import type { Asker } from '#commands/request.ts';
import { cardOf } from '#commands/show.ts';
import { type Message, paragraph } from '#views/message.ts';
import { formToCome, RECORD_BUTTONS, type RecordDoor } from '#views/record-form.ts';
import { fillForm, type OpenedForm, openForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { askerAt, visitorAt } from './visitor.ts';

/** The buttons of a record, wherever one is shown: to edit it, to take leave of it, its history and the record itself. */
export function onRecordButtons(app: App, deps: Deps): void {
  onForm(app, deps, 'edit');
  onForm(app, deps, 'confirm');
  onForm(app, deps, 'withdraw');
  onForm(app, deps, 'reinstate');

  onMessage(app, deps, 'history', historyOf);
  onMessage(app, deps, 'show', cardOf);
}

function onMessage(
  app: App,
  deps: Deps,
  button: 'history' | 'show',
  messageOf: (id: string, asker: Asker) => Promise<Message>,
): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: RECORD_BUTTONS[button] },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      return tell(asker, await messageOf(idIn(action), askerAt(visitor, deps)));
    },
  );
}

function onForm(app: App, deps: Deps, door: RecordDoor): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: RECORD_BUTTONS[door] },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'edit');
      const { voice, refused } = visitor;
      if (refused !== undefined) return tell(asker, paragraph(refused));
      const { slackSlow } = voice.phrases.refusals;
      const opened =
        pressedIn(body) ??
        (await openForm(asker, body.trigger_id, formToCome(door, voice), slackSlow));
      if (opened)
        await fillForm(client, opened, await formOf(door, idIn(action), askerAt(visitor, deps)));
    },
  );
}

/** The modal in which a button was pressed, if it was one: its place is where the form goes. */
export const pressedIn = ({ view }: BlockAction): OpenedForm | undefined =>
  view?.type === 'modal' ? { id: view.id, hash: view.hash } : undefined;

const idIn = (action: object): string => ('value' in action ? String(action.value) : '');
