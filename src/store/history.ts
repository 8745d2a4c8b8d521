import type { Changes, HistoryLine } from '#domain/history.ts';
import { insertMany } from './insert-many.ts';
import type { Database, HistoryTable, Turn } from './schema.ts';

/** Whether a change was kept already under this key: Slack sends some things twice. */
export async function findChange(
  db: Database,
  chapterId: string,
  key: string,
): Promise<
  Pick<HistoryTable, 'turn' | 'counted_before' | 'counted_after' | 'company_id'> | undefined
> {
  return db
    .selectFrom('history')
    .select(['turn', 'counted_before', 'counted_after', 'company_id'])
    .where('chapter_id', '=', chapterId)
    .where('change_key', '=', key)
    .where('line', '=', 0)
    .executeTakeFirst();
}

export type HistoryEntry = {
  companyId: string;
  kind: HistoryTable['kind'];
  changes: Changes;
};

/** Appends the entries of one change, in their order. */
export async function appendHistory(
  turn: Turn,
  change: Omit<HistoryTable, 'line' | 'company_id' | 'kind' | 'changes'>,
  entries: readonly HistoryEntry[],
): Promise<void> {
  const rows = entries.map(({ companyId, kind, changes }, line) => ({
    ...change,
    line,
    company_id: companyId,
    kind,
    changes: JSON.stringify(changes),
  }));
  await insertMany(turn, 'history', rows);
}

/** The history's lines of a chapter, each with the name that its company bears now, though it be taken out. */
export const linesOf = (db: Database, chapterId: string) =>
  db
    .selectFrom('history')
    .innerJoin('company', 'company.id', 'history.company_id')
    .select(['history.turn', 'history.kind', 'history.actor', 'history.at', 'history.changes'])
    .select(['history.counted_before as before', 'history.counted_after as after', 'history.why'])
    .select('company.name')
    .where('history.chapter_id', '=', chapterId);

type ReadLine = Omit<HistoryLine, 'changes'> & { changes: string };

export const lineOf = ({ changes, ...line }: ReadLine): HistoryLine => ({
  ...line,
  changes: JSON.parse(changes),
});

/** What became of a company after a change, the first first. */
export async function linesSince(
  db: Database,
  chapterId: string,
  companyId: string,
  change: number,
): Promise<HistoryLine[]> {
  const rows = await linesOf(db, chapterId)
    .where('history.company_id', '=', companyId)
    .where('history.turn', '>', change)
    .orderBy('history.turn')
    .execute();
  return rows.map(lineOf);
}

/** What became of a company last. */
export async function getLastLine(
  db: Database,
  chapterId: string,
  companyId: string,
): Promise<HistoryLine> {
  const row = await linesOf(db, chapterId)
    .where('history.company_id', '=', companyId)
    .orderBy('history.turn', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return lineOf(row);
}

/** The companies of a change that another has written since, by the names that they bear now. */
export async function namesChangedSince(
  db: Database,
  chapterId: string,
  change: number,
): Promise<string[]> {
  const rows = await linesOf(db, chapterId)
    .where('history.turn', '=', change)
    .where('company.changed_turn', '<>', change)
    .execute();
  return rows.map(({ name }) => name);
}

/** The last lines of the history, at most so many, each with its company's id; the last change comes first. */
export async function lastLines(
  db: Database,
  chapterId: string,
  most: number,
): Promise<(HistoryLine & { companyId: string })[]> {
  const rows = await linesOf(db, chapterId)
    .select('history.company_id as companyId')
    .orderBy('history.turn', 'desc')
    .orderBy('history.line')
    .limit(most)
    .execute();
  return rows.map((row) => ({ ...lineOf(row), companyId: row.companyId }));
}

/** The first line of a change, if it has one. */
export async function findLine(
  db: Database,
  chapterId: string,
  change: number,
): Promise<HistoryLine | undefined> {
  const row = await linesOf(db, chapterId)
    .where('history.turn', '=', change)
    .where('history.line', '=', 0)
    .executeTakeFirst();
  return row && lineOf(row);
}

/** The first line of a change that was kept. */
export async function getLine(
  db: Database,
  chapterId: string,
  change: number,
): Promise<HistoryLine> {
  const line = await findLine(db, chapterId, change);
  if (!line) throw new Error(`The history has no change ${change}.`);
  return line;
}
