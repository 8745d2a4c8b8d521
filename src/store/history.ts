import type { Changes } from '#domain/history.ts';
import { insertMany } from './insert-many.ts';
import type { Database, HistoryTable, Turn } from './schema.ts';

/** Whether a change was kept already under this key: Slack sends some things twice. */
export async function findChange(
  db: Database,
  chapterId: string,
  key: string,
): Promise<Pick<HistoryTable, 'counted_before' | 'counted_after' | 'company_id'> | undefined> {
  return db
    .selectFrom('history')
    .select(['counted_before', 'counted_after', 'company_id'])
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
