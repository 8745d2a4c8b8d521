import { setTimeout as pause } from 'node:timers/promises';
import { WebAPIPlatformError, type WebClient } from '@slack/web-api';

/** Slack looks at a file before it shows it: so often it is asked whether it has, and milliseconds between. */
const LOOKS = 10;
const BETWEEN = 500;
/** Milliseconds. */
const LONGEST_UPLOAD = 20_000;

/** Brings a picture to Slack, where only the bot and who sees its Home tab see it; gives the file once Slack can show it. */
export async function bring(
  slack: WebClient,
  png: Uint8Array,
  title: string,
  stopping: AbortSignal,
): Promise<string> {
  const id = await upload(slack, png, title);
  for (let look = 0; look < LOOKS && !stopping.aborted; look += 1) {
    const { file } = await slack.files.info({ file: id });
    if (file?.mimetype?.startsWith('image/')) break;
    await pause(BETWEEN, undefined, { signal: stopping }).catch(() => undefined);
  }
  return id;
}

async function upload(slack: WebClient, png: Uint8Array, title: string): Promise<string> {
  const { upload_url, file_id } = await slack.files.getUploadURLExternal({
    filename: 'growth.png',
    length: png.length,
  });
  const signal = AbortSignal.timeout(LONGEST_UPLOAD);
  const body = new Uint8Array(png);
  const answer = await fetch(upload_url ?? '', { method: 'POST', body, signal });
  if (!answer.ok || !file_id) throw new Error(`The upload ended with ${answer.status}.`);
  await slack.files.completeUploadExternal({ files: [{ id: file_id, title }] });
  return file_id;
}

/** Deletes a file in Slack, unless it is gone. */
export async function takeAway(slack: WebClient, file: string): Promise<void> {
  await slack.files.delete({ file }).catch((error: unknown) => {
    const refusal = error instanceof WebAPIPlatformError ? error.data.error : undefined;
    if (refusal !== 'file_not_found' && refusal !== 'file_deleted') throw error;
  });
}
