import { webApi } from '@slack/bolt';
import { isRefusal } from '#slack/refusal.ts';
import { NotUploaded, type OutgoingFile, upload } from '#slack/upload.ts';
import { patiently } from './patience.ts';

/** Whether Slack took the files; `notGranted` where the app has not been reinstalled since it asks for this. */
export type Sending = { ok: true } | { ok: false; why: 'notGranted' | 'failed'; error: unknown };

/** Sends files to a person's direct messages, in one message, with a comment in Slack's markup. */
export async function sendFiles(
  client: webApi.WebClient,
  userId: string,
  files: readonly OutgoingFile[],
  comment: string,
): Promise<Sending> {
  try {
    const { channel } = await patiently(() => client.conversations.open({ users: userId }));
    const sent = await Promise.all(files.map((file) => uploaded(client, file)));
    const [first, ...others] = sent;
    if (first) await share(client, channel?.id ?? '', [first, ...others], comment);
    return { ok: true };
  } catch (error) {
    if (!(error instanceof NotUploaded || error instanceof webApi.SlackError)) throw error;
    return { ok: false, why: isRefusal(error, 'missing_scope') ? 'notGranted' : 'failed', error };
  }
}

type Uploaded = { id: string; title: string };
/** Milliseconds. */
const LONGEST_UPLOAD = 60_000;

/** Uploads a file to where only the bot sees it, once more if it did not arrive. */
async function uploaded(client: webApi.WebClient, file: OutgoingFile): Promise<Uploaded> {
  const send = () => patiently(() => upload(client, file, LONGEST_UPLOAD));
  const id = await send().catch((error: unknown) => {
    if (error instanceof NotUploaded) return send();
    throw error;
  });
  return { id, title: file.name };
}

/** Puts uploaded files into a channel: asked twice where the answer is lost, since what is there is not put there again. */
async function share(
  client: webApi.WebClient,
  channel: string,
  files: [Uploaded, ...Uploaded[]],
  comment: string,
): Promise<void> {
  const ask = () =>
    client.files.completeUploadExternal({ files, channel_id: channel, initial_comment: comment });
  await patiently(ask).catch(async (error: unknown) => {
    if (!(error instanceof webApi.WebAPIRequestError)) throw error;
    await ask().catch((again: unknown) => {
      if (!isRefusal(again, 'file_not_found')) throw again;
    });
  });
}
