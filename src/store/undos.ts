import type { Company } from '#domain/company.ts';
import { lastToUndo } from '#domain/undo.ts';
import type { Database, Turn, UndoTable } from './schema.ts';

/** What a change can be taken back to: the record before it, or null where it made the record. */
export type KeptUndo = Omit<UndoTable, 'before'> & { before: Company | null };

/** Keeps the way back from a change. */
export async function keepUndo(turn: Turn, { before, ...undo }: KeptUndo): Promise<void> {
  await forgetUndos(turn, lastToUndo(undo.at));
  await turn
    .insertInto('undo')
    .values({ ...undo, before: before && JSON.stringify(before) })
    .execute();
}

export async function findUndo(
  db: Database,
  chapterId: string,
  change: number,
): Promise<KeptUndo | undefined> {
  const row = await db
    .selectFrom('undo')
    .selectAll()
    .where('chapter_id', '=', chapterId)
    .where('turn', '=', change)
    .executeTakeFirst();
  return row && keptOf(row);
}

/** Every way back that is kept of a chapter. */
export async function listUndos(db: Database, chapterId: string): Promise<KeptUndo[]> {
  const rows = await db
    .selectFrom('undo')
    .selectAll()
    .where('chapter_id', '=', chapterId)
    .orderBy('turn')
    .execute();
  return rows.map(keptOf);
}

/** Closes the ways back from these changes. */
export async function dropUndos(
  turn: Turn,
  chapterId: string,
  changes: readonly number[],
): Promise<void> {
  if (changes.length === 0) return;
  await turn
    .deleteFrom('undo')
    .where('chapter_id', '=', chapterId)
    .where('turn', 'in', changes)
    .execute();
}

const keptOf = (row: UndoTable): KeptUndo => ({
  ...row,
  before: row.before === null ? null : JSON.parse(row.before),
});

/** Forgets the ways back from changes made before then, and the contacts' data that they hold. */
export async function forgetUndos(db: Database, before: string): Promise<void> {
  await db.deleteFrom('undo').where('at', '<', before).execute();
}
