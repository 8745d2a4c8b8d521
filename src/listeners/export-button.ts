import type { App, BlockAction } from '@slack/bolt';
import { exportReply } from '#commands/export.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import { EXPORT_BUTTON } from '#views/home-view.ts';
import { paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { sendTables } from './send-tables.ts';
import { askerAt, visitorAt } from './visitor.ts';

/** The Home tab's button: the whole list in files, as `/amcham export` gives it. */
export function onExportButton(app: App, deps: Deps): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: EXPORT_BUTTON },
    async ({ ack, body, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, 'read');
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      if (!(await deps.isFirst(`export:${body.trigger_id}`))) return;
      return sendTables(
        asker,
        exportReply(EVERYTHING, askerAt(visitor, deps)),
        visitor.voice,
        deps,
      );
    },
  );
}
