import type { Database } from './schema.ts';

/** The count as the roster stood just before an instant (ISO 8601, UTC), and when its history begins; null where it has none. */
export type CountAsOf = { counted: number; begins: string | null };

export async function countAsOf(
  db: Database,
  chapterId: string,
  before: string,
): Promise<CountAsOf> {
  const history = db.selectFrom('history').where('chapter_id', '=', chapterId);
  const last = await history
    .select('counted_after')
    .where('at', '<', before)
    .where('line', '=', 0)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  const first = await history.select('at').orderBy('turn').limit(1).executeTakeFirst();
  return { counted: last?.counted_after ?? 0, begins: first?.at ?? null };
}
