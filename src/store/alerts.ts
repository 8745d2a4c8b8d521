import type { Alert } from '#domain/alert.ts';
import type { AlertTable, Database } from './schema.ts';

/** An alert whose turn it is to be posted. */
export type DueAlert = {
  id: string;
  chapterId: string;
  alert: Alert;
  /** Set when an earlier attempt may have posted it: where to look, and from when on. */
  doubt: { channel: string; since: string } | null;
  /** How often it was tried in vain, and what stood in the way the last time. */
  attempts: number;
  trouble: string | null;
};

/**
 * The next alert of a chapter that is owed, in the order in which they were earned; undefined when
 * none is, or when its next attempt is not due yet: those behind it wait, so that order is kept.
 */
export async function findDueAlert(
  db: Database,
  chapterId: string,
  now: string,
): Promise<DueAlert | undefined> {
  const row = await db
    .selectFrom('alert')
    .selectAll()
    .where('chapter_id', '=', chapterId)
    .where('state', '<>', 'posted')
    .orderBy('turn')
    .orderBy('line')
    .limit(1)
    .executeTakeFirst();
  return row && row.due_at <= now ? dueAlertOf(row) : undefined;
}

const dueAlertOf = (row: AlertTable): DueAlert => ({
  id: row.id,
  chapterId: row.chapter_id,
  alert: JSON.parse(row.payload),
  doubt:
    row.state === 'claimed' && row.channel !== null && row.claimed_at !== null
      ? { channel: row.channel, since: row.claimed_at }
      : null,
  attempts: row.attempts,
  trouble: row.trouble,
});

/** Marks that an attempt to post begins: from now until it is settled, the alert is in doubt. */
export async function claimAlert(
  db: Database,
  id: string,
  channel: string,
  at: string,
): Promise<void> {
  await db
    .updateTable('alert')
    .set({ state: 'claimed', channel, claimed_at: at })
    .where('id', '=', id)
    .execute();
}

export async function markPosted(
  db: Database,
  id: string,
  posted: { channel: string; ts: string; at: string },
): Promise<void> {
  await db
    .updateTable('alert')
    .set({
      state: 'posted',
      channel: posted.channel,
      message_ts: posted.ts,
      posted_at: posted.at,
      trouble: null,
    })
    .where('id', '=', id)
    .execute();
}

/** Puts an alert back until `dueAt`: surely not posted, or still in doubt. */
export async function postponeAlert(
  db: Database,
  id: string,
  next: { dueAt: string; trouble: string; inDoubt: boolean },
): Promise<void> {
  await db
    .updateTable('alert')
    .set((alert) => ({
      due_at: next.dueAt,
      trouble: next.trouble,
      attempts: alert('attempts', '+', 1),
      ...(next.inDoubt ? {} : ({ state: 'owed', channel: null, claimed_at: null } as const)),
    }))
    .where('id', '=', id)
    .execute();
}

/** Where the celebration of the target was posted: what is said of the target later belongs below it. */
export async function findCelebration(
  db: Database,
  chapterId: string,
): Promise<{ channel: string; ts: string } | undefined> {
  const row = await db
    .selectFrom('alert')
    .select(['channel', 'message_ts as ts'])
    .where('chapter_id', '=', chapterId)
    .where('kind', '=', 'target')
    .where('state', '=', 'posted')
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.channel && row.ts ? { channel: row.channel, ts: row.ts } : undefined;
}

/** How many alerts wait, and since when the oldest was to be posted. */
export async function owedAlerts(db: Database): Promise<{ owed: number; trouble: string | null }> {
  const rows = await db
    .selectFrom('alert')
    .select('trouble')
    .where('state', '<>', 'posted')
    .orderBy('turn')
    .orderBy('line')
    .execute();
  return { owed: rows.length, trouble: rows[0]?.trouble ?? null };
}
