import type { Attention, Needy } from '#domain/attention.ts';
import type { recordsOf } from './companies.ts';
import { type LackingOf, lackingRecordsOf, prospectRecordsOf } from './lacking.ts';
import type { Database } from './schema.ts';

/** More of a kind than these are told by number. */
const FIRST = 3;

/** What of a roster needs somebody. */
export const readAttention = async (db: Database, of: LackingOf): Promise<Attention> => ({
  unconfirmed: await byJoining(lackingRecordsOf(db, 'certainty', of)),
  unproven: await byJoining(lackingRecordsOf(db, 'evidence', of)),
  reviews: await reviewsOf(lackingRecordsOf(db, 'review', of)),
  prospects: await prospectsOf(db, of.chapterId),
  silent: await numberOf(lackingRecordsOf(db, 'news', of)),
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

async function reviewsOf(records: Records): Promise<Needy> {
  const first = records
    .select([...ROW, 'review_on as on'])
    .orderBy('review_on')
    .limit(FIRST);
  return { all: await numberOf(records), first: await first.execute() };
}

async function prospectsOf(db: Database, chapterId: string): Promise<Needy> {
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
