import { sql } from 'kysely';
import type { Attention, Needy } from '#domain/attention.ts';
import { COUNTED, type CountingRule } from '#domain/consolidation.ts';
import { recordsOf } from './companies.ts';
import { ownedRecordsOf } from './counted.ts';
import type { Database } from './schema.ts';
import { unconfirmedRecordsOf } from './unconfirmed.ts';

export type AttentionOf = {
  chapterId: string;
  rule: CountingRule;
  today: string;
  /** What was written of a prospect since this instant (ISO 8601, UTC) is news. */
  newsSince: string;
};

/** More of a kind than these are told by number. */
const FIRST = 3;

/** What of a roster needs somebody. */
export const readAttention = async (db: Database, of: AttentionOf): Promise<Attention> => ({
  unconfirmed: await byJoining(unconfirmedRecordsOf(db, of.chapterId, of.rule)),
  unproven: await byJoining(unprovenRecordsOf(db, of)),
  reviews: await reviewsOf(db, of),
  prospects: await prospectsOf(db, of),
  silent: await countSilent(db, of),
});

type Records = ReturnType<typeof recordsOf>;

const numberOf = async (records: Records): Promise<number> => {
  const { all } = await records
    .select((company) => company.fn.countAll<number>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(all);
};

const ROW = [
  'company.id',
  'company.name',
  'company.state',
  'company.us_owned as usOwned',
  'company.confirmed_on as confirmedOn',
] as const;

/** The days on which they joined are in an index, so that of a large roster no more records are read than are told. */
async function byJoining(records: Records): Promise<Needy> {
  const days = records.select('joined_on').orderBy('joined_on').limit(FIRST);
  const first = records
    .where('joined_on', '<=', (company) =>
      company.selectFrom(days.as('day')).select(({ fn }) => fn.max('day.joined_on').as('last')),
    )
    .select([...ROW, 'joined_on as on'])
    .orderBy('joined_on')
    .orderBy('added_turn')
    .limit(FIRST);
  return { all: await numberOf(records), first: await first.execute() };
}

const unprovenRecordsOf = (db: Database, { chapterId, rule }: AttentionOf) =>
  ownedRecordsOf(db, chapterId, rule)
    .where('status', '=', COUNTED[rule.name].status)
    .where('confirmed_on', 'is', null)
    .where('evidence', 'is', null)
    .where('evidence_file', 'is', null);

async function reviewsOf(db: Database, { chapterId, today }: AttentionOf): Promise<Needy> {
  const due = recordsOf(db, chapterId)
    .where('status', '=', 'member')
    .where('review_on', '<=', today);
  const first = due
    .select([...ROW, 'review_on as on'])
    .orderBy('review_on')
    .limit(FIRST);
  return { all: await numberOf(due), first: await first.execute() };
}

/** Written into the query itself, so that SQLite sees that the index of prospects will do. */
const prospectRecordsOf = (db: Database, chapterId: string) =>
  recordsOf(db, chapterId).where('status', '=', sql.lit('prospect' as const));

async function prospectsOf(db: Database, { chapterId }: AttentionOf): Promise<Needy> {
  const prospects = prospectRecordsOf(db, chapterId);
  const first = await prospects
    .innerJoin('history', (join) =>
      join
        .onRef('history.chapter_id', '=', 'company.chapter_id')
        .onRef('history.turn', '=', 'company.changed_turn')
        .on('history.line', '=', 0),
    )
    .select([...ROW, 'history.at as on'])
    .orderBy('company.changed_turn')
    .limit(FIRST)
    .execute();
  return { all: await numberOf(prospects), first };
}

/** A record that no change has touched since the last one before then has had no line in the history since. */
async function countSilent(db: Database, { chapterId, newsSince }: AttentionOf): Promise<number> {
  const last = await db
    .selectFrom('history')
    .select('turn')
    .where('chapter_id', '=', chapterId)
    .where('line', '=', sql.lit(0))
    .where('at', '<', newsSince)
    .orderBy('turn', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last
    ? numberOf(prospectRecordsOf(db, chapterId).where('changed_turn', '<=', last.turn))
    : 0;
}
