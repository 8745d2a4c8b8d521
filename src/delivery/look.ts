import { setTimeout as pause } from 'node:timers/promises';
import { WebAPIRateLimitedError } from '@slack/web-api';
import { isRefusal } from '#slack/refusal.ts';
import type { ClaimedAlert } from '#store/claim-alert.ts';
import type { Delivery } from './delivery.ts';
import { findPosted, HistoryTooLong } from './find-posted.ts';

/**
 * What a look for an earlier post found: it, nothing, or that nobody could look; `closed` when only
 * a person can, `retryAfterSeconds` when Slack says how long to wait.
 */
export type Look =
  | { kind: 'found'; ts: string }
  | { kind: 'not-there' }
  | { kind: 'blind'; trouble: string; closed: boolean; retryAfterSeconds: number | null };

type Doubt = NonNullable<ClaimedAlert['doubt']>;

/** Looks for an earlier post, a second time once Slack's history has surely caught up. */
export async function lookTwice(
  { slack, historyLag }: Delivery,
  { channel, since }: Doubt,
  { id, place }: Pick<ClaimedAlert, 'id' | 'place'>,
): Promise<Look> {
  const where = { channel, thread: place?.channel === channel ? place.thread : null };
  try {
    let ts = await findPosted(slack, where, id, since);
    if (ts === null) {
      await pause(historyLag);
      ts = await findPosted(slack, where, id, since);
    }
    return ts === null ? { kind: 'not-there' } : { kind: 'found', ts };
  } catch (error) {
    return blindness(error);
  }
}

/** The bot may not read there, and time alone will not change that. */
const CLOSED = [
  'missing_scope',
  'not_in_channel',
  'no_permission',
  'team_access_not_granted',
  // Gone, or private and the bot is not in it any more: then a person may still see it there.
  'channel_not_found',
];

function blindness(error: unknown): Look {
  const reason = error instanceof Error ? error.message : 'unknown';
  return {
    kind: 'blind',
    trouble: `The history could not be read: ${reason}`,
    closed: isRefusal(error, ...CLOSED) || error instanceof HistoryTooLong,
    retryAfterSeconds: error instanceof WebAPIRateLimitedError ? error.retryAfter : null,
  };
}
