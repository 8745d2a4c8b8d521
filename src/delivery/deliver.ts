import { setTimeout as pause } from 'node:timers/promises';
import type { WebClient } from '@slack/web-api';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { voiceOf } from '#locales/voice.ts';
import {
  claimAlert,
  type DueAlert,
  findCelebration,
  markPosted,
  postponeAlert,
} from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';
import { getSettings } from '#store/settings.ts';
import { alertMessage } from '#views/alert-message.ts';
import { findPosted, isChannelGone, type Place, type PostOutcome, post } from './poster.ts';

export type DeliveryLogger = {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
};

export type Delivery = {
  db: Database;
  /** A client that neither retries nor waits: what to do about a fault is decided here. */
  slack: WebClient;
  /** Where alerts go until an admin picks a channel. */
  fallbackChannel: string | null;
  now: () => Date;
  logger: DeliveryLogger;
  /** How long Slack's history may lag behind a post, in milliseconds. */
  historyLag: number;
};

/** Posts one alert, looking first where an earlier attempt may have done so. True when it is posted. */
export async function deliver(delivery: Delivery, due: DueAlert): Promise<boolean> {
  const { db, slack, now, logger } = delivery;
  const settings = await getSettings(db, due.chapterId);
  const place = await placeOf(delivery, due, settings);
  if (due.doubt) {
    const { channel, since } = due.doubt;
    const attempted = { channel, thread: place?.channel === channel ? place.thread : null };
    const looked = await lookTwice(delivery, attempted, due.id, since);
    if (looked.kind !== 'not-posted') return settle(delivery, due, attempted, looked);
  }
  if (place === null) {
    await postpone(delivery, due, { trouble: 'No alert channel is set.', inDoubt: false });
    return false;
  }
  await claimAlert(db, due.id, place.channel, now().toISOString());
  const message = alertMessage(due.alert, voiceOf(settings.language));
  const outcome = await post(slack, place, due.id, message);
  if (outcome.kind === 'posted')
    logger.info({ alert: due.id, kind: due.alert.kind }, 'An alert was posted.');
  return settle(delivery, due, place, outcome);
}

/** The alert channel, or the digest’s own; for what became of the target, the thread of its celebration. */
async function placeOf(
  { db, fallbackChannel }: Delivery,
  { alert, chapterId }: DueAlert,
  settings: ChapterSettings,
): Promise<Place | null> {
  if (alert.kind === 'target-lost' || alert.kind === 'target-regained') {
    const celebration = await findCelebration(db, chapterId);
    if (celebration) return { channel: celebration.channel, thread: celebration.ts };
  }
  const own = alert.kind === 'digest' ? settings.digest.channel : null;
  const channel = own ?? settings.alertChannel ?? fallbackChannel;
  return channel === null ? null : { channel, thread: null };
}

/** Looks for an earlier post, a second time once Slack's history has surely caught up. */
async function lookTwice(
  { slack, historyLag }: Delivery,
  place: Place,
  key: string,
  since: string,
): Promise<PostOutcome> {
  try {
    let ts = await findPosted(slack, place, key, since);
    if (ts === null) {
      await pause(historyLag);
      ts = await findPosted(slack, place, key, since);
    }
    return ts === null
      ? { kind: 'not-posted', trouble: 'not in the history', retryAfterSeconds: null }
      : { kind: 'posted', ts };
  } catch (error) {
    if (isChannelGone(error))
      return { kind: 'not-posted', trouble: 'channel_not_found', retryAfterSeconds: null };
    const reason = error instanceof Error ? error.message : 'unknown';
    return { kind: 'unknown', trouble: `The history could not be read: ${reason}` };
  }
}

async function settle(
  delivery: Delivery,
  due: DueAlert,
  place: Place,
  outcome: PostOutcome,
): Promise<boolean> {
  if (outcome.kind === 'posted') {
    const posted = { channel: place.channel, ts: outcome.ts, at: delivery.now().toISOString() };
    await markPosted(delivery.db, due.id, posted);
    return true;
  }
  const retryAfter = outcome.kind === 'not-posted' ? outcome.retryAfterSeconds : null;
  await postpone(
    delivery,
    due,
    { trouble: outcome.trouble, inDoubt: outcome.kind === 'unknown' },
    retryAfter,
  );
  return false;
}

const LONGEST_WAIT = 5 * 60;

/** Waits as long as Slack asks, or ever longer: 1, 2, 4 … seconds, at most five minutes; it never gives up. */
async function postpone(
  { db, now, logger }: Delivery,
  due: DueAlert,
  fault: { trouble: string; inDoubt: boolean },
  retryAfter: number | null = null,
): Promise<void> {
  const seconds = retryAfter ?? Math.min(LONGEST_WAIT, 2 ** Math.min(due.attempts, 20));
  const dueAt = new Date(now().getTime() + seconds * 1000).toISOString();
  await postponeAlert(db, due.id, { ...fault, dueAt });
  if (fault.trouble !== due.trouble)
    logger.warn({ alert: due.id, ...fault, seconds }, 'An alert is not posted yet.');
}
