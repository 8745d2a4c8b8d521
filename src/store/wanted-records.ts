import type { RosterFilter } from '#domain/roster-filter.ts';
import { recordsOf } from './companies.ts';
import { type LackingOf, lackingRecordsOf } from './lacking.ts';
import type { Database } from './schema.ts';

/** The records that a filter lets through. */
export function wantedRecordsOf(db: Database, of: LackingOf, filter: RosterFilter) {
  const { states, statuses, usOwned, sectors } = filter;
  return lackingAll(db, of, filter)
    .$if(states.length > 0, (records) => records.where('state', 'in', states))
    .$if(statuses.length > 0, (records) => records.where('status', 'in', statuses))
    .$if(usOwned.length > 0, (records) => records.where('us_owned', 'in', usOwned))
    .$if(sectors.length > 0, (records) => records.where('sector', 'in', sectors));
}

/** The first lack is asked of the records themselves, since nearly always it is the only one. */
function lackingAll(db: Database, of: LackingOf, { lacks: [first, ...others] }: RosterFilter) {
  const records = first ? lackingRecordsOf(db, first, of) : recordsOf(db, of.chapterId);
  return others.reduce(
    (some, lack) => some.where('id', 'in', lackingRecordsOf(db, lack, of).select('id')),
    records,
  );
}
