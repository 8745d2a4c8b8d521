import type { BlockAction } from '@slack/bolt';
import { cardOf } from '#commands/show.ts';
import { cardModal, cardToCome } from '#views/card-modal.ts';
import { fillForm, type OpenedForm, openForm, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import type { Press } from './press.ts';
import { askerAt, type Visitor } from './visitor.ts';

/** The modal in which a button was pressed, if it was one: its place is where the answer goes. */
export const pressedIn = ({ view }: BlockAction): OpenedForm | undefined =>
  view?.type === 'modal' ? { id: view.id, hash: view.hash } : undefined;

/** Shows a record where it was asked for: in the modal at hand, in one above the Home tab, or in a message. */
export async function showCard(
  { asker, body, client }: Press,
  id: string,
  visitor: Visitor,
  deps: Deps,
): Promise<void> {
  const { voice } = visitor;
  if (body.view === undefined) return tell(asker, await cardOf(id, askerAt(visitor, deps)));
  const { slackSlow } = voice.phrases.refusals;
  const opened =
    pressedIn(body) ?? (await openForm(asker, body.trigger_id, cardToCome(voice), slackSlow));
  if (opened)
    await fillForm(client, opened, cardModal(await cardOf(id, askerAt(visitor, deps)), voice));
}
