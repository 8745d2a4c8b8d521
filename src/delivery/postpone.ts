import type { ClaimedAlert } from '#store/claim-alert.ts';
import { FARTHEST } from '#store/due.ts';
import { postponeAlert } from '#store/mark-alert.ts';
import { type Delivery, later } from './delivery.ts';
import type { Fault } from './fault.ts';
import { tellAdmins } from './tell-admins.ts';

const LONGEST_WAIT = 5 * 60;

/** What waits any longer than this, in seconds, counts as due. */
const LONGEST_ASKED = FARTHEST / 1000 - 1;

/** Seconds for which Slack is left in peace when it asks for so many. */
export const waitOf = (asked: number | null): number | null =>
  asked === null ? null : Math.min(asked, LONGEST_ASKED);

/**
 * Waits as long as Slack asks, or ever longer: about 1, 2, 4 … seconds, at most five minutes, each
 * between half and all of it, so that many do not come back at once; it never gives up.
 */
export async function postpone(
  delivery: Delivery,
  due: ClaimedAlert,
  fault: Fault,
  retryAfter: number | null = null,
): Promise<void> {
  const { db, now, random, logger } = delivery;
  const backoff = Math.min(LONGEST_WAIT, 2 ** Math.min(due.attempts, 20));
  const seconds = retryAfter ?? (backoff * (1 + random())) / 2;
  const { trouble, inDoubt } = fault;
  await postponeAlert(db, due, { trouble, inDoubt, dueAt: later(now(), seconds * 1000) });
  if (trouble !== due.trouble)
    logger.warn({ alert: due.id, trouble, inDoubt, seconds }, 'An alert is not posted yet.');
  if (fault.lasting) await tellAdmins(delivery, due, fault);
}
