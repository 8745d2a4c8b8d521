import type { ChapterSettings } from '#domain/consolidation.ts';
import type { Access, Language } from '#domain/person.ts';
import { type Chapter, getChapter } from './chapters.ts';
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
    ...accessOf(row),
    version: row.changed_turn,
  };
}

/** A workspace's chapter and its settings, for whoever needs no figures: those are counted anew after each change. */
export async function getChapterSettings(
  db: Database,
  teamId: string,
): Promise<{ chapter: Chapter; settings: ChapterSettings }> {
  const chapter = await getChapter(db, teamId);
  return { chapter, settings: await getSettings(db, chapter.id) };
}

const peopleIn = (written: string): string[] => JSON.parse(written);

const milestonesOf = (row: SettingsTable): number[] => JSON.parse(row.milestones);

/**
 * What a workspace's chapter keeps of somebody: whom it lets in, and the language that they have chosen,
 * if any; and the chapter's turn by then, which spares whoever goes on to its figures a look; undefined where there is no chapter.
 */
export type KeptAccess = Access & { chosenLanguage: Language | null; turn: number | undefined };

/** Whom the settings of a workspace's chapter let in, for somebody at its door; where there is no chapter, every full member. */
export async function readAccess(
  db: Database,
  teamId: string,
  userId: string,
): Promise<KeptAccess> {
  const row = await db
    .selectFrom('settings')
    .innerJoin('chapter', 'chapter.id', 'settings.chapter_id')
    .leftJoin('person_language', (join) =>
      join
        .onRef('person_language.chapter_id', '=', 'chapter.id')
        .on('person_language.user_id', '=', userId),
    )
    .select(['editors', 'admins', 'turn', 'person_language.language as chosenLanguage'])
    .where('chapter.team_id', '=', teamId)
    .executeTakeFirst();
  return row
    ? { ...accessOf(row), chosenLanguage: row.chosenLanguage, turn: row.turn }
    : { editors: null, admins: [], chosenLanguage: null, turn: undefined };
}

const accessOf = ({ editors, admins }: Pick<SettingsTable, 'editors' | 'admins'>): Access => ({
  editors: editors === null ? null : peopleIn(editors),
  admins: peopleIn(admins),
});
