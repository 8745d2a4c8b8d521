import { type CountingRule, type Decisive, isCounted } from '#domain/consolidation.ts';
import type { Changes } from '#domain/history.ts';
import type { Database } from './schema.ts';

/** From where in the history on: behind a turn, or from an instant (ISO 8601, UTC). */
export type Since = { turn: number } | { at: string };

/** The names of the companies that count now and did not then, and of those that did and do not. */
export type CountMoves = { gained: string[]; lost: string[] };

/** What decides about a record that was taken out again. */
const NOT_THERE: Decisive = { status: null, usOwned: null, confirmedOn: null };

/** Tells by the history which companies moved into the count and out of it; what did both is in neither. */
export async function countMoves(
  db: Database,
  chapterId: string,
  rule: CountingRule,
  since: Since,
): Promise<CountMoves> {
  const moved = new Map<string, { name: string; was: Partial<Decisive>; is: Decisive }>();
  for (const { companyId, name, changes, removed, ...now } of await linesSince(
    db,
    chapterId,
    since,
  )) {
    // The first change of a field tells what it was before all of them.
    const is = removed === null ? now : NOT_THERE;
    const was = { ...valuesBefore(changes), ...moved.get(companyId)?.was };
    moved.set(companyId, { name, was, is });
  }
  const all = [...moved.values()].map(({ name, was, is }) => ({
    name,
    did: isCounted({ ...is, ...was }, rule),
    does: isCounted(is, rule),
  }));
  return {
    gained: all.filter(({ did, does }) => does && !did).map(({ name }) => name),
    lost: all.filter(({ did, does }) => did && !does).map(({ name }) => name),
  };
}

function valuesBefore(written: string): Partial<Decisive> {
  const { status, usOwned, confirmedOn }: Changes = JSON.parse(written);
  const before = Object.entries({ status, usOwned, confirmedOn }).flatMap(([field, change]) =>
    typeof change === 'object' ? [[field, change[0]] as const] : [],
  );
  return Object.fromEntries(before);
}

/** The history's lines since then, in their order, each with its company as it is now. */
const linesSince = (db: Database, chapterId: string, since: Since) =>
  db
    .selectFrom('history')
    .innerJoin('company', 'company.id', 'history.company_id')
    .select(['company.id as companyId', 'company.name', 'company.status'])
    .select(['company.us_owned as usOwned', 'company.confirmed_on as confirmedOn'])
    .select(['company.removed_turn as removed', 'history.changes'])
    .where('history.chapter_id', '=', chapterId)
    .$call((lines) =>
      'turn' in since
        ? lines.where('history.turn', '>', since.turn)
        : lines.where('history.at', '>=', since.at),
    )
    .orderBy('history.turn')
    .orderBy('history.line')
    .execute();
