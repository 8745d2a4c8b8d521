import type { Kysely } from 'kysely';

/** What an import can be taken back to for a day. It holds contacts' data, which the history never does, so it is forgotten then. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('import_undo')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('company_id', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('import_undo_once', ['chapter_id', 'turn', 'company_id'])
    .execute();
  await db.schema.createIndex('import_undo_at').on('import_undo').column('at').execute();
}
