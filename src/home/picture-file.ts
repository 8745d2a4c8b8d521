import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import { isRefusal } from '#slack/refusal.ts';
import { upload } from '#slack/upload.ts';

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
  const id = await upload(slack, { name: 'growth.png', bytes: png }, LONGEST_UPLOAD);
  await slack.files.completeUploadExternal({ files: [{ id, title }] });
  for (let look = 0; look < LOOKS && !stopping.aborted; look += 1) {
    const { file } = await slack.files.info({ file: id });
    if (file?.mimetype?.startsWith('image/')) break;
    await pause(BETWEEN, undefined, { signal: stopping }).catch(() => undefined);
  }
  return id;
}

/** Deletes a file in Slack, unless it is gone. */
export async function takeAway(slack: WebClient, file: string): Promise<void> {
  await slack.files.delete({ file }).catch((error: unknown) => {
    if (!isRefusal(error, 'file_not_found', 'file_deleted')) throw error;
  });
}
