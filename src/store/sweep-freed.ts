import { sql } from 'kysely';
import { locksRows } from './engine.ts';
import type { Database } from './schema.ts';

/**
 * Takes out of the database's files what was deleted from its tables. SQLite overwrites with zeros what
 * it deletes (`secure_delete`); here the whole file is written anew, so that nothing is left of what older
 * versions of the bot deleted, and its journal is emptied. Postgres frees the rows, and overwrites them
 * when it needs the room; its own journal goes with time. Neither reaches backups, nor what a disk keeps
 * of a file that was cut short.
 */
export async function sweepFreed(db: Database): Promise<void> {
  if (locksRows(db)) {
    await sql`vacuum company`.execute(db);
    await sql`vacuum undo`.execute(db);
    await sql`vacuum import_undo`.execute(db);
    return;
  }
  await sql`vacuum`.execute(db);
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}
