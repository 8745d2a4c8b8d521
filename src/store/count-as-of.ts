import type { SettingsChanges } from '#domain/settings-change.ts';
import type { Database } from './schema.ts';

/**
 * The count as the roster stood just before an instant (ISO 8601, UTC), by the rule of then, and when
 * its history begins; null where it has none. `target` is that of then, null where it is still the same.
 */
export type CountAsOf = { counted: number; target: number | null; begins: string | null };

export async function countAsOf(
  db: Database,
  chapterId: string,
  before: string,
): Promise<CountAsOf> {
  const told = await Promise.all([
    endsOf(db, 'history', chapterId, before),
    endsOf(db, 'settings_history', chapterId, before),
  ]);
  const [last] = told.flatMap(({ last }) => last ?? []).sort((a, b) => b.turn - a.turn);
  const [begins = null] = told.flatMap(({ first }) => first?.at ?? []).sort();
  return { counted: last?.counted ?? 0, target: await targetAsOf(db, chapterId, before), begins };
}

/** The last change before an instant and the first of all: one of the settings may move the count as one of the roster does. */
async function endsOf(
  db: Database,
  table: 'history' | 'settings_history',
  chapterId: string,
  before: string,
) {
  const changes = db.selectFrom(table).where('chapter_id', '=', chapterId);
  const last = await changes
    .select(['turn', 'counted_after as counted'])
    .where('at', '<', before)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  const first = await changes.select('at').orderBy('turn').limit(1).executeTakeFirst();
  return { last, first };
}

/** The target from which the first change since then moved it. */
async function targetAsOf(db: Database, chapterId: string, before: string): Promise<number | null> {
  const rows = await db
    .selectFrom('settings_history')
    .select('changes')
    .where('chapter_id', '=', chapterId)
    .where('at', '>=', before)
    .orderBy('turn')
    .execute();
  const moves = rows.flatMap((row) => changesIn(row.changes).target ?? []);
  return moves[0] ?? null;
}

const changesIn = (written: string): SettingsChanges => JSON.parse(written);
