import { sql } from 'kysely';
import { putOff } from './due.ts';
import type { Database } from './schema.ts';

/** Somebody's Home tab that is to be drawn: what it shows by Slack's mark, if that is known, and as of which turn. */
export type StaleHome = { userId: string; hash: string | null; drawnTurn: number };

/** To be drawn whatever changed since; below that too, each time by another number. */
const UNDRAWN = -1;

type OpenedHome = Omit<StaleHome, 'drawnTurn'> & { at: string; freeAt: string };

/** Remembers that somebody has come to their Home tab; of all who did, the last `most`. */
export async function rememberHome(
  db: Database,
  chapterId: string,
  { userId, hash, at, freeAt }: OpenedHome,
  most: number,
): Promise<StaleHome> {
  const drawing = { opened_at: at, drawn_turn: UNDRAWN, free_at: freeAt, hash };
  await db
    .insertInto('home_tab')
    .values({ chapter_id: chapterId, user_id: userId, ...drawing })
    .onConflict((conflict) => conflict.columns(['chapter_id', 'user_id']).doUpdateSet(drawing))
    .execute();
  await db
    .deleteFrom('home_tab')
    .where('chapter_id', '=', chapterId)
    .where('user_id', 'not in', (tabs) =>
      tabs
        .selectFrom('home_tab as newest')
        .select('newest.user_id')
        .where('newest.chapter_id', '=', chapterId)
        .orderBy('newest.opened_at', 'desc')
        .limit(most),
    )
    .execute();
  return { userId, hash, drawnTurn: UNDRAWN };
}

/** Has somebody's Home tab drawn whatever changed, after the draw in hand if there is one; whether they have it open. */
export async function makeHomeStale(
  db: Database,
  chapterId: string,
  userId: string,
): Promise<boolean> {
  const row = await db
    .updateTable('home_tab')
    .set({
      drawn_turn: sql<number>`case when drawn_turn < 0 then drawn_turn - 1 else ${UNDRAWN} end`,
    })
    .where('chapter_id', '=', chapterId)
    .where('user_id', '=', userId)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Has every Home tab drawn whatever changed. */
export async function makeHomesStale(db: Database, chapterId: string): Promise<void> {
  await db
    .updateTable('home_tab')
    .set({ drawn_turn: UNDRAWN })
    .where('chapter_id', '=', chapterId)
    .execute();
}

/** Forgets somebody's Home tab, since they left it. */
export async function forgetHome(db: Database, chapterId: string, userId: string): Promise<void> {
  await db
    .deleteFrom('home_tab')
    .where('chapter_id', '=', chapterId)
    .where('user_id', '=', userId)
    .execute();
}

/** Forgets the Home tabs that were opened before then. */
export async function forgetHomes(db: Database, before: string): Promise<void> {
  await db.deleteFrom('home_tab').where('opened_at', '<', before).execute();
}

const staleHomes = (db: Database, chapterId: string, now: string) => {
  const { from, to } = putOff(now);
  return db
    .selectFrom('home_tab')
    .innerJoin('chapter', 'chapter.id', 'home_tab.chapter_id')
    .where('chapter.id', '=', chapterId)
    .whereRef('home_tab.drawn_turn', '<', 'chapter.turn')
    .where((tab) => tab.or([tab('free_at', '<=', from), tab('free_at', '>', to)]));
};

/** Whether a Home tab shows the roster as it was, and may be drawn now. */
export async function isHomeStale(db: Database, chapterId: string, now: string): Promise<boolean> {
  const row = await staleHomes(db, chapterId, now).select('user_id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** How many have the Home tab open. */
export async function countHomes(db: Database, chapterId: string): Promise<number> {
  const { all } = await db
    .selectFrom('home_tab')
    .select(({ fn }) => fn.countAll<number>().as('all'))
    .where('chapter_id', '=', chapterId)
    .executeTakeFirstOrThrow();
  return Number(all);
}

/** Takes the Home tab to be drawn next, of those who came last first; of any number of processes one takes it. */
export async function claimHome(
  db: Database,
  chapterId: string,
  { now, until }: { now: string; until: string },
): Promise<StaleHome | undefined> {
  const next = await staleHomes(db, chapterId, now)
    .select(['home_tab.user_id', 'home_tab.free_at'])
    .orderBy('home_tab.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!next) return undefined;
  const taken = await db
    .updateTable('home_tab')
    .set({ free_at: until })
    .where('chapter_id', '=', chapterId)
    .where('user_id', '=', next.user_id)
    .where('free_at', '=', next.free_at)
    .returning(['user_id', 'hash', 'drawn_turn'])
    .executeTakeFirst();
  return taken && { userId: taken.user_id, hash: taken.hash, drawnTurn: taken.drawn_turn };
}

/**
 * Keeps what somebody's Home tab shows by now. Where another has drawn it at the same time, nobody can
 * tell whose draw is seen, and what was to be drawn meanwhile may not be in it: it is to be drawn once more.
 */
export async function markDrawn(
  db: Database,
  chapterId: string,
  before: StaleHome,
  drawn: { turn: number; hash: string | null },
): Promise<void> {
  const mine = db
    .updateTable('home_tab')
    .where('chapter_id', '=', chapterId)
    .where('user_id', '=', before.userId);
  const kept = await mine
    .set({ drawn_turn: drawn.turn, hash: drawn.hash })
    .where('hash', 'is not distinct from', before.hash)
    .where('drawn_turn', '=', before.drawnTurn)
    .returning('user_id')
    .executeTakeFirst();
  if (!kept) await mine.set({ drawn_turn: UNDRAWN, hash: null }).execute();
}
