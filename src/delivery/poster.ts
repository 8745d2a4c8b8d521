import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import type { Message } from '#views/message.ts';

/** Where a message goes: a channel, or a thread in it. */
export type Place = { channel: string; thread: string | null };

/** What came of a post: Slack has it; Slack surely has not; or nobody can tell. */
export type PostOutcome =
  | { kind: 'posted'; ts: string }
  | { kind: 'not-posted'; trouble: string; retryAfterSeconds: number | null }
  | { kind: 'unknown'; trouble: string };

const EVENT_TYPE = 'amcham_alert';

/** Posts one message once, its key in the metadata so that it can be found again. */
export async function post(
  slack: WebClient,
  place: Place,
  key: string,
  { text, blocks }: Message,
): Promise<PostOutcome> {
  try {
    const answer = await slack.chat.postMessage({
      channel: place.channel,
      ...(place.thread === null ? {} : { thread_ts: place.thread }),
      text,
      blocks,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: EVENT_TYPE, event_payload: { key } },
    });
    return answer.ts === undefined
      ? { kind: 'unknown', trouble: 'Slack answered without the message’s ts.' }
      : { kind: 'posted', ts: answer.ts };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Faults of a connection that was never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'];

function outcomeOf(error: unknown): PostOutcome {
  const notPosted = (trouble: string, retryAfterSeconds: number | null = null): PostOutcome => ({
    kind: 'not-posted',
    trouble,
    retryAfterSeconds,
  });
  if (error instanceof WebAPIRateLimitedError) return notPosted('ratelimited', error.retryAfter);
  if (error instanceof WebAPIPlatformError) return notPosted(error.data.error);
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', trouble: `Slack answered ${error.statusCode}.` };
  if (error instanceof WebAPIRequestError) {
    const code = codeOf(error.original);
    return NEVER_SENT.includes(code)
      ? notPosted(code)
      : { kind: 'unknown', trouble: code || 'The connection broke.' };
  }
  return { kind: 'unknown', trouble: 'Slack’s answer could not be read.' };
}

/** The system's code for a broken connection, however deeply the client has wrapped it. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

const SLACK_PAGE = 200;
const MOST_PAGES = 20;

/**
 * Looks for a message by its key where an attempt of `since` (ISO 8601) may have posted it. Returns
 * its ts, or null when it is not there; throws when it cannot look.
 */
export async function findPosted(
  slack: WebClient,
  place: Place,
  key: string,
  since: string,
): Promise<string | null> {
  const oldest = String(Date.parse(since) / 1000 - CLOCKS_APART);
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const window = {
      channel: place.channel,
      oldest,
      limit: SLACK_PAGE,
      include_all_metadata: true,
      ...(cursor ? { cursor } : {}),
    };
    const { messages = [], response_metadata } =
      place.thread === null
        ? await slack.conversations.history(window)
        : await slack.conversations.replies({ ...window, ts: place.thread });
    const found = messages.find((message) => keyOf(message.metadata) === key);
    if (found?.ts) return found.ts;
    cursor = response_metadata?.next_cursor;
    if (!cursor) return null;
  }
  throw new Error('The channel’s history is too long to look through.');
}

/** Seconds by which Slack's clock and ours may differ. */
const CLOCKS_APART = 300;

const keyOf = (metadata?: { event_type?: string; event_payload?: object }): unknown =>
  metadata?.event_type === EVENT_TYPE && metadata.event_payload && 'key' in metadata.event_payload
    ? metadata.event_payload.key
    : undefined;
