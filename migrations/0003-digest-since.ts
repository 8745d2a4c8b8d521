import type { Kysely } from 'kysely';

/** The instant at which an admin turned the digest on: no digest is owed for occasions before it. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.alterTable('settings').addColumn('digest_since', 'text').execute();
}
