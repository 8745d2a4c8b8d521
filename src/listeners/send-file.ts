import { webApi } from '@slack/bolt';
import { isRefusal } from './answer.ts';
import { patiently } from './patience.ts';

export type OutgoingFile = { name: string; bytes: Uint8Array };
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

/** Slack's store of files did not take one. */
class NotUploaded extends Error {}

type Uploaded = { id: string; title: string };
const LONGEST_UPLOAD = 60_000;

/** Uploads a file to where only the bot sees it, once more if it did not arrive. */
async function uploaded(client: webApi.WebClient, file: OutgoingFile): Promise<Uploaded> {
  return upload(client, file).catch((error: unknown) => {
    if (error instanceof NotUploaded) return upload(client, file);
    throw error;
  });
}

async function upload(client: webApi.WebClient, { name, bytes }: OutgoingFile): Promise<Uploaded> {
  const { upload_url, file_id } = await patiently(() =>
    client.files.getUploadURLExternal({ filename: name, length: bytes.length }),
  );
  const signal = AbortSignal.timeout(LONGEST_UPLOAD);
  const body = new Uint8Array(bytes);
  const answer = await fetch(upload_url ?? '', { method: 'POST', body, signal }).catch(() => null);
  if (!answer?.ok || !file_id) throw new NotUploaded(`The upload ended with ${answer?.status}.`);
  return { id: file_id, title: name };
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
