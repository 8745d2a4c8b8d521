import type { Alert } from '#domain/alert.ts';
import { isStanding, milestoneKey, type Step, type Tally } from '#domain/milestones.ts';
import type { Database } from './schema.ts';

/** Milliseconds: a record put right within this time of the milestone that it completed was a slip. */
const SLIP = 15 * 60 * 1000;

/** What was announced in error moments ago: the key of the milestone, and the company that completed it. */
type Slip = { alertId: string; announcing: Alert; key: string; company: string };

/** The milestones of the last quarter of an hour whose own company a change has just ceased to count. */
export async function findSlips(
  db: Database,
  { chapterId, at, steps }: { chapterId: string; at: string; steps: readonly Step[] },
): Promise<Slip[]> {
  const gone = new Map(
    steps.flatMap(({ companyId, name, from, to }) => (from && !to ? [[companyId, name]] : [])),
  );
  if (gone.size === 0) return [];
  const rows = await db
    .selectFrom('milestone')
    .innerJoin('alert', 'alert.id', 'milestone.alert_id')
    .select(['alert.id as alertId', 'alert.payload'])
    .select(['milestone.key', 'milestone.company_id as companyId'])
    .where('milestone.chapter_id', '=', chapterId)
    .where('alert.earned_at', '>=', new Date(Date.parse(at) - SLIP).toISOString())
    .orderBy('alert.turn')
    .execute();
  return rows.flatMap(({ alertId, payload, key, companyId }) => {
    const company = companyId === null ? undefined : gone.get(companyId);
    return company === undefined
      ? []
      : [{ alertId, announcing: JSON.parse(payload), key, company }];
  });
}

type Correction = Extract<Alert, { kind: 'correction' }>;

/**
 * The corrections that slips call for, one for each alert: its milestones that do not stand without
 * their company. A celebration names its company, so it is corrected even where the target stands;
 * a target that is lost has words of its own.
 */
export function correctionsOf(slips: readonly Slip[], tally: Tally, target: number): Correction[] {
  const { counted } = tally;
  const alerts = new Map(slips.map((slip) => [slip.alertId, slip]));
  return [...alerts.values()].flatMap(({ alertId, announcing, company }): Correction[] => {
    const about = { kind: 'correction', of: alertId, company, counted, target } as const;
    if (announcing.kind === 'target')
      return counted >= announcing.target ? [{ ...about, milestones: [] }] : [];
    if (announcing.kind !== 'milestones') return [];
    const keys = slips.flatMap((slip) => (slip.alertId === alertId ? slip.key : []));
    const milestones = announcing.milestones.filter(
      (milestone) => keys.includes(milestoneKey(milestone)) && !isStanding(milestone, tally),
    );
    return milestones.length === 0 ? [] : [{ ...about, milestones }];
  });
}
