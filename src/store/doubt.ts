import type { Database } from './schema.ts';

/**
 * True once a day for an alert that is in trouble: whoever gets it tells the admins. Given back by
 * `forgetTelling` when nobody could be told.
 */
export async function isToldNow(
  db: Database,
  id: string,
  { now, dayBefore }: { now: string; dayBefore: string },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('alert')
    .set({ told_at: now })
    .where('id', '=', id)
    .where('state', '<>', 'posted')
    .where((alert) => alert.or([alert('told_at', 'is', null), alert('told_at', '<=', dayBefore)]))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function forgetTelling(db: Database, id: string): Promise<void> {
  await db.updateTable('alert').set({ told_at: null }).where('id', '=', id).execute();
}

/** What a person has seen in the channel where an alert may have been posted. */
export type Seen = 'posted' | 'not-posted';

/** A person's answer about the attempt that began at `since`, and no later one. */
export type Settling = { id: string; since: string; chapterId: string; seen: Seen; at: string };

/**
 * Settles by a person's word whether an alert in doubt was posted. False when it is not in doubt
 * any more: then nothing changes.
 */
export async function settleDoubt(
  db: Database,
  { id, since, chapterId, seen, at }: Settling,
): Promise<boolean> {
  const settled =
    seen === 'posted'
      ? ({ state: 'posted', posted_at: at, trouble: null } as const)
      : ({ state: 'owed', channel: null, claimed_at: null, due_at: at } as const);
  const { numUpdatedRows } = await db
    .updateTable('alert')
    .set({ ...settled, leased_until: null, claim: null, told_at: null })
    .where('id', '=', id)
    .where('chapter_id', '=', chapterId)
    .where('state', '=', 'claimed')
    .where('claimed_at', '=', since)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
