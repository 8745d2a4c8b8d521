import type { App, BlockAction } from '@slack/bolt';
import { z } from 'zod';
import { historyAt } from '#commands/history.ts';
import { NEXT_BUTTON, PREVIOUS_BUTTON } from '#views/history-message.ts';
import { paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { askerAt, visitorAt } from './visitor.ts';

const place = z.object({ companyId: z.string().nullable(), upTo: z.int(), page: z.int() });

/** Leafing through the history: the button itself says where to, so that any bot can answer, also one started anew. */
export function onHistoryButtons(app: App, deps: Deps): void {
  for (const button of [PREVIOUS_BUTTON, NEXT_BUTTON])
    app.action<BlockAction>(
      { type: 'block_actions', action_id: button },
      async ({ ack, body, action, respond, client, context }) => {
        await ack();
        const asker = { userId: body.user.id, client, respond };
        const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
        if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
        const wanted = place.parse(JSON.parse('value' in action ? String(action.value) : ''));
        const { text, blocks } = await historyAt(wanted, askerAt(visitor, deps));
        await respond({ replace_original: true, text, blocks });
      },
    );
}
