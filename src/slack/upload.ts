import type { WebClient } from '@slack/web-api';

export type OutgoingFile = { name: string; bytes: Uint8Array };

/** Slack's store of files did not take one. */
export class NotUploaded extends Error {}

/** Uploads a file within so many milliseconds; gives its id, under which only the bot has it until the upload is completed. */
export async function upload(
  slack: WebClient,
  { name, bytes }: OutgoingFile,
  patience: number,
): Promise<string> {
  const { upload_url, file_id } = await slack.files.getUploadURLExternal({
    filename: name,
    length: bytes.length,
  });
  const signal = AbortSignal.timeout(patience);
  const body = new Uint8Array(bytes);
  const answer = await fetch(upload_url ?? '', { method: 'POST', body, signal }).catch(
    (cause: unknown) => {
      throw new NotUploaded('The upload did not arrive.', { cause });
    },
  );
  if (!answer.ok || !file_id) throw new NotUploaded(`The upload ended with ${answer.status}.`);
  return file_id;
}
