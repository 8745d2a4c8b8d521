import type { Kysely } from 'kysely';

/** The imports that people have begun in a form, until they have been told what became of them: a bot that is killed meanwhile tells them when it is back. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('begun_import')
    .addColumn('view_id', 'text', (column) => column.primaryKey())
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
}
