import {
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import type { Place } from '#store/alerts.ts';
import type { Message } from '#views/message.ts';

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
  const send = async (content: { text: string; blocks?: Message['blocks'] }) => {
    const answer = await slack.chat.postMessage({
      channel: place.channel,
      ...(place.thread === null ? {} : { thread_ts: place.thread }),
      ...content,
      unfurl_links: false,
      unfurl_media: false,
      metadata: { event_type: EVENT_TYPE, event_payload: { key } },
    });
    return answer.ts;
  };
  try {
    const ts = await send({ text, blocks }).catch((error: unknown) => {
      if (!isBlockRefusal(error)) throw error;
      return send({ text });
    });
    return ts === undefined
      ? { kind: 'unknown', trouble: 'Slack answered without the message’s ts.' }
      : { kind: 'posted', ts };
  } catch (error) {
    return outcomeOf(error);
  }
}

/** Slack will not have these blocks, and nothing was posted: the words alone will do. */
const isBlockRefusal = (error: unknown): boolean =>
  error instanceof WebAPIPlatformError &&
  ['invalid_blocks', 'msg_blocks_too_long'].includes(error.data.error);

/** Slack's own failures, behind which the message may have been posted all the same. */
const PERHAPS_POSTED = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'];

/** Faults of a connection that was never made: nothing was sent. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];

function outcomeOf(error: unknown): PostOutcome {
  const notPosted = (trouble: string, retryAfterSeconds: number | null = null): PostOutcome => ({
    kind: 'not-posted',
    trouble,
    retryAfterSeconds,
  });
  if (error instanceof WebAPIRateLimitedError) return notPosted('ratelimited', error.retryAfter);
  if (error instanceof WebAPIPlatformError)
    return PERHAPS_POSTED.includes(error.data.error)
      ? { kind: 'unknown', trouble: error.data.error }
      : notPosted(error.data.error);
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

/** Seconds by which Slack's clock and ours may differ: ours may have been set back an hour since. */
const CLOCKS_APART = 2 * 60 * 60;

const keyOf = (metadata?: { event_type?: string; event_payload?: object }): unknown =>
  metadata?.event_type === EVENT_TYPE && metadata.event_payload && 'key' in metadata.event_payload
    ? metadata.event_payload.key
    : undefined;
