import { COUNTED, type CountingRule } from '#domain/consolidation.ts';
import { compare, recordsOf } from './companies.ts';
import type { Database } from './schema.ts';

/**
 * The members whose U.S. ownership is to be confirmed before they count: no answer is known or, where
 * the rule asks for it, nobody has confirmed that it is Yes.
 */
export function unconfirmedRecordsOf(db: Database, chapterId: string, rule: CountingRule) {
  const { usOwned, confirmed } = COUNTED[rule.name];
  return recordsOf(db, chapterId)
    .where('status', '=', 'member')
    .where((company) =>
      company.or([
        company('us_owned', '=', 'unconfirmed'),
        ...(confirmed
          ? [company.and([company('us_owned', '=', usOwned), company('confirmed_on', 'is', null)])]
          : []),
      ]),
    );
}

/** Their names, those first who joined first. */
export async function listUnconfirmed(
  db: Database,
  chapterId: string,
  rule: CountingRule,
): Promise<string[]> {
  const rows = await unconfirmedRecordsOf(db, chapterId, rule)
    .select(['name', 'joined_on', 'added_turn'])
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
