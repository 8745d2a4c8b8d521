import { targetKey } from '#domain/milestones.ts';
import type { Turn } from './schema.ts';

type Targets = { former: number; target: number; counted: number };

/**
 * Lets the celebration of a former target stand for a new one that the count has reached as well:
 * a chapter that was at its target and still is has nothing to celebrate again, and when it falls
 * below the new one that is told in the same thread.
 */
export async function standForTarget(
  turn: Turn,
  chapterId: string,
  { former, target, counted }: Targets,
): Promise<void> {
  if (former === target || counted < target) return;
  const celebrated = await turn
    .selectFrom('milestone')
    .select('alert_id')
    .where('chapter_id', '=', chapterId)
    .where('key', '=', targetKey(former))
    .executeTakeFirst();
  if (celebrated)
    await turn
      .insertInto('milestone')
      .values({ chapter_id: chapterId, key: targetKey(target), ...celebrated, company_id: null })
      .onConflict((known) => known.columns(['chapter_id', 'key']).doNothing())
      .execute();
}
