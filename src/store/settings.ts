import type { ChapterSettings } from '#domain/consolidation.ts';
import type { Database, SettingsTable } from './schema.ts';

export async function getSettings(db: Database, chapterId: string): Promise<ChapterSettings> {
  const row = await db
    .selectFrom('settings')
    .selectAll()
    .where('chapter_id', '=', chapterId)
    .executeTakeFirstOrThrow();
  return {
    plan: { target: row.target, milestones: milestonesOf(row) },
    rule: { name: row.counting_rule, version: row.counting_rule_version },
    language: row.language,
    timeZone: row.time_zone,
    alertChannel: row.alert_channel,
    digest: {
      day: row.digest_day,
      hour: row.digest_hour,
      channel: row.digest_channel,
      since: row.digest_since,
    },
    editors: row.editors === null ? null : peopleIn(row.editors),
    admins: peopleIn(row.admins),
    version: row.changed_turn,
  };
}

const peopleIn = (written: string): string[] => JSON.parse(written);

const milestonesOf = (row: SettingsTable): number[] => JSON.parse(row.milestones);
