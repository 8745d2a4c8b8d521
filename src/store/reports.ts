import type { CountingRule } from '#domain/consolidation.ts';
import type { Dossier, SinceLast } from '#domain/dossier.ts';
import { countMoves } from './count-moves.ts';
import type { Database, ReportTable } from './schema.ts';

/** A dossier that was made: when (ISO 8601, UTC), by whom, and the day that it bears. */
export type KeptReport = Pick<ReportTable, 'turn' | 'day' | 'counted' | 'actor' | 'at'>;

type Made = { chapterId: string; hash: string; actor: string; at: string };

/** Notes that a dossier was made; one of the same data is the same, and is noted once. */
export async function keepReport(
  db: Database,
  { chapterId, hash, actor, at }: Made,
  { turn, day, companies }: Pick<Dossier, 'turn' | 'day' | 'companies'>,
): Promise<void> {
  await db
    .insertInto('report')
    .values({ chapter_id: chapterId, hash, turn, day, counted: companies.length, actor, at })
    .onConflict((conflict) => conflict.columns(['chapter_id', 'hash']).doNothing())
    .execute();
}

export const findReport = (
  db: Database,
  chapterId: string,
  hash: string,
): Promise<KeptReport | undefined> =>
  db
    .selectFrom('report')
    .select(['turn', 'day', 'counted', 'actor', 'at'])
    .where('chapter_id', '=', chapterId)
    .where('hash', '=', hash)
    .executeTakeFirst();

/** The last dossier of an earlier change, and what has moved the count since; null where there was none. */
export async function sinceLastReport(
  db: Database,
  chapterId: string,
  turn: number,
  rule: CountingRule,
): Promise<SinceLast | null> {
  const last = await db
    .selectFrom('report')
    .select(['turn', 'day', 'counted'])
    .where('chapter_id', '=', chapterId)
    .where('turn', '<', turn)
    .orderBy('turn', 'desc')
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return null;
  const { gained, lost } = await countMoves(db, chapterId, rule, { turn: last.turn });
  return { day: last.day, counted: last.counted, gained: gained.sort(), lost: lost.sort() };
}
