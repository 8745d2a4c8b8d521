import type { Company } from '#domain/company.ts';
import { lastImportToUndo, lastToUndo } from '#domain/undo.ts';
import { insertMany } from './insert-many.ts';
import type { Database, Turn, UndoTable } from './schema.ts';

/** What a change can be taken back to: the record before it, or null where it made the record. */
export type KeptUndo = Omit<UndoTable, 'before'> & { before: Company | null };

/** Keeps the way back from a change. */
export async function keepUndo(turn: Turn, { before, ...undo }: KeptUndo): Promise<void> {
  await forgetUndos(turn, undo.at);
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

/** Keeps the way back from an import: the records that it amended as they were, and one record more where it amended none. */
export async function keepImportUndo(turn: Turn, undos: readonly KeptUndo[]): Promise<void> {
  const [first] = undos;
  if (!first) return;
  await forgetUndos(turn, first.at);
  const kept = undos.filter((one) => one === first || one.before !== null);
  const rows = kept.map(({ before, ...undo }) => ({
    ...undo,
    before: before && JSON.stringify(before),
  }));
  await insertMany(turn, 'import_undo', rows);
}

/** The way back from an import; empty where it is closed. */
export async function findImportUndo(
  db: Database,
  chapterId: string,
  change: number,
): Promise<KeptUndo[]> {
  const rows = await db
    .selectFrom('import_undo')
    .selectAll()
    .where('chapter_id', '=', chapterId)
    .where('turn', '=', change)
    .execute();
  return rows.map(keptOf);
}

/** Of these changes the imports whose way back is open: kept, and not taken by now. */
export async function openImports(
  db: Database,
  chapterId: string,
  changes: readonly number[],
): Promise<number[]> {
  if (changes.length === 0) return [];
  const rows = await db
    .selectFrom('import_undo')
    .select('turn')
    .distinct()
    .where('chapter_id', '=', chapterId)
    .where('turn', 'in', changes)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('history')
            .select('history.turn')
            .whereRef('history.chapter_id', '=', 'import_undo.chapter_id')
            .whereRef('history.undoes', '=', 'import_undo.turn'),
        ),
      ),
    )
    .execute();
  return rows.map(({ turn }) => turn);
}

/** Every way back that is kept of a chapter. */
export async function listUndos(db: Database, chapterId: string): Promise<KeptUndo[]> {
  const kept: KeptUndo[] = [];
  for (const table of TABLES) {
    const rows = await db
      .selectFrom(table)
      .selectAll()
      .where('chapter_id', '=', chapterId)
      .orderBy('turn')
      .orderBy('company_id')
      .execute();
    kept.push(...rows.map(keptOf));
  }
  return kept;
}

/** Of single changes, and of imports. */
const TABLES = ['undo', 'import_undo'] as const;

/** Closes the ways back from these changes. */
export async function dropUndos(
  turn: Turn,
  chapterId: string,
  changes: readonly number[],
): Promise<void> {
  if (changes.length === 0) return;
  for (const table of TABLES)
    await turn
      .deleteFrom(table)
      .where('chapter_id', '=', chapterId)
      .where('turn', 'in', changes)
      .execute();
}

const keptOf = (row: UndoTable): KeptUndo => ({
  ...row,
  before: row.before === null ? null : JSON.parse(row.before),
});

/** Forgets the ways back whose time has passed, and the contacts' data that they hold. */
export async function forgetUndos(db: Database, now: string): Promise<void> {
  await db.deleteFrom('undo').where('at', '<', lastToUndo(now)).execute();
  await db.deleteFrom('import_undo').where('at', '<', lastImportToUndo(now)).execute();
}
