import { promises as fs } from 'node:fs';
import path from 'node:path';
import { FileMigrationProvider, Migrator } from 'kysely/migration';
import type { Database } from './schema.ts';
import { StoreFault } from './store-fault.ts';

/** Runs the migrations that a database lacks, in one transaction; refuses one that is not ours or knows migrations of the future. */
export async function migrateToLatest(db: Database, name: string, folder: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: new FileMigrationProvider({ fs, path, migrationFolder: folder }),
  });
  await lackingMigrations(db, name, folder);
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Refuses a database that is not exactly of this version, for those who only read it. */
export async function refuseOtherVersions(
  db: Database,
  name: string,
  folder: string,
): Promise<void> {
  const lacking = await lackingMigrations(db, name, folder);
  if (lacking.length > 0)
    throw new StoreFault(
      `The database ${name} is from an older version of the bot (it lacks ${lacking.join(', ')}). Start this version of the bot on it once; nothing was changed.`,
    );
}

/** The migrations that a database has yet to run; refuses one that is not ours or of the future. */
async function lackingMigrations(db: Database, name: string, folder: string): Promise<string[]> {
  const ours = new Set((await fs.readdir(folder)).map((file) => path.parse(file).name));
  const ran = new Set(await ranMigrations(db, name));
  const unknown = [...ran.difference(ours)];
  if (unknown.length > 0)
    throw new StoreFault(
      `The database ${name} is from a newer version of the bot (it knows ${unknown.join(', ')}). Update the bot; nothing was changed.`,
    );
  return [...ours.difference(ran)];
}

async function ranMigrations(db: Database, name: string): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (tables.length === 0) return [];
  if (!tables.some((table) => table.name === 'kysely_migration'))
    throw new StoreFault(
      `The database ${name} belongs to another program. Name another file; nothing was changed.`,
    );
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
