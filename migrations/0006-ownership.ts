import { type Kysely, sql } from 'kysely';

/** What proves that a company is U.S.-owned, who confirmed it and when, and when to look again. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('company').addColumn('ownership_basis', 'text').execute();
  await db.schema.alterTable('company').addColumn('ultimate_parent', 'text').execute();
  // A file stays in Slack; the record keeps its id there, its name and the link to it.
  await db.schema.alterTable('company').addColumn('evidence_file', 'text').execute();
  await db.schema.alterTable('company').addColumn('evidence_file_name', 'text').execute();
  await db.schema.alterTable('company').addColumn('evidence_file_link', 'text').execute();
  await db.schema.alterTable('company').addColumn('confirmed_by', 'text').execute();
  await db.schema.alterTable('company').addColumn('confirmed_on', 'text').execute();
  await db.schema.alterTable('company').addColumn('review_on', 'text').execute();
  // Counting reads the index alone, whichever rule it follows.
  await sql`drop index company_latest`.execute(db);
  await sql`
    create index company_latest on company
      (chapter_id, status, state, joined_on, us_owned, confirmed_on, left_on, removed_turn)
    where removed_turn is null
  `.execute(db);
}
