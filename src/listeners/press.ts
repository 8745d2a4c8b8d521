import type { App, BlockAction, BlockElementAction, RespondFn, webApi } from '@slack/bolt';
import type { Need } from '#domain/person.ts';
import { paragraph } from '#views/message.ts';
import { type Asker, tell } from './answer.ts';
import type { Deps } from './deps.ts';
import { type Visitor, visitorAt } from './visitor.ts';

/** A press of a button or a menu by somebody who may do what it does, and where its answer may go. */
export type Press = {
  asker: Asker;
  visitor: Visitor;
  body: BlockAction;
  action: BlockElementAction;
  client: webApi.WebClient;
  respond: RespondFn;
};

type Pressable = { button: string; need: Need };

/** Answers the presses of a button: acknowledged at once, and whoever may not do what it does is told why. */
export function onPress(
  app: App,
  deps: Deps,
  { button, need }: Pressable,
  act: (press: Press) => Promise<void>,
): void {
  app.action<BlockAction>(
    { type: 'block_actions', action_id: button },
    async ({ ack, body, action, respond, client, context }) => {
      await ack();
      const asker = { userId: body.user.id, client, respond };
      const visitor = await visitorAt({ client, context }, deps, body.user.id, need);
      if (visitor.refused !== undefined) return tell(asker, paragraph(visitor.refused));
      await act({ asker, visitor, body, action, client, respond });
    },
  );
}

/** What a button bears, as whoever drew it wrote it. */
export const borne = (action: object): string => ('value' in action ? String(action.value) : '');
