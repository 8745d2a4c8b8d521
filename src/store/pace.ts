import { sql } from 'kysely';
import { putOff } from './due.ts';
import type { Database, Turn } from './schema.ts';

/**
 * Takes a channel for one message, so that the next waits until `until` (ISO 8601). Returns from when
 * on it takes one where another had it first; undefined when it is taken.
 */
export async function takeChannel(
  turn: Turn,
  channel: string,
  { now, until }: { now: string; until: string },
): Promise<string | undefined> {
  const { from, to } = putOff(now);
  const taken = await turn
    .insertInto('pace')
    .values({ channel, free_at: until })
    .onConflict((conflict) =>
      conflict
        .column('channel')
        .doUpdateSet({ free_at: until })
        .where(sql<boolean>`(pace.free_at <= ${from} or pace.free_at > ${to})`),
    )
    .returning('channel')
    .executeTakeFirst();
  if (taken) return undefined;
  const { free_at } = await turn
    .selectFrom('pace')
    .select('free_at')
    .where('channel', '=', channel)
    .executeTakeFirstOrThrow();
  return free_at;
}

/** Lets nobody post to a channel until then, for its pace or since Slack asked for it; a longer wait stays. */
export async function holdChannel(
  db: Database,
  channel: string,
  { now, until }: { now: string; until: string },
): Promise<void> {
  const { to } = putOff(now);
  await db
    .insertInto('pace')
    .values({ channel, free_at: until })
    .onConflict((conflict) =>
      conflict
        .column('channel')
        .doUpdateSet({ free_at: until })
        .where(sql<boolean>`(pace.free_at < ${until} or pace.free_at > ${to})`),
    )
    .execute();
}
