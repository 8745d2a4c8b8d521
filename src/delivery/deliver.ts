import type { ChapterLanguage } from '#domain/person.ts';
import type { Lane, Place } from '#store/alerts.ts';
import { type ClaimedAlert, claimNext } from '#store/claim-alert.ts';
import { clearDoubt, markPosted, type Posted } from '#store/mark-alert.ts';
import { holdChannel } from '#store/pace.ts';
import { getSettings } from '#store/settings.ts';
import { alertMessage } from '#views/alert-message.ts';
import { inLanguages } from '#views/in-languages.ts';
import { type Delivery, later } from './delivery.ts';
import { faultOf, LASTING, NO_CHANNEL } from './fault.ts';
import { type Instant, instant, inTime } from './in-time.ts';
import { lookTwice } from './look.ts';
import { placeOf } from './place.ts';
import { post } from './poster.ts';
import { postpone, waitOf } from './postpone.ts';

/** What came of an attempt on a lane: go on at once, go on after `wait` milliseconds, or nothing is due. */
export type Attempt = { kind: 'go-on'; wait: number } | { kind: 'nothing' };

/** Milliseconds: two looks through the history, apart from the wait between them. */
const LOOK = 30_000;

const GO_ON: Attempt = { kind: 'go-on', wait: 0 };

/** Claims the next alert of a lane and posts it, looking first where an earlier attempt may have done so. */
export async function deliverNext(delivery: Delivery, lane: Lane): Promise<Attempt> {
  return settled(delivery, await step(delivery, lane, null));
}

/**
 * Delivers what a lane owes until it has to wait, or nothing is due; each post is marked with the next
 * claim. Calls `looks` whenever it is about to look what is due.
 */
export async function deliverWhileFree(
  delivery: Delivery,
  lane: Lane,
  { stopping, looks }: { stopping: AbortSignal; looks: () => void },
): Promise<Attempt> {
  let last: Step = { attempt: GO_ON, posted: null };
  while (last.attempt === GO_ON && !stopping.aborted) {
    looks();
    last = await step(delivery, lane, last.posted);
  }
  return settled(delivery, last);
}

/** An attempt, and what it has posted and not marked yet. */
type Step = { attempt: Attempt; posted: Posted | null };

async function settled({ db }: Delivery, { attempt, posted }: Step): Promise<Attempt> {
  if (posted) await markPosted(db, posted.id, posted);
  return attempt;
}

async function step(delivery: Delivery, lane: Lane, before: Posted | null): Promise<Step> {
  const { db, now, newId, lease, historyLag, gap, fallbackChannel } = delivery;
  const begun = instant();
  const at = now();
  let language: ChapterLanguage = 'en';
  const claimed = await claimNext(db, lane, {
    now: at.toISOString(),
    leasedUntil: later(at, lease),
    ...(lease > 0 ? { lookUntil: later(at, historyLag + LOOK) } : {}),
    claim: newId(),
    paceUntil: later(at, gap),
    before,
    placeOf: async (turn, alert, trouble) => {
      const settings = await getSettings(turn, lane.chapterId);
      language = settings.language;
      const isStuck = trouble !== null && LASTING.includes(trouble);
      return placeOf(turn, { ...lane, alert, isStuck }, settings, fallbackChannel);
    },
  });
  if (claimed.kind === 'nothing') return { attempt: { kind: 'nothing' }, posted: null };
  if (claimed.kind === 'wait') {
    const wait = Date.parse(claimed.until) - at.getTime();
    return { attempt: { kind: 'go-on', wait }, posted: null };
  }
  const { due } = claimed;
  if (due.doubt) await resolveDoubt(delivery, due, due.doubt);
  else if (due.place === null) await postpone(delivery, due, NO_CHANNEL);
  else {
    const posted = await attempt(delivery, due, due.place, { language, claimed: begun });
    return { attempt: GO_ON, posted };
  }
  return { attempt: GO_ON, posted: null };
}

/**
 * Milliseconds from the claim within which a post sets out, or not at all: a process that is stopped
 * meanwhile, and goes on when another has taken over its claim, posts nothing.
 */
const PROMPT = 5000;

/** Milliseconds: Slack may take a post that lasts longer at its very end, so its channel is free a gap after that. */
const SWIFT = 100;

/** Posts an alert that nobody has posted before; what is posted is yet to be marked. */
async function attempt(
  delivery: Delivery,
  due: ClaimedAlert,
  place: Place,
  { language, claimed }: { language: ChapterLanguage; claimed: Instant },
): Promise<Posted | null> {
  const { db, slack, now, logger, gap } = delivery;
  const { channel } = place;
  const message = inLanguages(language, (voice, part) => alertMessage(due.alert, voice, part));
  const began = now();
  const outcome = await inTime(claimed, PROMPT, () => post(slack, place, due.id, message));
  const ended = now();
  const at = ended.toISOString();
  if (outcome.kind === 'posted') {
    logger.info({ alert: due.id, kind: due.alert.kind }, 'An alert was posted.');
    const isLate = ended.getTime() - began.getTime() > SWIFT;
    const freeAt = isLate ? { freeAt: later(ended, gap) } : {};
    return { id: due.id, channel, ts: outcome.ts, at, ...freeAt };
  }
  const wait = outcome.kind === 'not-posted' ? waitOf(outcome.retryAfterSeconds) : null;
  if (wait !== null) await holdChannel(db, channel, { now: at, until: later(ended, wait * 1000) });
  await postpone(delivery, due, faultOf(outcome), wait);
  return null;
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
  else {
    const fault = { trouble: look.trouble, lasting: look.closed, inDoubt: true };
    await postpone(delivery, due, fault, waitOf(look.retryAfterSeconds));
  }
}
