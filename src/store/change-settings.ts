import type { ChapterSettings } from '#domain/consolidation.ts';
import { takeTurn } from './chapters.ts';
import type { Database } from './schema.ts';
import { getSettings } from './settings.ts';

/** What an admin sets; a channel that is null is the one that stands in for it. */
export type WantedSettings = {
  alertChannel: string | null;
  digest: { day: number | null; hour: number; channel: string | null };
};

export type SettingsChange = { before: ChapterSettings; after: ChapterSettings };

/**
 * The one door through which a chapter's settings change, in the chapter's turn, so that every
 * reader sees them at once. Setting what is set already changes nothing, so a resend does no harm.
 */
export const changeSettings = (
  db: Database,
  wanted: WantedSettings,
  { chapterId, at }: { chapterId: string; at: string },
): Promise<SettingsChange> =>
  db.transaction().execute(async (turn) => {
    await takeTurn(turn, chapterId);
    const before = await getSettings(turn, chapterId);
    const { day, hour, channel } = wanted.digest;
    const isNewTime = day !== before.digest.day || hour !== before.digest.hour;
    await turn
      .updateTable('settings')
      .set({
        alert_channel: wanted.alertChannel,
        digest_day: day,
        digest_hour: hour,
        digest_channel: channel,
        ...(isNewTime ? { digest_since: at } : {}),
      })
      .where('chapter_id', '=', chapterId)
      .execute();
    return { before, after: await getSettings(turn, chapterId) };
  });
