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
  /** The button that opens its first page in a modal. */
  open: string;
  /** The buttons that turn a page; their value says where to, so that any bot can answer, also one started anew. */
  turn: readonly string[];
  first: (asker: Asker) => Promise<Message>;
  at: (place: unknown, asker: Asker) => Promise<Message>;
  modal: (page: Message, voice: Voice) => Modal;
  /** What the modal shows while the first page is read. */
  toCome: (voice: Voice) => Modal;
};

export function onPages(app: App, deps: Deps, pages: Pages): void {
  onOpening(app, deps, pages);
  for (const button of pages.turn) onTurning(app, deps, button, pages);
}

function onOpening(app: App, deps: Deps, { open, first, modal, toCome }: Pages): void {
  onPress(app, deps, { button: open, need: 'read' }, async ({ asker, visitor, body, client }) => {
    const { voice } = visitor;
    const { slackSlow } = voice.phrases.refusals;
    const opened = await openForm(asker, body.trigger_id, toCome(voice), slackSlow);
    if (opened) await fillForm(client, opened, modal(await first(askerAt(visitor, deps)), voice));
  });
}

function onTurning(app: App, deps: Deps, button: string, { at, modal }: Pages): void {
  onPress(app, deps, { button, need: 'read' }, async (press) => {
    const { visitor, body, action, client, respond } = press;
    const place: unknown = JSON.parse(borne(action));
    const page = await at(place, askerAt(visitor, deps));
    const opened = pressedIn(body);
    if (opened) return fillForm(client, opened, modal(page, visitor.voice));
    await replace(respond, page);
  });
}
