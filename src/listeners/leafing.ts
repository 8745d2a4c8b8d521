import type { App } from '@slack/bolt';
import type { Asker } from '#commands/request.ts';
import type { Voice } from '#locales/voice.ts';
import type { Message, Modal } from '#views/message.ts';
import { fillForm, openForm, replace } from './answer.ts';
import type { Deps } from './deps.ts';
import { borne, onPress } from './press.ts';
import { pressedIn } from './show-card.ts';
import { askerAt } from './visitor.ts';

/** Something that is read by pages, in a message or in a modal. */
export type Pages = {
  /** The button that opens a page in a modal. */
  open: string;
  /** The buttons that turn a page; any button's value says where to, so that any bot can answer, also one started anew. */
  turn: readonly string[];
  /** The page at the place that a button bears, or the first where it bears none. */
  at: (place: string, asker: Asker) => Promise<Message>;
  modal: (page: Message, voice: Voice) => Modal;
  /** What the modal shows while the page is read. */
  toCome: (voice: Voice) => Modal;
};

export function onPages(app: App, deps: Deps, pages: Pages): void {
  onOpening(app, deps, pages);
  for (const button of pages.turn) onTurning(app, deps, button, pages);
}

function onOpening(app: App, deps: Deps, { open, at, modal, toCome }: Pages): void {
  onPress(app, deps, { button: open, need: 'read' }, async (press) => {
    const { asker, visitor, body, action, client } = press;
    const { voice } = visitor;
    const { slackSlow } = voice.phrases.refusals;
    const opened = await openForm(asker, body.trigger_id, toCome(voice), slackSlow);
    if (!opened) return;
    const page = await at(borne(action), askerAt(visitor, deps));
    await fillForm(client, opened, modal(page, voice));
  });
}

function onTurning(app: App, deps: Deps, button: string, { at, modal }: Pages): void {
  onPress(app, deps, { button, need: 'read' }, async (press) => {
    const { visitor, body, action, client, respond } = press;
    const page = await at(borne(action), askerAt(visitor, deps));
    const opened = pressedIn(body);
    if (opened) return fillForm(client, opened, modal(page, visitor.voice));
    await replace(respond, page);
  });
}
