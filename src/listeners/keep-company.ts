import { type Day, dayAt } from '#domain/calendar.ts';
import type { Company, WrittenCompany } from '#domain/company.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { type FieldErrors, judgeCompany } from '#domain/judge-company.ts';
import { changeRoster } from '#store/roster.ts';
import type { Kept, RosterOutcome } from '#store/roster-change.ts';
import { getChapterSettings } from '#store/settings.ts';
import type { Added } from '#views/added-message.ts';
import type { Deps } from './deps.ts';
import type { Visitor } from './visitor.ts';

/** A company to add, as it is written; under one key it is added once. */
export type Addition = {
  key: string;
  written: WrittenCompany;
  notDuplicateOf: readonly string[];
};

export type Keeping =
  | { kind: 'misjudged'; faults: FieldErrors; today: Day }
  | {
      kind: 'judged';
      company: Company;
      outcome: RosterOutcome;
      settings: ChapterSettings;
      today: Day;
    };

/** Judges a company and, if nothing stands against it, adds it to the roster. */
export async function keepCompany(
  { key, written, notDuplicateOf }: Addition,
  { person, teamId }: Pick<Visitor, 'person' | 'teamId'>,
  deps: Deps,
): Promise<Keeping> {
  const { chapter, settings } = await getChapterSettings(deps.db, teamId);
  const at = deps.now().toISOString();
  const today = dayAt(at, settings.timeZone);
  const judged = judgeCompany(written, today);
  if (!judged.ok) return { kind: 'misjudged', faults: judged.errors, today };
  const { company } = judged;
  const outcome = await changeRoster(
    deps.db,
    { kind: 'add', key, company, notDuplicateOf },
    { chapterId: chapter.id, actor: person.id, at, newId: deps.newId },
  );
  return { kind: 'judged', company, outcome, settings, today };
}

/** What an addition has come to, for the word to whoever asked for it. */
export function addedBy(
  company: Company,
  outcome: Kept | Extract<RosterOutcome, { kind: 'repeated' }>,
  { rule, plan }: ChapterSettings,
): Added {
  const { turn, before, after, companyId } = outcome;
  if (companyId === undefined) throw new Error('An addition has kept no company.');
  return { companyId, company, turn, before, after, target: plan.target, rule };
}
