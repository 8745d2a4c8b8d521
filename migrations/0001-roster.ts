import { type Kysely, sql } from 'kysely';

/** Days and instants are ISO 8601 text, ids and JSON are text, so that every engine keeps them alike. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('chapter')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team_id', 'text', (column) => column.notNull().unique())
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('settings')
    .addColumn('chapter_id', 'text', (column) => column.primaryKey().references('chapter.id'))
    .addColumn('target', 'integer', (column) => column.notNull())
    .addColumn('milestones', 'text', (column) => column.notNull())
    .addColumn('counting_rule', 'text', (column) => column.notNull())
    .addColumn('counting_rule_version', 'integer', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('alert_channel', 'text')
    .execute();

  await db.schema
    .createTable('company')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('name_key', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('city', 'text')
    .addColumn('us_owned', 'text', (column) => column.notNull())
    .addColumn('us_share', 'real')
    .addColumn('hq_country', 'text', (column) => column.notNull())
    .addColumn('sector', 'text')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('joined_on', 'text')
    .addColumn('left_on', 'text')
    .addColumn('rfc', 'text')
    .addColumn('website', 'text')
    .addColumn('contact_name', 'text')
    .addColumn('contact_email', 'text')
    .addColumn('contact_phone', 'text')
    .addColumn('evidence', 'text')
    .addColumn('notes', 'text')
    .addColumn('added_turn', 'integer', (column) => column.notNull())
    .addColumn('changed_turn', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex('company_by_name')
    .on('company')
    .columns(['chapter_id', 'name_key'])
    .execute();
  await db.schema
    .createIndex('company_latest')
    .on('company')
    .columns(['chapter_id', 'status', 'state', 'joined_on', 'us_owned', 'left_on'])
    .execute();
  // The shared RFCs of Anexo 20 are no identity, and a withdrawn record holds no claim.
  await sql`
    create unique index company_rfc on company (chapter_id, rfc)
    where rfc is not null and status <> 'withdrawn' and rfc not in ('XAXX010101000', 'XEXX010101000')
  `.execute(db);

  await db.schema
    .createTable('history')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('change_key', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('company_id', 'text', (column) => column.notNull().references('company.id'))
    .addColumn('changes', 'text', (column) => column.notNull())
    .addColumn('counted_before', 'integer', (column) => column.notNull())
    .addColumn('counted_after', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('history_order', ['chapter_id', 'turn', 'line'])
    .execute();
  // A change is known by the key of its first line, so that it is made once.
  await sql`create unique index history_once on history (chapter_id, change_key) where line = 0`.execute(
    db,
  );

  await db.schema
    .createTable('alert')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('turn', 'integer', (column) => column.notNull())
    .addColumn('line', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('claimed_at', 'text')
    .addColumn('channel', 'text')
    .addColumn('message_ts', 'text')
    .addColumn('posted_at', 'text')
    .addColumn('trouble', 'text')
    .addUniqueConstraint('alert_order', ['chapter_id', 'turn', 'line'])
    .execute();
  await sql`create index alert_owed on alert (chapter_id, turn, line) where state <> 'posted'`.execute(
    db,
  );

  await db.schema
    .createTable('milestone')
    .addColumn('chapter_id', 'text', (column) => column.notNull().references('chapter.id'))
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('alert_id', 'text', (column) => column.notNull().references('alert.id'))
    .addPrimaryKeyConstraint('milestone_once', ['chapter_id', 'key'])
    .execute();
}
