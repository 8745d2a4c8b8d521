import type { webApi } from '@slack/bolt';
import type { Message } from '#views/message.ts';
import { patiently } from './patience.ts';

/** Sends a direct message. */
export async function tellDirectly(
  client: webApi.WebClient,
  userId: string,
  { text, blocks }: Message,
): Promise<void> {
  await patiently(() =>
    client.chat.postMessage({ channel: userId, text, blocks, unfurl_links: false }),
  );
}
