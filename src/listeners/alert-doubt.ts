import type { App, BlockAction } from '@slack/bolt';
import { type Seen, settleDoubt } from '#store/doubt.ts';
import { paragraph } from '#views/message.ts';
import { NOT_POSTED_BUTTON, POSTED_BUTTON } from '#views/trouble-message.ts';
import { tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { visitorAt } from './visitor.ts';

/** An admin's answer to whether an alert stands in a channel that the bot may not read. */
export function onAlertDoubt(app: App, deps: Deps): void {
  const answer = (button: string, seen: Seen) =>
    app.action<BlockAction>(
      { type: 'block_actions', action_id: button },
      async ({ ack, body, action, respond, client, context }) => {
        await ack();
        const userId = body.user.id;
        const visitor = await visitorAt({ client, context }, deps, userId, 'administer');
        const { voice, refused, teamId } = visitor;
        if (refused !== undefined) return tell({ userId, client, respond }, paragraph(refused));
        const { chapter } = await deps.readFigures(teamId);
        const [id = '', since = ''] = 'value' in action ? String(action.value).split(' ') : [];
        const at = deps.now().toISOString();
        const settled = await settleDoubt(deps.db, { id, since, chapterId: chapter.id, seen, at });
        deps.wake();
        const { trouble } = voice.phrases;
        const said = seen === 'posted' ? trouble.markedPosted : trouble.markedNotPosted;
        const { text, blocks } = paragraph(settled ? said : trouble.settledBefore);
        await respond({ replace_original: true, text, blocks });
      },
    );
  answer(POSTED_BUTTON, 'posted');
  answer(NOT_POSTED_BUTTON, 'not-posted');
}
