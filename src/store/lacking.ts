import { sql } from 'kysely';
import type { Lack, LackingBy } from '#domain/attention.ts';
import { COUNTED } from '#domain/consolidation.ts';
import { recordsOf } from './companies.ts';
import { ownedRecordsOf } from './counted.ts';
import type { Database } from './schema.ts';
import { unconfirmedRecordsOf } from './unconfirmed.ts';

export type LackingOf = LackingBy & { chapterId: string };

/** The companies of a chapter that lack something. */
export const lackingRecordsOf = (db: Database, lack: Lack, of: LackingOf) => LACKING[lack](db, of);

type Records = ReturnType<typeof recordsOf>;

const LACKING: Record<Lack, (db: Database, of: LackingOf) => Records> = {
  certainty: (db, { chapterId, rule }) => unconfirmedRecordsOf(db, chapterId, rule),
  confirmation: (db, { chapterId }) =>
    recordsOf(db, chapterId)
      .where('status', '=', 'member')
      .where('us_owned', '=', 'yes')
      .where('confirmed_on', 'is', null),
  evidence: (db, { chapterId, rule }) =>
    ownedRecordsOf(db, chapterId, rule)
      .where('status', '=', COUNTED[rule.name].status)
      .where('confirmed_on', 'is', null)
      .where('evidence', 'is', null)
      .where('evidence_file', 'is', null),
  review: (db, { chapterId, today }) =>
    recordsOf(db, chapterId).where('status', '=', 'member').where('review_on', '<=', today),
  news: silentRecordsOf,
};

/** Written into the query itself, so that SQLite sees that the index of prospects will do. */
export const prospectRecordsOf = (db: Database, chapterId: string): Records =>
  recordsOf(db, chapterId).where('status', '=', sql.lit('prospect' as const));

/** A record that no change has touched since the last one before then has had no line in the history since. */
function silentRecordsOf(db: Database, { chapterId, newsSince }: LackingOf): Records {
  const last = db
    .selectFrom('history')
    .select('history.turn')
    .where('history.chapter_id', '=', chapterId)
    .where('history.line', '=', sql.lit(0))
    .where('history.at', '<', newsSince)
    .orderBy('history.turn', 'desc')
    .limit(1);
  return prospectRecordsOf(db, chapterId).where('changed_turn', '<=', last);
}
