import type { App, BlockAction } from '@slack/bolt';
import { historyOf } from '#commands/history.ts';
import { formOf } from '#commands/record-form.ts';
import { historyModal } from '#views/history-modal.ts';
import { paragraph } from '#views/message.ts';
import { formToCome, RECORD_BUTTONS, type RecordDoor } from '#views/record-form.ts';
import { fillForm, openForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { type Press, pressedIn, showCard } from './show-card.ts';
import { askerAt, type Visitor, visitorAt } from './visitor.ts';

/** The buttons of a record, wherever one is shown: its forms, its history and the record itself. */
export function onRecordButtons(app: App, deps: Deps): void {
  onForm(app, deps, 'edit');
  onForm(app, deps, 'confirm');
  onForm(app, deps, 'withdraw');
  onForm(app, deps, 'reinstate');
  onReading(app, deps, 'show', showCard);
  onReading(app, deps, 'history', showHistory);
}

type Showing = (press: Press, id: string, visitor: Visitor, deps: Deps) => Promise<void>;

function onReading(app: App, deps: Deps, button: 'history' | 'show', show: Showing): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: RECORD_BUTTONS[button] },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      return show({ body, client, respond }, idIn(action), visitor, deps);
    },
  );
}

/** The history of a record, in the modal at hand or in a message. */
async function showHistory(
  { body, client, respond }: Press,
  id: string,
  visitor: Visitor,
  deps: Deps,
): Promise<void> {
  const history = await historyOf(id, askerAt(visitor, deps));
  const modal = pressedIn(body);
  if (modal) return fillForm(client, modal, historyModal(history, visitor.voice));
  return tell({ userId: body.user.id, client, respond }, history);
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

const idIn = (action: object): string => ('value' in action ? String(action.value) : '');
