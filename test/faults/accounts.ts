import { expect } from 'vitest';
import { CONSOLIDATION, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { openStore } from '#store/open.ts';
import { countOf } from '../e2e/chapter.ts';
import { chapterOf } from '../store/temporary-store.ts';

const TARGET = 50;
const MOST = 3000;

/** Makes a store whose chapter announces every number, so that each company earns an alert. */
export async function makeStore(url: string): Promise<void> {
  const store = await openStore(url);
  await chapterOf(store.db, 'T0NORTHWEST');
  const every = Array.from({ length: MOST }, (_, at) => at + 1);
  await store.db
    .updateTable('settings')
    .set({ milestones: JSON.stringify(every) })
    .execute();
  await store.close();
}

/** What the channel was told in error. */
export type Errors = { lost: number; doubled: number };

export const NO_ERRORS: Errors = { lost: 0, doubled: 0 };

/** Of two accounts of one channel, the worse in each respect. */
export const worseOf = (one: Errors, other: Errors): Errors => ({
  lost: Math.max(one.lost, other.lost),
  doubled: Math.max(one.doubled, other.doubled),
});

const upTo = (count: number) => Array.from({ length: count }, (_, at) => at + 1);

/** The keys of the alerts in the channel, in their order. */
const told = (slack: SlackStandIn): string[] =>
  slack
    .messages(CONSOLIDATION.id)
    .flatMap(({ metadata }) =>
      metadata?.event_type === 'amcham_alert' ? [String(metadata.event_payload.key)] : [],
    );

/**
 * Holds the roster, the history, the milestones, the outbox and the channel against each other and
 * against what people were told is kept. Returns what is lost and doubled; whatever else is wrong throws.
 */
export async function holdAccounts(
  slack: SlackStandIn,
  url: string,
  kept: readonly string[],
): Promise<Errors> {
  expect(await countOf(slack)).toBe(`${kept.length} of ${TARGET} U.S.-owned companies`);
  const store = await openStore(url);
  try {
    const chapter = await chapterOf(store.db, 'T0NORTHWEST');
    expect((await chapter.names()).toSorted()).toEqual(kept.toSorted());
    const history = await chapter.history();
    const inOrder = upTo(kept.length);
    expect(history.map(({ turn, line }) => [turn, line])).toEqual(inOrder.map((at) => [at, 0]));
    expect(history.map(({ counted_before }) => counted_before + 1)).toEqual(inOrder);
    expect(history.map(({ counted_after }) => counted_after)).toEqual(inOrder);
    const alerts = await store.db
      .selectFrom('alert')
      .select(['id', 'state', 'turn', 'kind'])
      .orderBy('turn')
      .orderBy('line')
      .execute();
    expect(alerts.map(({ turn }) => turn)).toEqual(inOrder);
    expect(alerts.filter(({ state }) => state !== 'posted')).toEqual([]);
    const milestones = await store.db.selectFrom('milestone').select(['key', 'alert_id']).execute();
    const byTurn = new Map(milestones.map(({ key, alert_id }) => [key, alert_id]));
    for (const { id, turn, kind } of alerts) {
      expect(kind).toBe(turn === TARGET ? 'target' : 'milestones');
      expect(byTurn.get(turn === TARGET ? `target:${turn}` : `count:${turn}`)).toBe(id);
    }
    expect(milestones).toHaveLength(kept.length + Math.min(1, kept.length));
    return compare(
      alerts.map(({ id }) => id),
      told(slack),
    );
  } finally {
    await store.close();
  }
}

function compare(owed: readonly string[], posted: readonly string[]): Errors {
  const lost = owed.filter((id) => !posted.includes(id)).length;
  const doubled = posted.length - new Set(posted).size;
  if (lost === 0 && doubled === 0) expect(posted).toEqual(owed);
  return { lost, doubled };
}
