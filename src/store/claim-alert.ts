import type { ExpressionBuilder } from 'kysely';
import type { Alert } from '#domain/alert.ts';
import { type Lane, type Place, POSTED } from './alerts.ts';
import { isPutOff } from './due.ts';
import { locksRows } from './engine.ts';
import { markInTurn, type Posted } from './mark-alert.ts';
import { takeChannel } from './pace.ts';
import type { AlertTable, Database, Tables, Turn } from './schema.ts';
import { inSharedTurn } from './shared-turns.ts';

/** An alert that this process has claimed, and no other may post until its lease ends. */
export type ClaimedAlert = {
  id: string;
  claim: string;
  chapterId: string;
  alert: Alert;
  /** Where it belongs now; null while no channel is set. */
  place: Place | null;
  /** Set when an earlier attempt may have posted it: where to look, and from when on. */
  doubt: { channel: string; since: string } | null;
  /** How often it was tried in vain, and what stood in the way the last time. */
  attempts: number;
  trouble: string | null;
};

export type Claiming = {
  /** The instant, ISO 8601 in UTC, and until when the claim holds. */
  now: string;
  leasedUntil: string;
  /** The same where an earlier attempt is looked for, if that takes longer than a post. */
  lookUntil?: string;
  claim: string;
  /** When the channel takes its next message after this one. */
  paceUntil: string;
  placeOf: (turn: Turn, alert: Alert, trouble: string | null) => Promise<Place | null>;
  /** What the lane had posted before: it is marked in the same transaction. */
  before?: Posted | null;
};

/** What became of a claim: an alert in hand, a channel that takes nothing yet, or nothing due. */
export type Claimed =
  | { kind: 'claimed'; due: ClaimedAlert }
  | { kind: 'wait'; until: string }
  | { kind: 'nothing' };

/**
 * Claims the first alert of a lane that is still owed, when it is due and nobody else has it in
 * hand: those behind it wait, so that order is kept. From the commit on it is in doubt.
 */
export function claimNext(db: Database, lane: Lane, claiming: Claiming): Promise<Claimed> {
  return inSharedTurn(db, async (turn) => {
    const { now, before } = claiming;
    if (before) await markInTurn(turn, before);
    const row = await headOf(turn, lane);
    if (!row || isPutOff(row.due_at, now) || isPutOff(row.leased_until, now))
      return { kind: 'nothing' };
    const alert: Alert = JSON.parse(row.payload);
    const place = await claiming.placeOf(turn, alert, row.trouble);
    const doubt = doubtOf(row);
    const pace = { now, until: claiming.paceUntil };
    const until = place && !doubt ? await takeChannel(turn, place.channel, pace) : undefined;
    if (until !== undefined) return { kind: 'wait', until };
    await turn
      .updateTable('alert')
      .set({
        claim: claiming.claim,
        leased_until: (doubt && claiming.lookUntil) || claiming.leasedUntil,
        ...(place && !doubt
          ? ({ state: 'claimed', channel: place.channel, claimed_at: now } as const)
          : {}),
      })
      .where('id', '=', row.id)
      .execute();
    const { id, attempts, trouble } = row;
    const { claim } = claiming;
    const { chapterId } = lane;
    return {
      kind: 'claimed',
      due: { id, claim, chapterId, alert, place, doubt, attempts, trouble },
    };
  });
}

/**
 * The lane's first alert that is owed; where rows are locked, none while another process holds it.
 * Asked again whether it is posted: another may have marked it between the look and the lock.
 */
const headOf = (turn: Turn, { chapterId, lane }: Lane): Promise<AlertTable | undefined> =>
  turn
    .selectFrom('alert')
    .selectAll()
    .where('id', '=', (alert) => firstOwed(alert, chapterId, lane))
    .where('state', '<>', POSTED)
    .$if(locksRows(turn), (query) => query.forUpdate().skipLocked())
    .executeTakeFirst();

const firstOwed = (
  alert: ExpressionBuilder<Tables, 'alert'>,
  chapterId: string,
  lane: AlertTable['lane'],
) =>
  alert
    .selectFrom('alert as owed')
    .select('owed.id')
    .where('owed.chapter_id', '=', chapterId)
    .where('owed.lane', '=', lane)
    .where('owed.state', '<>', POSTED)
    .orderBy('owed.turn')
    .orderBy('owed.line')
    .limit(1);

const doubtOf = (row: AlertTable): ClaimedAlert['doubt'] =>
  row.state === 'claimed' && row.channel !== null && row.claimed_at !== null
    ? { channel: row.channel, since: row.claimed_at }
    : null;
