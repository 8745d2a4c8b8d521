import { type ExpressionBuilder, sql } from 'kysely';
import type { Alert } from '#domain/alert.ts';
import { isPutOff, putOff } from './due.ts';
import { locksRows } from './engine.ts';
import { holdChannel, takeChannel } from './pace.ts';
import type { AlertTable, Database, Tables, Turn } from './schema.ts';
import { inSharedTurn } from './shared-turns.ts';

/** Alerts that are posted in their order; lanes do not wait for each other. */
export type Lane = Pick<AlertTable, 'lane'> & { chapterId: string };

/** Where a message goes: a channel, or a thread in it. */
export type Place = { channel: string; thread: string | null };

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

/** What became of a claim: an alert in hand, a channel that takes nothing yet, or nothing due. */
export type Claimed =
  | { kind: 'claimed'; due: ClaimedAlert }
  | { kind: 'wait'; until: string }
  | { kind: 'nothing' };

/** Written into the query itself, so that SQLite sees that its index of what is owed will do. */
const POSTED = sql.lit('posted' as const);

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

async function markInTurn(turn: Turn, { id, ...posted }: Posted): Promise<void> {
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
