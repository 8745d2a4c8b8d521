import type { Announced } from '#domain/milestone-road.ts';
import { recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/** Every milestone that a chapter has announced, the first first. */
export async function listAnnounced(db: Database, chapterId: string): Promise<Announced[]> {
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('alert', 'alert.id', 'milestone.alert_id')
    .leftJoin(
      () => recordsOf(db, chapterId).select(['id', 'name']).as('completer'),
      (join) => join.onRef('completer.id', '=', 'milestone.company_id'),
    )
    .select(['milestone.key', 'alert.earned_at as at', 'completer.name as company'])
    .where('milestone.chapter_id', '=', chapterId)
    .orderBy('alert.turn')
    .orderBy('milestone.key')
    .execute();
  return rows.flatMap(({ key, at, company }) => (at === null ? [] : [{ key, at, company }]));
}
