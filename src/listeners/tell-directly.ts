import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Message } from '#views/message.ts';

/** How often a direct message is tried: a Slack that is busy or fails for a moment keeps nobody from hearing what was kept. */
const TRIES = 4;
/** Seconds: whoever waits longer has looked for themselves. */
const LONGEST_WAIT = 30;

/** Sends a direct message, again where Slack surely or very likely has not taken it. */
export async function tellDirectly(
  client: webApi.WebClient,
  userId: string,
  { text, blocks }: Message,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await client.chat.postMessage({ channel: userId, text, blocks, unfurl_links: false });
      return;
    } catch (error) {
      const seconds = secondsToWait(error, tried);
      if (tried === TRIES || seconds === undefined) throw error;
      await pause(Math.min(seconds, LONGEST_WAIT) * 1000);
    }
  }
}

/** A post whose line broke may have arrived, and is not sent twice. */
function secondsToWait(error: unknown, tried: number): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  return error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500 ? tried : undefined;
}
