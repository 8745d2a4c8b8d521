import type { Kysely } from 'kysely';

/** The dossiers that were made: of which change of the chapter, on which day, and the hash of their data. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('report')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('counted', 'integer', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('report_once', ['chapter_id', 'hash'])
    .execute();
  await db.schema
    .createIndex('report_by_turn')
    .on('report')
    .columns(['chapter_id', 'turn'])
    .execute();
}
