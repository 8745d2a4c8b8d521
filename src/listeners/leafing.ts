import type { App, BlockAction } from '@slack/bolt';
import type { Asker } from '#commands/request.ts';
import type { Voice } from '#locales/voice.ts';
import { type Message, type Modal, paragraph } from '#views/message.ts';
import { fillForm, openForm, replace, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { pressedIn } from './show-card.ts';
import { askerAt, visitorAt } from './visitor.ts';

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
  app.action<BlockAction>(
    { type: 'block_actions', action_id: open },
    async ({ ack, body, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      const { voice, refused } = visitor;
      if (refused !== undefined) return tell(asker, paragraph(refused));
      const { slackSlow } = voice.phrases.refusals;
      const opened = await openForm(asker, body.trigger_id, toCome(voice), slackSlow);
      if (opened) await fillForm(client, opened, modal(await first(askerAt(visitor, deps)), voice));
    },
  );
}

function onTurning(app: App, deps: Deps, button: string, { at, modal }: Pages): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: button },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      const place: unknown = JSON.parse('value' in action ? String(action.value) : '');
      const page = await at(place, askerAt(visitor, deps));
      const opened = pressedIn(body);
      if (opened) return fillForm(client, opened, modal(page, visitor.voice));
      await replace(respond, page);
    },
  );
}
