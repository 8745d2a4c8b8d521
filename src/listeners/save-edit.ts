import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { dayAt } from '#domain/calendar.ts';
import { COMPANY_FIELDS, type Company, type CompanyField } from '#domain/company.ts';
import { changesBetween } from '#domain/history.ts';
import { edited, type Judged, judgeCompany } from '#domain/judge-company.ts';
import type { Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import type { Kept, RosterChange, RosterOutcome } from '#store/roster-change.ts';
import { getChapterSettings } from '#store/settings.ts';
import { type EditMemory, editBlock, readEditForm } from '#views/edit-form.ts';
import type { Deps } from './deps.ts';
import { objectionTo } from './object-to-edit.ts';
import { remembered } from './remembered.ts';
import { errors, explained, type Objection } from './save-company.ts';
import type { Visitor } from './visitor.ts';

export type SavedEdit =
  | { kind: 'kept'; chapterId: string; turn: number; target: number }
  | { kind: 'unchanged'; name: string }
  | { kind: 'refused'; objection: Objection };

const editMemory = z.object({
  id: z.string(),
  version: z.int(),
  prints: z.partialRecord(z.enum(COMPANY_FIELDS), z.string()),
  asked: z.array(z.string()),
});
const memoryOf = (view: ViewOutput): EditMemory => {
  const { prints, ...memory } = remembered(view.private_metadata, editMemory);
  return { ...memory, prints: { ...prints } };
};

/** The block beside which a sentence about the whole form stands. */
export const whereToObject = (view: ViewOutput): string =>
  Object.keys(view.state.values).find((block) => block.startsWith('name.')) ?? 'name';

/** Keeps what a person made of a record, once, or says what stands against it; nothing that they typed is lost. */
export async function saveEdit(
  view: ViewOutput,
  { person, teamId, voice, refused }: Visitor,
  deps: Deps,
): Promise<SavedEdit> {
  const objecting = (objection: Objection): SavedEdit => ({ kind: 'refused', objection });
  if (refused !== undefined) return objecting(errors({ [whereToObject(view)]: refused }));
  const { chapter, settings } = await getChapterSettings(deps.db, teamId);
  const { id: chapterId } = chapter;
  const at = deps.now().toISOString();
  const today = dayAt(at, settings.timeZone);
  const asked = readEdit(view, today, voice);
  if (!asked.ok) return objecting(asked.objection);
  const { change, memory, undecided } = asked;
  const context = { chapterId, actor: person.id, at, newId: deps.newId };
  const outcome = await changeRoster(deps.db, change, context);
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', name: outcome.company.name };
  const { judged } = change;
  if (isDone(outcome, judged, today))
    return { kind: 'kept', chapterId, turn: outcome.turn, target: settings.plan.target };
  const { timeZone } = settings;
  return objecting(objectionTo(outcome, { memory, judged, undecided, today, timeZone, voice }));
}

type Edit = Extract<RosterChange, { kind: 'edit' }>;
type Asked =
  | { ok: true; change: Edit; memory: EditMemory; undecided: string | undefined }
  | { ok: false; objection: Objection };

/** The change that a form asks for, or what is wrong with its fields. */
function readEdit(view: ViewOutput, today: string, voice: Voice): Asked {
  const memory = memoryOf(view);
  const { id: companyId, version } = memory;
  const { written, notDuplicateOf, undecided } = readEditForm(view.state.values, memory.asked);
  const judged = judgeCompany(written, today);
  if (!judged.ok) {
    const blockOf = (field: CompanyField) => editBlock(field, version);
    return { ok: false, objection: errors(explained(judged.errors, voice, blockOf)) };
  }
  const of = { key: view.id, companyId, version };
  return { ok: true, change: { kind: 'edit', judged, notDuplicateOf, ...of }, memory, undecided };
}

type Done = Kept | Extract<RosterOutcome, { kind: 'repeated' }>;

/** Whether the roster has the change, now or since Slack sent the same form before. */
const isDone = (outcome: RosterOutcome, judged: Judged, today: string): outcome is Done =>
  outcome.kind === 'kept' ||
  (outcome.kind === 'repeated' && isSame(outcome.company, edited(outcome.company, judged, today)));

const isSame = (one: Company, other: Company): boolean =>
  Object.keys(changesBetween(one, other)).length === 0;
