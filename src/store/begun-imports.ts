import type { BegunImportTable, Database, Turn } from './schema.ts';

/** The key under which the history keeps the import of a form. */
export const importKey = (viewId: string): string => `import:${viewId}`;

/** The work on somebody's file as it is noted: whoever takes it over notes an instant of their own. */
export type BegunImport = Pick<BegunImportTable, 'view_id' | 'at'>;

/** Notes that somebody's file is worked on, until they know what became of it; whoever was at work in the same form before is so no more. */
export async function beginImport(db: Database, begun: BegunImportTable): Promise<void> {
  await db
    .insertInto('begun_import')
    .values(begun)
    .onConflict((conflict) => conflict.column('view_id').doUpdateSet({ at: begun.at }))
    .execute();
}

/** Whether nobody has taken the work over; if so, nobody does before the end of the transaction. */
export async function isStillAtWork(turn: Turn, { view_id, at }: BegunImport): Promise<boolean> {
  const { numUpdatedRows } = await turn
    .updateTable('begun_import')
    .set({ at })
    .where('view_id', '=', view_id)
    .where('at', '=', at)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Somebody knows what became of their file, unless the work was taken over. */
export async function endImport(db: Database, { view_id, at }: BegunImport): Promise<void> {
  await db.deleteFrom('begun_import').where('view_id', '=', view_id).where('at', '=', at).execute();
}

/** The instant of what nobody is at work on, and one that comes after it. */
const LEFT = new Date(0).toISOString();
const AFTER_LEFT = new Date(1).toISOString();

/** Notes that nobody is at work on any file: whoever was is no more. */
export async function leaveImports(db: Database): Promise<void> {
  await db.updateTable('begun_import').set({ at: LEFT }).execute();
}

/** Gives up the work on one. */
export async function leaveImport(db: Database, { view_id, at }: BegunImport): Promise<void> {
  await db
    .updateTable('begun_import')
    .set({ at: LEFT })
    .where('view_id', '=', view_id)
    .where('at', '=', at)
    .execute();
}

/** Takes upon one, of any number of processes, the imports that were left, and those that were begun before an instant if one is given. */
export const claimLeftImports = (
  db: Database,
  { before = AFTER_LEFT, now }: { before?: string; now: string },
): Promise<BegunImportTable[]> =>
  db.updateTable('begun_import').set({ at: now }).where('at', '<', before).returningAll().execute();
