import { type Kysely, PostgresAdapter, sql } from 'kysely';

/** What a record's life needs: why it left, its way back by an undo, and a history that the database itself keeps whole. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('company').addColumn('leave_reason', 'text').execute();
  await db.schema.alterTable('company').addColumn('leave_note', 'text').execute();
  // The change by which a record was taken out again: the history refers to it, so its row stays.
  await db.schema.alterTable('company').addColumn('removed_turn', 'integer').execute();
  await sql`drop index company_rfc`.execute(db);
  await sql`
    create unique index company_rfc on company (chapter_id, rfc)
    where rfc is not null and status <> 'withdrawn' and removed_turn is null
      and rfc not in ('XAXX010101000', 'XEXX010101000')
  `.execute(db);
  await sql`drop index company_latest`.execute(db);
  await sql`
    create index company_latest on company
      (chapter_id, status, state, joined_on, us_owned, left_on, removed_turn)
    where removed_turn is null
  `.execute(db);

  // The change that this one took back, and why a company came back, in a person's words.
  await db.schema.alterTable('history').addColumn('undoes', 'integer').execute();
  await db.schema.alterTable('history').addColumn('why', 'text').execute();
  await sql`create index history_of_company on history (company_id, turn)`.execute(db);
  await sql`create index history_changes on history (chapter_id, turn) where line = 0`.execute(db);

  // What a change can be taken back to. It holds contacts' data, which the history never does, so it is forgotten soon.
  await db.schema
    .createTable('undo')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('company_id', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('before', 'text')
    .addPrimaryKeyConstraint('undo_once', ['chapter_id', 'turn'])
    .execute();
  await db.schema.createIndex('undo_at').on('undo').column('at').execute();

  if (db.getExecutor().adapter instanceof PostgresAdapter) await keepHistoryInPostgres(db);
  else await keepHistoryInSqlite(db);
}

async function keepHistoryInSqlite(db: Kysely<never>): Promise<void> {
  for (const verb of ['update', 'delete'])
    await sql`
      create trigger ${sql.ref(`history_refuses_${verb}`)} before ${sql.raw(verb)} on history
      begin select raise(abort, 'The history is append-only.'); end
    `.execute(db);
}

async function keepHistoryInPostgres(db: Kysely<never>): Promise<void> {
  await sql`
    create function refuse_to_rewrite_history() returns trigger language plpgsql as $$
    begin raise exception 'The history is append-only.'; end $$
  `.execute(db);
  await sql`
    create trigger history_refuses_changes before update or delete or truncate on history
    for each statement execute function refuse_to_rewrite_history()
  `.execute(db);
}
