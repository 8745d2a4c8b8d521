import type { Alert } from '#domain/alert.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { findCelebrationId, findPostedAlert, type Place } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';

type Bound = { chapterId: string; alert: Alert; isStuck: boolean };

/**
 * Where an alert of a chapter belongs by its settings: the alert channel, the digest's own, or the
 * thread of the alert that it speaks of; null while no channel is set. An alert that is stuck before
 * a thread to which the bot may not post goes to the channel that was chosen since.
 */
export async function placeOf(
  db: Database,
  { chapterId, alert, isStuck }: Bound,
  { alertChannel, digest }: Pick<ChapterSettings, 'alertChannel' | 'digest'>,
  fallbackChannel: string | null,
): Promise<Place | null> {
  const spokenOf = await alertSpokenOf(db, chapterId, alert);
  const posted = spokenOf ? await findPostedAlert(db, spokenOf) : undefined;
  const own = alert.kind === 'digest' ? digest.channel : null;
  const channel = own ?? alertChannel ?? fallbackChannel;
  const another = channel !== null && channel !== posted?.channel;
  if (posted && !(isStuck && another)) return { channel: posted.channel, thread: posted.ts };
  return channel === null ? null : { channel, thread: null };
}

async function alertSpokenOf(
  db: Database,
  chapterId: string,
  alert: Alert,
): Promise<string | undefined> {
  switch (alert.kind) {
    case 'target-lost':
    case 'target-regained':
      return findCelebrationId(db, chapterId);
    case 'correction':
      return alert.of;
    default:
      return undefined;
  }
}
