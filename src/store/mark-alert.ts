import { POSTED } from './alerts.ts';
import type { ClaimedAlert } from './claim-alert.ts';
import { holdChannel } from './pace.ts';
import type { Database, Turn } from './schema.ts';
import { inSharedTurn } from './shared-turns.ts';

/**
 * Where and when an alert was posted; `ts` is null where only a person has seen it, `freeAt` set where
 * the post lasted so long that its channel takes the next message later than was claimed.
 */
export type Posted = {
  id: string;
  channel: string;
  ts: string | null;
  at: string;
  freeAt?: string;
};

type Held = Pick<ClaimedAlert, 'id' | 'claim'>;

/** Ends a doubt: the earlier attempt posted nothing, and the alert may be posted at once. */
export async function clearDoubt(db: Database, { id, claim }: Held, at: string): Promise<void> {
  await db
    .updateTable('alert')
    .set({ state: 'owed', channel: null, claimed_at: null, due_at: at, leased_until: null })
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '<>', POSTED)
    .execute();
}

/** Marks an alert posted, whoever claims it by now. */
export async function markPosted(
  db: Database,
  id: string,
  posted: Omit<Posted, 'id'>,
): Promise<void> {
  await inSharedTurn(db, (turn) => markInTurn(turn, { id, ...posted }));
}

export async function markInTurn(turn: Turn, { id, ...posted }: Posted): Promise<void> {
  await turn
    .updateTable('alert')
    .set({
      state: 'posted',
      channel: posted.channel,
      message_ts: posted.ts,
      posted_at: posted.at,
      trouble: null,
      leased_until: null,
    })
    .where('id', '=', id)
    .where('state', '<>', POSTED)
    .execute();
  const { channel, at: now, freeAt: until } = posted;
  if (until !== undefined) await holdChannel(turn, channel, { now, until });
}

/** Puts an alert back until `dueAt`: surely not posted, or still in doubt. */
export async function postponeAlert(
  db: Database,
  { id, claim }: Held,
  next: { dueAt: string; trouble: string; inDoubt: boolean },
): Promise<void> {
  await db
    .updateTable('alert')
    .set((alert) => ({
      due_at: next.dueAt,
      trouble: next.trouble,
      attempts: alert('attempts', '+', 1),
      leased_until: null,
      ...(next.inDoubt ? {} : ({ state: 'owed', channel: null, claimed_at: null } as const)),
    }))
    .where('id', '=', id)
    .where('claim', '=', claim)
    .where('state', '<>', POSTED)
    .execute();
}
