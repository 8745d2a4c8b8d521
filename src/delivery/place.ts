import type { Alert } from '#domain/alert.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { findCelebrationId, findPostedAlert, type Place } from '#store/alerts.ts';
import type { Database } from '#store/schema.ts';

/**
 * Where an alert of a chapter belongs by its settings: the alert channel, the digest's own, or the
 * thread of the alert that it speaks of; null while no channel is set.
 */
export async function placeOf(
  db: Database,
  chapterId: string,
  alert: Alert,
  { alertChannel, digest }: Pick<ChapterSettings, 'alertChannel' | 'digest'>,
  fallbackChannel: string | null,
): Promise<Place | null> {
  const spokenOf = await alertSpokenOf(db, chapterId, alert);
  const posted = spokenOf && (await findPostedAlert(db, spokenOf));
  if (posted) return { channel: posted.channel, thread: posted.ts };
  const own = alert.kind === 'digest' ? digest.channel : null;
  const channel = own ?? alertChannel ?? fallbackChannel;
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
