import type { Kysely } from 'kysely';

/** The pictures of the growth that were brought to Slack for the Home tabs, by what they show. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('home_picture')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    // Null while somebody brings it, or Slack will not show it.
    .addColumn('file_id', 'text')
    .addColumn('made_at', 'text', (column) => column.notNull())
    // Until then nobody else brings it.
    .addColumn('free_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('home_picture_once', ['chapter_id', 'hash'])
    .execute();
}
