import type { Language } from '#domain/person.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import {
  type ClaimedAlert,
  claimNext,
  clearDoubt,
  type Lane,
  markPosted,
  type Place,
  postponeAlert,
} from '#store/alerts.ts';
import { FARTHEST } from '#store/due.ts';
import { holdChannel } from '#store/pace.ts';
import { getSettings } from '#store/settings.ts';
import { alertMessage } from '#views/alert-message.ts';
import { type Delivery, later } from './delivery.ts';
import { type Instant, instant, inTime } from './in-time.ts';
import { lookTwice } from './look.ts';
import { placeOf } from './place.ts';
import { type PostOutcome, post } from './poster.ts';
import { tellAdmins } from './tell-admins.ts';

/** What came of an attempt on a lane: go on at once, go on after `wait` milliseconds, or nothing is due. */
export type Attempt = { kind: 'go-on'; wait: number } | { kind: 'nothing' };

/** Milliseconds: two looks through the history, apart from the wait between them. */
const LOOK = 30_000;

const GO_ON: Attempt = { kind: 'go-on', wait: 0 };

/** Claims the next alert of a lane and posts it, looking first where an earlier attempt may have done so. */
export async function deliverNext(delivery: Delivery, lane: Lane): Promise<Attempt> {
  const { db, now, newId, lease, historyLag, gap, fallbackChannel } = delivery;
  const begun = instant();
  const at = now();
  let language: Language = 'en';
  const claimed = await claimNext(db, lane, {
    now: at.toISOString(),
    leasedUntil: later(at, lease),
    ...(lease > 0 ? { lookUntil: later(at, historyLag + LOOK) } : {}),
    claim: newId(),
    paceUntil: later(at, gap),
    placeOf: async (turn, alert, trouble) => {
      const settings = await getSettings(turn, lane.chapterId);
      language = settings.language;
      const isStuck = trouble !== null && LASTING.includes(trouble);
      return placeOf(turn, { ...lane, alert, isStuck }, settings, fallbackChannel);
    },
  });
  if (claimed.kind === 'nothing') return { kind: 'nothing' };
  if (claimed.kind === 'wait')
    return { kind: 'go-on', wait: Date.parse(claimed.until) - at.getTime() };
  const { due } = claimed;
  if (due.doubt) await resolveDoubt(delivery, due, due.doubt);
  else if (due.place === null) await postpone(delivery, due, NO_CHANNEL);
  else await attempt(delivery, due, due.place, { voice: voiceOf(language), claimed: begun });
  return GO_ON;
}

/**
 * Milliseconds from the claim within which a post sets out, or not at all: a process that is stopped
 * meanwhile, and goes on when another has taken over its claim, posts nothing.
 */
const PROMPT = 5000;

const NO_CHANNEL: Fault = { trouble: 'No alert channel is set.', lasting: true, inDoubt: false };

async function attempt(
  delivery: Delivery,
  due: ClaimedAlert,
  place: Place,
  { voice, claimed }: { voice: Voice; claimed: Instant },
): Promise<void> {
  const { db, slack, now, logger } = delivery;
  const message = alertMessage(due.alert, voice);
  const outcome = await inTime(claimed, PROMPT, () => post(slack, place, due.id, message));
  if (outcome.kind === 'posted') {
    await markPosted(db, due.id, { ...place, ts: outcome.ts, at: now().toISOString() });
    logger.info({ alert: due.id, kind: due.alert.kind }, 'An alert was posted.');
    return;
  }
  const asked = outcome.kind === 'not-posted' ? outcome.retryAfterSeconds : null;
  const wait = asked === null ? null : Math.min(asked, LONGEST_ASKED);
  if (wait !== null) await holdChannel(db, place.channel, later(now(), wait * 1000));
  await postpone(delivery, due, faultOf(outcome), wait);
}

async function resolveDoubt(
  delivery: Delivery,
  due: ClaimedAlert,
  doubt: NonNullable<ClaimedAlert['doubt']>,
): Promise<void> {
  const { db, now } = delivery;
  const look = await lookTwice(delivery, doubt, due);
  const at = now().toISOString();
  if (look.kind === 'found')
    await markPosted(db, due.id, { channel: doubt.channel, ts: look.ts, at });
  else if (look.kind === 'not-there') await clearDoubt(db, due, at);
  else
    await postpone(delivery, due, { trouble: look.trouble, lasting: look.closed, inDoubt: true });
}

/** Why an alert is not posted, whether only a person can put it right, and whether it may be posted all the same. */
export type Fault = { trouble: string; lasting: boolean; inDoubt: boolean };

/** What Slack says of a channel, or of the bot in it, until somebody changes that. */
const LASTING = [
  'channel_not_found',
  'is_archived',
  'not_in_channel',
  'restricted_action',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'restricted_action_non_threadable_channel',
  'missing_scope',
  'no_permission',
];

const faultOf = (outcome: Exclude<PostOutcome, { kind: 'posted' }>): Fault => ({
  trouble: outcome.trouble,
  lasting: outcome.kind === 'not-posted' && LASTING.includes(outcome.trouble),
  inDoubt: outcome.kind === 'unknown',
});

const LONGEST_WAIT = 5 * 60;

/** Seconds for which Slack is left in peace when it asks for longer: what waits any longer counts as due. */
const LONGEST_ASKED = FARTHEST / 1000 - 1;

/**
 * Waits as long as Slack asks, or ever longer: about 1, 2, 4 … seconds, at most five minutes, each
 * between half and all of it, so that many do not come back at once; it never gives up.
 */
async function postpone(
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
