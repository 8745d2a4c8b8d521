import type { Kysely } from 'kysely';

/** The language that a person has chosen in place of that of their Slack. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('person_language')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('language_of_person', ['chapter_id', 'user_id'])
    .execute();
}
