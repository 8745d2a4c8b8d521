import { type Alert, LISTED } from '#domain/alert.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import {
  type Crossing,
  completerOf,
  type Milestone,
  milestoneKey,
  type Step,
  type Tally,
  targetKey,
} from '#domain/milestones.ts';
import { correctionsOf, findSlips } from './corrections.ts';
import { listCounted } from './counted.ts';
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
  before: Tally;
  tally: Tally;
  /** The change's records, in their order. */
  steps: readonly Step[];
  settings: ChapterSettings;
  /** Whether a change of the settings earned it. */
  bySettings?: boolean;
  newId: () => string;
};

/** An alert, and the milestones that it announces with the company that completed each. */
type Owed = { alert: Alert; announces: { key: string; companyId: string | null }[] };

/** Puts what a change has earned in the outbox, each milestone once, and returns the alerts. */
export async function oweAlerts(turn: Turn, crossed: Crossing, earned: Earned): Promise<Alert[]> {
  const { counted } = earned.tally;
  const { target } = earned.settings.plan;
  const cause = earned.bySettings ? ({ bySettings: true } as const) : {};
  const slips = await findSlips(turn, earned);
  const owed: Owed[] = correctionsOf(slips, earned.tally, target).map(alone);
  const { milestones } = crossed;
  if (milestones.length > 0)
    owed.push({
      alert: { kind: 'milestones', milestones, counted, target, ...cause },
      announces: milestones.map((milestone) => announced(milestone, earned)),
    });
  if (crossed.target === 'reached') owed.push(await celebration(turn, earned));
  if (crossed.target === 'lost') {
    const slip = slips.find(({ key }) => key === targetKey(target))?.company ?? null;
    owed.push(alone({ kind: 'target-lost', counted, target, slip, ...cause }));
  }
  if (crossed.target === 'regained')
    owed.push(alone({ kind: 'target-regained', counted, target, ...cause }));
  for (const [line, one] of owed.entries()) await insertAlert(turn, earned, line, one);
  return owed.map(({ alert }) => alert);
}

/** An alert that announces no milestone. */
const alone = (alert: Alert): Owed => ({ alert, announces: [] });

const announced = (milestone: Milestone, { before, steps }: Earned): Owed['announces'][number] => ({
  key: milestoneKey(milestone),
  companyId: completerOf(milestone, before, steps)?.companyId ?? null,
});

async function celebration(turn: Turn, earned: Earned): Promise<Owed> {
  const { chapterId, settings, before, tally, today, steps } = earned;
  const { target } = settings.plan;
  const companies = await listCounted(turn, chapterId, settings.rule);
  const days = companies.flatMap(({ joinedOn }) => joinedOn ?? []).sort();
  const completer = completerOf({ kind: 'count', at: target }, before, steps);
  return {
    alert: {
      kind: 'target',
      counted: tally.counted,
      byState: tally.byState,
      target,
      companies: companies.slice(0, LISTED).map(({ name, state }) => ({ name, state })),
      completedBy: completer?.name ?? '',
      since: days[0] ?? today,
      reachedOn: today,
      ...(earned.bySettings ? { bySettings: true } : {}),
    },
    announces: [{ key: targetKey(target), companyId: completer?.companyId ?? null }],
  };
}

async function insertAlert(
  turn: Turn,
  { chapterId, turn: number, at, newId }: Earned,
  line: number,
  { alert, announces }: Owed,
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
      earned_at: at,
    })
    .execute();
  for (const { key, companyId } of announces)
    await turn
      .insertInto('milestone')
      .values({ chapter_id: chapterId, key, alert_id: id, company_id: companyId })
      .execute();
}
