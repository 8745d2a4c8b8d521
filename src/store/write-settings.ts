import type { ChapterSettings } from '#domain/consolidation.ts';
import { allMilestones, type Settable } from '#domain/settings-change.ts';
import type { Turn } from './schema.ts';

type Writing = { chapterId: string; number: number; at: string };

/** Writes what an admin sets. A switch of the counting rule makes a new version of it. */
export async function writeSettings(
  turn: Turn,
  { digest, timeZone, rule }: ChapterSettings,
  wanted: Settable,
  { chapterId, number, at }: Writing,
): Promise<void> {
  const { digestDay, digestHour, editors } = wanted;
  // By another clock the digest has another time too; what was to be told before it is not told.
  const isNewTime =
    digestDay !== digest.day || digestHour !== digest.hour || wanted.timeZone !== timeZone;
  await turn
    .updateTable('settings')
    .set({
      target: wanted.target,
      milestones: JSON.stringify(allMilestones(wanted.milestones)),
      counting_rule: wanted.rule,
      counting_rule_version: rule.version + Number(wanted.rule !== rule.name),
      language: wanted.language,
      time_zone: wanted.timeZone,
      alert_channel: wanted.alertChannel,
      digest_day: digestDay,
      digest_hour: digestHour,
      digest_channel: wanted.digestChannel,
      ...(isNewTime ? { digest_since: at } : {}),
      editors: editors === null ? null : JSON.stringify(editors),
      admins: JSON.stringify(wanted.admins),
      changed_turn: number,
    })
    .where('chapter_id', '=', chapterId)
    .execute();
}
