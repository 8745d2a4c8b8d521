import { isPutOff } from './due.ts';
import type { Database, Turn } from './schema.ts';

/** From when on a channel takes its next message (ISO 8601); undefined when at once. */
export async function findFreeAt(
  turn: Turn,
  channel: string,
  now: string,
): Promise<string | undefined> {
  const row = await turn
    .selectFrom('pace')
    .select('free_at')
    .where('channel', '=', channel)
    .executeTakeFirst();
  return row && isPutOff(row.free_at, now) ? row.free_at : undefined;
}

/** Lets nobody post to a channel until then: its pace, or what Slack asked for. */
export async function holdChannel(db: Database, channel: string, until: string): Promise<void> {
  await db
    .insertInto('pace')
    .values({ channel, free_at: until })
    .onConflict((conflict) => conflict.column('channel').doUpdateSet({ free_at: until }))
    .execute();
}
