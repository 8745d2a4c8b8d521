import type { State } from '#domain/choices.ts';
import { COUNTED, type CountingRule } from '#domain/consolidation.ts';
import { compare, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/** The records that a counting rule takes for U.S.-owned, whatever their status. */
export function ownedRecordsOf(db: Database, chapterId: string, rule: CountingRule) {
  const { usOwned, confirmed } = COUNTED[rule.name];
  return recordsOf(db, chapterId)
    .where('us_owned', '=', usOwned)
    .$if(confirmed, (records) => records.where('confirmed_on', 'is not', null));
}

export type CountedCompany = { name: string; state: State; joinedOn: string | null };

/** The counted companies, by name. */
export async function listCounted(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<CountedCompany[]> {
  const rows = await ownedRecordsOf(db, chapterId, rule)
    .select(['name', 'name_key', 'state', 'joined_on as joinedOn'])
    .where('status', '=', COUNTED[rule.name].status)
    .execute();
  return rows
    .sort((one, other) => compare(one.name_key, other.name_key) || compare(one.name, other.name))
    .map(({ name, state, joinedOn }) => ({ name, state, joinedOn }));
}
