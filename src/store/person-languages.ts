import type { Language } from '#domain/person.ts';
import type { Database } from './schema.ts';

/** Keeps the language in which somebody wants to be answered; null for that of their Slack. */
export async function chooseLanguage(
  db: Database,
  chapterId: string,
  userId: string,
  language: Language | null,
): Promise<void> {
  if (language === null)
    await db
      .deleteFrom('person_language')
      .where('chapter_id', '=', chapterId)
      .where('user_id', '=', userId)
      .execute();
  else
    await db
      .insertInto('person_language')
      .values({ chapter_id: chapterId, user_id: userId, language })
      .onConflict((conflict) =>
        conflict.columns(['chapter_id', 'user_id']).doUpdateSet({ language }),
      )
      .execute();
}

/** The languages that people of a chapter have chosen, by their Slack ids. */
export async function chosenLanguages(
  db: Database,
  chapterId: string,
): Promise<ReadonlyMap<string, Language>> {
  const rows = await db
    .selectFrom('person_language')
    .select(['user_id', 'language'])
    .where('chapter_id', '=', chapterId)
    .execute();
  return new Map(rows.map(({ user_id, language }) => [user_id, language]));
}
