import { compare, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/** The names of the members whose U.S. ownership is not confirmed, those first who joined first. */
export async function listUnconfirmed(db: Database, chapterId: string): Promise<string[]> {
  const rows = await recordsOf(db, chapterId)
    .select(['name', 'joined_on', 'added_turn'])
    .where('status', '=', 'member')
    .where('us_owned', '=', 'unconfirmed')
    .execute();
  return rows
    .sort(
      (one, other) =>
        compare(one.joined_on ?? '', other.joined_on ?? '') ||
        one.added_turn - other.added_turn ||
        compare(one.name, other.name),
    )
    .map(({ name }) => name);
}
