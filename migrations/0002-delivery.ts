import type { Kysely } from 'kysely';

/** What several processes need to post each alert once, in its order, at Slack's pace; and the digest's settings. */
export async function up(db: Kysely<never>): Promise<void> {
  // Alerts of one lane are posted in their order; lanes do not wait for each other.
  await db.schema
    .alterTable('alert')
    .addColumn('lane', 'text', (column) => column.notNull().defaultTo('alerts'))
    .execute();
  await db.schema.alterTable('alert').addColumn('earned_at', 'text').execute();
  // Which attempt has the alert in its hands: whoever lost it to another settles nothing.
  await db.schema.alterTable('alert').addColumn('claim', 'text').execute();
  // Until then the process that claimed the alert may be posting it, and no other may.
  await db.schema.alterTable('alert').addColumn('leased_until', 'text').execute();
  // When the admins were last told what stands in the alert's way.
  await db.schema.alterTable('alert').addColumn('told_at', 'text').execute();
  // The company that completed the milestone: should it prove a slip, the alert is corrected.
  await db.schema
    .alterTable('milestone')
    .addColumn('company_id', 'text', (column) => column.references('company.id'))
    .execute();

  // Slack takes about one message a second and channel, from all processes together.
  await db.schema
    .createTable('pace')
    .addColumn('channel', 'text', (column) => column.primaryKey())
    .addColumn('free_at', 'text', (column) => column.notNull())
    .execute();

  // What Slack sends twice is done once, by whichever process had it first.
  await db.schema
    .createTable('handled')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('handled_at').on('handled').column('at').execute();

  // The digest's weekday, 1 Monday to 7 Sunday; null while it is off.
  await db.schema.alterTable('settings').addColumn('digest_day', 'integer').execute();
  await db.schema
    .alterTable('settings')
    .addColumn('digest_hour', 'integer', (column) => column.notNull().defaultTo(9))
    .execute();
  // Null for the alert channel.
  await db.schema.alterTable('settings').addColumn('digest_channel', 'text').execute();
}
