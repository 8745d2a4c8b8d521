import type { Database } from './schema.ts';

/**
 * When the oldest alert that is not posted was earned, however often it was put off since; ISO 8601,
 * null where none waits. What no change of the roster has earned counts from when it was due.
 */
export async function findOldestOwed(db: Database): Promise<string | null> {
  const rows = await db
    .selectFrom('alert')
    .leftJoin('history', (entry) =>
      entry
        .onRef('history.chapter_id', '=', 'alert.chapter_id')
        .onRef('history.turn', '=', 'alert.turn')
        .on('history.line', '=', 0),
    )
    .select((alert) => alert.fn.coalesce('history.at', 'alert.due_at').as('earned'))
    .where('alert.state', '<>', 'posted')
    .execute();
  const [oldest = null] = rows.map(({ earned }) => earned).sort();
  return oldest;
}
