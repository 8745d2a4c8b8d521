import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { historyAt, historyOf } from '#commands/history.ts';
import { NEXT_BUTTON, PREVIOUS_BUTTON } from '#views/history-message.ts';
import { HISTORY_BUTTON, historyModal, historyToCome } from '#views/history-modal.ts';
import { paragraph } from '#views/message.ts';
import { fillForm, openForm, replace, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { pressedIn } from './show-card.ts';
import { askerAt, visitorAt } from './visitor.ts';

const place = z.object({ companyId: z.string().nullable(), upTo: z.int(), page: z.int() });

/** The history: opened from the Home tab, and leafed through wherever it is shown. */
export function onHistoryButtons(app: App, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: HISTORY_BUTTON },
    async ({ ack, body, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      const { voice, refused } = visitor;
      if (refused !== undefined) return tell(asker, paragraph(refused));
      const { slackSlow } = voice.phrases.refusals;
      const opened = await openForm(asker, body.trigger_id, historyToCome(voice), slackSlow);
      if (!opened) return;
      const message = await historyOf(null, askerAt(visitor, deps));
      await fillForm(client, opened, historyModal(message, voice));
    },
  );
  for (const button of [PREVIOUS_BUTTON, NEXT_BUTTON]) onLeafing(app, button, deps);
}

/** The button itself says where to, so that any bot can answer, also one started anew. */
function onLeafing(app: App, button: string, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: button },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      const wanted = place.parse(JSON.parse('value' in action ? String(action.value) : ''));
      const message = await historyAt(wanted, askerAt(visitor, deps));
      const modal = pressedIn(body);
      if (modal) return fillForm(client, modal, historyModal(message, visitor.voice));
      await replace(respond, message);
    },
  );
}
