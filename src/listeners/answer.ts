import { RespondError, type RespondFn, type types, type webApi } from '@slack/bolt';
import { isRefusal } from '#slack/refusal.ts';
import { type Message, paragraph, plainer } from '#views/message.ts';
import { tellDirectly } from './tell-directly.ts';

/** A person at a door: where Slack lets the bot answer there, `respond` does; in the Home tab it does not. */
export type Asker = {
  userId: string;
  client: webApi.WebClient;
  respond: RespondFn | undefined;
};

/** Tells a person alone: where they asked, or else in a direct message. */
export async function tell({ userId, client, respond }: Asker, message: Message): Promise<void> {
  if (respond !== undefined) await answer(respond, message);
  else await tellDirectly(client, userId, message);
}

/** Answers a person alone where they asked; returns the message as Slack took it. */
export const answer = (respond: RespondFn, message: Message): Promise<Message> =>
  send(respond, 'ephemeral', message);

/** Answers where a button was pressed, for everybody there. */
export async function share(respond: RespondFn, message: Message): Promise<void> {
  await send(respond, 'in_channel', message);
}

/** Answers in the place of the message whose button was pressed. */
export async function replace(respond: RespondFn, message: Message): Promise<void> {
  await orPlainer(message, ({ text, blocks }) => respond({ replace_original: true, text, blocks }));
}

const send = (
  respond: RespondFn,
  audience: 'ephemeral' | 'in_channel',
  message: Message,
): Promise<Message> =>
  orPlainer(message, ({ text, blocks }) =>
    respond({ response_type: audience, replace_original: false, text, blocks }),
  );

/** A Slack that refuses a message with a block that is new to it gets the same without it; returns the one that it took. */
async function orPlainer(
  message: Message,
  post: (message: Message) => Promise<unknown>,
): Promise<Message> {
  try {
    await post(message);
    return message;
  } catch (error) {
    const simple = plainer(message);
    if (!(error instanceof RespondError) || simple === undefined) throw error;
    await post(simple);
    return simple;
  }
}

/** A form on somebody's screen, as it was when Slack told of it. */
export type OpenedForm = { id: string; hash: string };

/** Opens a form, or says in a sentence that Slack's three seconds had passed. */
export async function openForm(
  asker: Asker,
  triggerId: string,
  view: types.ModalView,
  tooLate: string,
): Promise<OpenedForm | undefined> {
  try {
    const opened = await asker.client.views.open({ trigger_id: triggerId, view });
    const { id, hash } = opened.view ?? {};
    return id && hash ? { id, hash } : undefined;
  } catch (error) {
    if (!isRefusal(error, 'expired_trigger_id')) throw error;
    await tell(asker, paragraph(tooLate));
    return undefined;
  }
}

/** Shows in an open form what took a wait to read; whoever has closed it meanwhile, or has moved on in it, misses nothing. */
export async function fillForm(
  client: webApi.WebClient,
  { id, hash }: OpenedForm,
  view: types.ModalView,
): Promise<void> {
  await client.views.update({ view_id: id, hash, view }).catch((error: unknown) => {
    if (!isRefusal(error, 'not_found', 'hash_conflict')) throw error;
  });
}
