import type { RosterFilter } from '#domain/roster-filter.ts';
import { recordsOf } from './companies.ts';
import { type LackingOf, lackingRecordsOf } from './lacking.ts';
import type { Database } from './schema.ts';

/** The records that a filter lets through. */
export const wantedRecordsOf = (db: Database, of: LackingOf, filter: RosterFilter) =>
  filter.lacks.reduce(
    (records, lack) => records.where('id', 'in', lackingRecordsOf(db, lack, of).select('id')),
    recordsOf(db, of.chapterId)
      .$if(filter.states.length > 0, (records) => records.where('state', 'in', filter.states))
      .$if(filter.statuses.length > 0, (records) => records.where('status', 'in', filter.statuses))
      .$if(filter.usOwned.length > 0, (records) => records.where('us_owned', 'in', filter.usOwned))
      .$if(filter.sectors.length > 0, (records) => records.where('sector', 'in', filter.sectors)),
  );
