import {
  WebAPIHTTPError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
  type WebClient,
} from '@slack/web-api';
import { refusalIn } from '#slack/refusal.ts';
import type { Place } from '#store/alerts.ts';
import { type Message, plainerBlocks } from '#views/message.ts';
import { metadataOf } from './alert-key.ts';
import { isBlockRefusal, isThreadRefusal, sureRefusalIn } from './refusals.ts';

/** What came of a post: Slack has it; Slack surely has not; or nobody can tell. */
export type PostOutcome =
  | { kind: 'posted'; ts: string }
  | { kind: 'not-posted'; trouble: string; retryAfterSeconds: number | null }
  | { kind: 'unknown'; trouble: string };

/** Posts one message once, its key in the metadata so that it can be found again. */
export async function post(
  slack: WebClient,
  { channel, thread }: Place,
  key: string,
  { text, blocks }: Message,
): Promise<PostOutcome> {
  const send = async (shape: Shape): Promise<string | undefined> => {
    const answer = await slack.chat.postMessage({
      channel,
      ...(shape.thread === null ? {} : { thread_ts: shape.thread }),
      ...{ text, ...(shape.blocks ? { blocks: shape.blocks } : {}) },
      unfurl_links: false,
      unfurl_media: false,
      metadata: metadataOf(key),
    });
    return answer.ts;
  };
  try {
    const ts = await sendAtLeastWords(send, { thread, blocks });
    return ts === undefined
      ? { kind: 'unknown', trouble: 'Slack answered without the message’s ts.' }
      : { kind: 'posted', ts };
  } catch (error) {
    return outcomeOf(error);
  }
}

type Shape = { thread: string | null; blocks: Message['blocks'] | null };

/** Where Slack will not have the blocks or the thread, and nothing was posted, older blocks, the words alone, or the channel, will do. */
async function sendAtLeastWords<T>(send: (shape: Shape) => Promise<T>, shape: Shape): Promise<T> {
  try {
    return await send(shape);
  } catch (error) {
    if (shape.blocks && isBlockRefusal(error))
      return sendAtLeastWords(send, {
        ...shape,
        blocks: plainerBlocks(shape.blocks) ?? null,
      });
    if (shape.thread && isThreadRefusal(error))
      return sendAtLeastWords(send, { ...shape, thread: null });
    throw error;
  }
}

/** Faults before anything was sent: a connection that was never made, or words that came too late. */
const NEVER_SENT = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'TOO_LATE'];

function outcomeOf(error: unknown): PostOutcome {
  const notPosted = (trouble: string, retryAfterSeconds: number | null = null): PostOutcome => ({
    kind: 'not-posted',
    trouble,
    retryAfterSeconds,
  });
  if (error instanceof WebAPIRateLimitedError) return notPosted('ratelimited', error.retryAfter);
  const refusal = sureRefusalIn(error);
  if (refusal !== undefined) return notPosted(refusal);
  if (error instanceof WebAPIHTTPError)
    return { kind: 'unknown', trouble: `Slack answered ${error.statusCode}.` };
  if (error instanceof WebAPIRequestError) {
    const code = causeOf(error.original);
    return NEVER_SENT.includes(code)
      ? notPosted(code)
      : { kind: 'unknown', trouble: code || 'The connection broke.' };
  }
  return { kind: 'unknown', trouble: refusalIn(error) ?? 'Slack’s answer could not be read.' };
}

/** The system's code for a broken connection, however deeply the client has wrapped it. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  return causeOf(error.cause);
}
