import { compare } from './companies.ts';
import type { Database } from './schema.ts';

/** The names of the members whose U.S. ownership is not confirmed, those first who joined first. */
export async function listUnconfirmed(db: Database, chapterId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('company')
    .select(['name', 'joined_on', 'added_turn'])
    .where('chapter_id', '=', chapterId)
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
