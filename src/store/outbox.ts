import { type Alert, LISTED } from '#domain/alert.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { type Crossing, milestoneKey, type Tally, targetKey } from '#domain/milestones.ts';
import { listCounted } from './companies.ts';
import type { Database, Turn } from './schema.ts';

/** The keys of the milestones that a chapter has announced, its target among them. */
export async function announcedMilestones(db: Database, chapterId: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('milestone')
    .select('key')
    .where('chapter_id', '=', chapterId)
    .execute();
  return new Set(rows.map((row) => row.key));
}

export type Earned = {
  chapterId: string;
  turn: number;
  at: string;
  today: string;
  tally: Tally;
  completedBy: string;
  settings: ChapterSettings;
  newId: () => string;
};

/** Puts what a change has earned in the outbox, each milestone once, and returns the alerts. */
export async function oweAlerts(turn: Turn, crossed: Crossing, earned: Earned): Promise<Alert[]> {
  const { counted } = earned.tally;
  const { target } = earned.settings.plan;
  const owed: [Alert, string[]][] = [];
  if (crossed.milestones.length > 0)
    owed.push([
      { kind: 'milestones', milestones: crossed.milestones, counted, target },
      crossed.milestones.map(milestoneKey),
    ]);
  if (crossed.target === 'reached')
    owed.push([await celebration(turn, earned), [targetKey(target)]]);
  if (crossed.target === 'lost') owed.push([{ kind: 'target-lost', counted, target }, []]);
  if (crossed.target === 'regained') owed.push([{ kind: 'target-regained', counted, target }, []]);
  for (const [line, [alert, keys]] of owed.entries())
    await insertAlert(turn, earned, line, alert, keys);
  return owed.map(([alert]) => alert);
}

async function celebration(turn: Turn, earned: Earned): Promise<Alert> {
  const { chapterId, settings, tally, today, completedBy } = earned;
  const companies = await listCounted(turn, chapterId, settings.rule);
  const days = companies.flatMap(({ joinedOn }) => joinedOn ?? []).sort();
  return {
    kind: 'target',
    counted: tally.counted,
    byState: tally.byState,
    target: settings.plan.target,
    companies: companies.slice(0, LISTED).map(({ name, state }) => ({ name, state })),
    completedBy,
    since: days[0] ?? today,
    reachedOn: today,
  };
}

async function insertAlert(
  turn: Turn,
  { chapterId, turn: number, at, newId }: Earned,
  line: number,
  alert: Alert,
  keys: readonly string[],
): Promise<void> {
  const id = newId();
  await turn
    .insertInto('alert')
    .values({
      id,
      chapter_id: chapterId,
      turn: number,
      line,
      kind: alert.kind,
      payload: JSON.stringify(alert),
      state: 'owed',
      lane: 'alerts',
      attempts: 0,
      due_at: at,
    })
    .execute();
  for (const key of keys)
    await turn
      .insertInto('milestone')
      .values({ chapter_id: chapterId, key, alert_id: id })
      .execute();
}
