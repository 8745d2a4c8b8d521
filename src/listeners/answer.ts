import { RespondError, type RespondFn, type types, webApi } from '@slack/bolt';
import { type Message, paragraph, withoutCharts } from '#views/message.ts';

const BAD_REQUEST = 400;

/** Answers in the channel where somebody asked; a Slack that refuses a chart gets the same without it. */
export async function answer(
  respond: RespondFn,
  message: Message,
  audience: 'ephemeral' | 'in_channel' = 'ephemeral',
): Promise<void> {
  const send = ({ text, blocks }: Message) =>
    respond({ response_type: audience, replace_original: false, text, blocks });
  const plainer = withoutCharts(message);
  if (plainer.blocks.length === message.blocks.length) {
    await send(message);
    return;
  }
  try {
    await send(message);
  } catch (error) {
    if (!(error instanceof RespondError) || error.statusCode !== BAD_REQUEST) throw error;
    await send(plainer);
  }
}

/** Opens a form, or says in a sentence that Slack's three seconds had passed. */
export async function openForm(
  { client, respond }: { client: webApi.WebClient; respond: RespondFn | undefined },
  triggerId: string,
  view: types.ModalView,
  tooLate: string,
): Promise<void> {
  try {
    await client.views.open({ trigger_id: triggerId, view });
  } catch (error) {
    const late =
      error instanceof webApi.WebAPIPlatformError && error.data.error === 'expired_trigger_id';
    if (!late || respond === undefined) throw error;
    await answer(respond, paragraph(tooLate));
  }
}
