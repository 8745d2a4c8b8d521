import type { CountingRule } from '#domain/consolidation.ts';
import { type DailyChange, PACE_WINDOW } from '#domain/forecast.ts';
import { ownedRecordsOf } from './counted.ts';
import type { Database } from './schema.ts';

/** Counted companies that joined and that left, by day: the last such days, each in full. */
export async function dailyChanges(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<DailyChange[]> {
  const byDay = (column: 'joined_on' | 'left_on') =>
    ownedRecordsOf(db, chapterId, rule)
      .select(`${column} as day`)
      .select((company) => company.fn.countAll<number>().as('companies'))
      .where('status', '<>', 'prospect')
      .where(column, 'is not', null)
      .$narrowType<{ day: string }>()
      .groupBy(column)
      .orderBy(column, 'desc')
      .limit(PACE_WINDOW)
      .execute();
  const joined = await byDay('joined_on');
  const left = await byDay('left_on');
  return [
    ...joined.map(({ day, companies }) => ({ day, joined: Number(companies), left: 0 })),
    ...left.map(({ day, companies }) => ({ day, joined: 0, left: Number(companies) })),
  ];
}
