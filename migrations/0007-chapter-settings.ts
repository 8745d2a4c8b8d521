import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** Who may edit and who administers, the version of the settings, and a history of them that the database keeps whole. */
export async function up(db: Kysely<never>): Promise<void> {
  // JSON lists of Slack ids; editors null for every full member.
  await db.schema.alterTable('settings').addColumn('editors', 'text').execute();
  await db.schema
    .alterTable('settings')
    .addColumn('admins', 'text', (column) => column.notNull().defaultTo('[]'))
    .execute();
  // The number of the change that set them last.
  await db.schema
    .alterTable('settings')
    .addColumn('changed_turn', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();

  await db.schema
    .createTable('settings_history')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('change_key', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('counted_before', 'integer', (column) => column.notNull())
    .addColumn('counted_after', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('settings_history_order', ['chapter_id', 'turn'])
    .addUniqueConstraint('settings_history_once', ['chapter_id', 'change_key'])
    .execute();
  if (db.getExecutor().adapter instanceof PostgresAdapter)
    await sql`
      create trigger settings_history_refuses_changes
      before update or delete or truncate on settings_history
      for each statement execute function refuse_to_rewrite_history()
    `.execute(db);
  else
    for (const verb of ['update', 'delete'])
      await sql`
        create trigger ${sql.ref(`settings_history_refuses_${verb}`)}
        before ${sql.raw(verb)} on settings_history
        begin select raise(abort, 'The history is append-only.'); end
      `.execute(db);
}
