import type { App } from '@slack/bolt';
import { historyOf } from '#commands/history.ts';
import { formOf } from '#commands/record-form.ts';
import { historyModal } from '#views/history-modal.ts';
import { formToCome, RECORD_BUTTONS, type RecordDoor } from '#views/record-form.ts';
import { fillForm, openForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { borne, onPress, type Press } from './press.ts';
import { pressedIn, showCard } from './show-card.ts';
import { askerAt, type Visitor } from './visitor.ts';

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

function onReading(app: App, deps: Deps, door: 'history' | 'show', show: Showing): void {
  onPress(app, deps, { button: RECORD_BUTTONS[door], need: 'read' }, (press) =>
    show(press, borne(press.action), press.visitor, deps),
  );
}

/** The history of a record, in the modal at hand or in a message. */
async function showHistory(
  { asker, body, client }: Press,
  id: string,
  visitor: Visitor,
  deps: Deps,
): Promise<void> {
  const history = await historyOf(id, askerAt(visitor, deps));
  const modal = pressedIn(body);
  if (modal) return fillForm(client, modal, historyModal(history, visitor.voice));
  return tell(asker, history);
}

function onForm(app: App, deps: Deps, door: RecordDoor): void {
  onPress(app, deps, { button: RECORD_BUTTONS[door], need: 'edit' }, async (press) => {
    const { asker, visitor, body, action, client } = press;
    const { voice } = visitor;
    const { slackSlow } = voice.phrases.refusals;
    const opened =
      pressedIn(body) ??
      (await openForm(asker, body.trigger_id, formToCome(door, voice), slackSlow));
    if (opened)
      await fillForm(client, opened, await formOf(door, borne(action), askerAt(visitor, deps)));
  });
}
