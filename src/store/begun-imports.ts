import type { BegunImportTable, Database } from './schema.ts';

/** The key under which the history keeps the import of a form. */
export const importKey = (viewId: string): string => `import:${viewId}`;

/** Notes that somebody has begun an import, until they know what became of it. */
export async function beginImport(db: Database, begun: BegunImportTable): Promise<void> {
  await db
    .insertInto('begun_import')
    .values(begun)
    .onConflict((conflict) => conflict.column('view_id').doNothing())
    .execute();
}

/** Somebody knows what became of their import. */
export async function endImport(db: Database, viewId: string): Promise<void> {
  await db.deleteFrom('begun_import').where('view_id', '=', viewId).execute();
}

/** Takes upon one, of any number of processes, the imports that were begun before then and left behind. */
export const claimLeftImports = (
  db: Database,
  { before, now }: { before: string; now: string },
): Promise<BegunImportTable[]> =>
  db.updateTable('begun_import').set({ at: now }).where('at', '<', before).returningAll().execute();
