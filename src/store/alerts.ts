import { sql } from 'kysely';
import { putOff } from './due.ts';
import type { AlertTable, Database } from './schema.ts';

/** Alerts that are posted in their order; lanes do not wait for each other. */
export type Lane = Pick<AlertTable, 'lane'> & { chapterId: string };

/** Where a message goes: a channel, or a thread in it. */
export type Place = { channel: string; thread: string | null };

/** Written into the query itself, so that SQLite sees that its index of what is owed will do. */
export const POSTED = sql.lit('posted' as const);

/** The lanes with an alert whose time has come. */
export async function listDueLanes(db: Database, now: string): Promise<Lane[]> {
  const { from, to } = putOff(now);
  return db
    .selectFrom('alert')
    .select(['chapter_id as chapterId', 'lane'])
    .where('state', '<>', POSTED)
    .where((alert) => alert.or([alert('due_at', '<=', from), alert('due_at', '>', to)]))
    .distinct()
    .execute();
}

/** Where an alert was posted, so that what is said of it later stands below it. */
export async function findPostedAlert(
  db: Database,
  id: string,
): Promise<{ channel: string; ts: string } | undefined> {
  const row = await db
    .selectFrom('alert')
    .select(['channel', 'message_ts as ts'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.channel && row.ts ? { channel: row.channel, ts: row.ts } : undefined;
}

/** The alert that announced the target, the latest if there were several. */
export async function findCelebrationId(
  db: Database,
  chapterId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('alert')
    .select('id')
    .where('chapter_id', '=', chapterId)
    .where('kind', '=', 'target')
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** How many alerts wait, since when the oldest does (ISO 8601), and what stands in its way. */
export async function owedAlerts(
  db: Database,
): Promise<{ owed: number; oldest: string | null; trouble: string | null }> {
  const rows = await db
    .selectFrom('alert')
    .select(['earned_at', 'trouble'])
    .where('state', '<>', POSTED)
    .orderBy('turn')
    .orderBy('line')
    .execute();
  const times = rows.flatMap(({ earned_at }) => earned_at ?? []).sort();
  const trouble = rows.find((row) => row.trouble !== null)?.trouble ?? null;
  return { owed: rows.length, oldest: times[0] ?? null, trouble };
}
