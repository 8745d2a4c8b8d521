import { setTimeout as pause } from 'node:timers/promises';
import { webApi } from '@slack/bolt';

/** How often something is asked of Slack: one that is busy or fails for a moment keeps nobody from what is theirs. */
const TRIES = 4;
/** Seconds: whoever waits longer has looked for themselves. */
const LONGEST_WAIT = 30;

/** Asks something of Slack, again where Slack surely or very likely has not done it. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await ask();
    } catch (error) {
      const seconds = secondsToWait(error, tried);
      if (tried === TRIES || seconds === undefined) throw error;
      await pause(Math.min(seconds, LONGEST_WAIT) * 1000);
    }
  }
}

/** A request whose line broke may have arrived, and is not sent twice. */
function secondsToWait(error: unknown, tried: number): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter;
  return error instanceof webApi.WebAPIHTTPError && error.statusCode >= 500 ? tried : undefined;
}
