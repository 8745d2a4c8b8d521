import { type Kysely, sql } from 'kysely';

/** Who has the Home tab open, what it shows them, and what the tab reads quickly in a large roster. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('home_tab')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('opened_at', 'text', (column) => column.notNull())
    // The change up to which it shows the roster; -1 while it is to be drawn whatever changed.
    .addColumn('drawn_turn', 'integer', (column) => column.notNull())
    // Until then nobody else draws it.
    .addColumn('free_at', 'text', (column) => column.notNull())
    // Slack's mark of what the tab shows, so that no older draw takes its place.
    .addColumn('hash', 'text')
    .addPrimaryKeyConstraint('home_tab_of_person', ['chapter_id', 'user_id'])
    .execute();
  await sql`
    create index company_unproven on company (chapter_id, status, us_owned, joined_on)
    where removed_turn is null and confirmed_on is null and evidence is null and evidence_file is null
  `.execute(db);
  await sql`
    create index company_courted on company (chapter_id, changed_turn)
    where removed_turn is null and status = 'prospect'
  `.execute(db);
  await sql`
    create index company_review on company (chapter_id, review_on)
    where removed_turn is null and review_on is not null
  `.execute(db);
}
