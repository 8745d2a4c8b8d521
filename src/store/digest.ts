import { type Digest, NAMED, type Named } from '#domain/alert.ts';
import { dayAt } from '#domain/calendar.ts';
import { type ChapterSettings, standing } from '#domain/consolidation.ts';
import type { Lane } from './alerts.ts';
import { takeTurn } from './chapters.ts';
import { countMoves, type Since } from './count-moves.ts';
import { locksRows } from './engine.ts';
import { rosterFigures } from './figures.ts';
import type { Database, Turn } from './schema.ts';
import { getSettings } from './settings.ts';
import { listUnconfirmed } from './unconfirmed.ts';

/** The digest's name for one occasion: under it, it is owed once, whoever asks and however often. */
const digestId = (chapterId: string, occasion: string): string => `digest:${chapterId}:${occasion}`;

/** Whether the digest of an occasion is in the outbox already; only a hint, which takes no turn. */
export async function isDigestOwed(
  db: Database,
  chapterId: string,
  occasion: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('alert')
    .select('id')
    .where('id', '=', digestId(chapterId, occasion))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Puts the digest of an occasion (ISO 8601, UTC) in the outbox as the roster stands, unless it is
 * there: of any number of processes that ask, one writes it. True when this one did.
 */
export const oweDigest = (
  db: Database,
  chapterId: string,
  occasion: string,
  at: string,
): Promise<boolean> =>
  db.transaction().execute(async (turn) => {
    const number = await takeTurn(turn, chapterId);
    const id = digestId(chapterId, occasion);
    if (await isDigestOwed(turn, chapterId, occasion)) return false;
    const settings = await getSettings(turn, chapterId);
    const payload = JSON.stringify(await digestOf(turn, chapterId, settings, at));
    await turn
      .insertInto('alert')
      .values({
        id,
        chapter_id: chapterId,
        turn: number,
        line: 0,
        kind: 'digest',
        payload,
        state: 'owed',
        lane: laneOf(settings),
        attempts: 0,
        due_at: at,
        earned_at: at,
      })
      .execute();
    await turn
      .insertInto('milestone')
      .values({ chapter_id: chapterId, key: `digest:${occasion}`, alert_id: id })
      .execute();
    return true;
  });

/** Messages of one channel are posted in their order; a digest with a channel of its own waits for no alert. */
const laneOf = ({ alertChannel, digest }: ChapterSettings): Lane['lane'] =>
  digest.channel === null || digest.channel === alertChannel ? 'alerts' : 'digest';

/**
 * Takes out of a chapter's outbox the digests that are too late by their occasion (ISO 8601, UTC),
 * unless one may have been posted: the next tells what they would have told.
 */
export async function dropDigests(
  db: Database,
  chapterId: string,
  isLate: (occasion: string) => boolean,
): Promise<void> {
  const prefix = digestId(chapterId, '').length;
  const lateAmong = (owed: readonly { id: string }[]) =>
    owed.map(({ id }) => id).filter((id) => isLate(id.slice(prefix)));
  // Nothing is late at nearly every look, which then takes no turn.
  if (lateAmong(await owedDigests(db, chapterId).execute()).length === 0) return;
  await db.transaction().execute(async (turn) => {
    const owed = owedDigests(turn, chapterId).$if(locksRows(turn), (query) =>
      query.forUpdate().skipLocked(),
    );
    const late = lateAmong(await owed.execute());
    if (late.length === 0) return;
    await turn.deleteFrom('milestone').where('alert_id', 'in', late).execute();
    await turn.deleteFrom('alert').where('id', 'in', late).execute();
  });
}

/** Those of which none can have been posted. */
const owedDigests = (db: Database, chapterId: string) =>
  db
    .selectFrom('alert')
    .select('id')
    .where('chapter_id', '=', chapterId)
    .where('kind', '=', 'digest')
    .where('state', '=', 'owed');

async function digestOf(
  turn: Turn,
  chapterId: string,
  settings: ChapterSettings,
  at: string,
): Promise<Digest> {
  const { rule, timeZone } = settings;
  const today = dayAt(at, timeZone);
  const { day, since } = await sinceWhen(turn, chapterId, at, timeZone);
  const figures = await rosterFigures(turn, chapterId, rule);
  const { counted, target, forecast } = standing(figures, settings, today);
  const { gained, lost } = await countMoves(turn, chapterId, rule, since);
  const unconfirmed = await listUnconfirmed(turn, chapterId, rule);
  return {
    kind: 'digest',
    counted,
    target,
    since: day,
    on: today,
    gained: named(gained),
    lost: named(lost),
    forecast,
    unconfirmed: named(unconfirmed),
  };
}

const named = (names: readonly string[]): Named => ({
  all: names.length,
  names: names.slice(0, NAMED),
});

const WEEK = 7 * 24 * 60 * 60 * 1000;

/** Since the digest before, or for a week where there was none. */
async function sinceWhen(
  turn: Turn,
  chapterId: string,
  at: string,
  timeZone: string,
): Promise<{ day: string; since: Since }> {
  const before = await turn
    .selectFrom('alert')
    .select(['turn', 'payload'])
    .where('chapter_id', '=', chapterId)
    .where('kind', '=', 'digest')
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (before) return { day: digestIn(before.payload).on, since: { turn: before.turn } };
  const weekAgo = new Date(Date.parse(at) - WEEK).toISOString();
  return { day: dayAt(weekAgo, timeZone), since: { at: weekAgo } };
}

const digestIn = (payload: string): Digest => JSON.parse(payload);
