import { sql } from 'kysely';
import { CHAPTER_TIME_ZONE } from '#domain/calendar.ts';
import { DEFAULT_PLAN } from '#domain/milestones.ts';
import { locksRows } from './engine.ts';
import type { Database, Turn } from './schema.ts';

/** A chapter as every reader finds it: `turn` grows by one with each change of anything that is its own. */
export type Chapter = { id: string; teamId: string; turn: number };

export async function findChapter(db: Database, teamId: string): Promise<Chapter | undefined> {
  const row = await db
    .selectFrom('chapter')
    .select(['id', 'turn'])
    .where('team_id', '=', teamId)
    .executeTakeFirst();
  return row && { id: row.id, teamId, turn: row.turn };
}

/** The chapter of a workspace for which the bot has started. */
export async function getChapter(db: Database, teamId: string): Promise<Chapter> {
  const chapter = await findChapter(db, teamId);
  if (!chapter) throw new Error(`No chapter is kept for the workspace ${teamId}.`);
  return chapter;
}

export async function listChapters(db: Database): Promise<Chapter[]> {
  const rows = await db.selectFrom('chapter').select(['id', 'team_id', 'turn']).execute();
  return rows.map((row) => ({ id: row.id, teamId: row.team_id, turn: row.turn }));
}

/** The chapter of a Slack workspace; made, with the settings that every chapter begins with, when there is none. */
export async function settleChapter(
  db: Database,
  teamId: string,
  at: string,
  newId: () => string,
): Promise<Chapter> {
  return db.transaction().execute(async (turn) => {
    const made = await turn
      .insertInto('chapter')
      .values({ id: newId(), team_id: teamId, turn: 0, created_at: at })
      .onConflict((conflict) => conflict.column('team_id').doNothing())
      .returning('id')
      .executeTakeFirst();
    if (made) await insertSettings(turn, made.id);
    const row = await turn
      .selectFrom('chapter')
      .select(['id', 'turn'])
      .where('team_id', '=', teamId)
      .executeTakeFirstOrThrow();
    return { id: row.id, teamId, turn: row.turn };
  });
}

/** When the digest is posted, once an admin turns it on: the hour at which an office opens. */
const DIGEST_HOUR = 9;

const insertSettings = (turn: Turn, chapterId: string) =>
  turn
    .insertInto('settings')
    .values({
      chapter_id: chapterId,
      target: DEFAULT_PLAN.target,
      milestones: JSON.stringify(DEFAULT_PLAN.milestones),
      counting_rule: 'member-us-owned',
      counting_rule_version: 1,
      language: 'en',
      time_zone: CHAPTER_TIME_ZONE,
      alert_channel: null,
      digest_day: null,
      digest_hour: DIGEST_HOUR,
      admins: '[]',
      changed_turn: 0,
    })
    .execute();

/** Milliseconds to wait for another's turn to end: a person hears of it within Slack's three seconds. */
const PATIENCE = 2000;

/**
 * Takes the chapter's turn: writes its own row first, so that two writers never read the same
 * count (SQLite's lock, Postgres's row lock). Returns the number of this change.
 */
export async function takeTurn(turn: Turn, chapterId: string): Promise<number> {
  if (locksRows(turn)) await sql`set local lock_timeout = ${sql.lit(PATIENCE)}`.execute(turn);
  const row = await turn
    .updateTable('chapter')
    .set((chapter) => ({ turn: chapter('turn', '+', 1) }))
    .where('id', '=', chapterId)
    .returning('turn')
    .executeTakeFirstOrThrow();
  return row.turn;
}
