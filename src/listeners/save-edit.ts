import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { dayAt } from '#domain/calendar.ts';
import { COMPANY_FIELDS, type Company, type CompanyField } from '#domain/company.ts';
import { changesBetween } from '#domain/history.ts';
import { edited, type Judged, judgeCompany } from '#domain/judge-company.ts';
import { mergeEdits, printsOf } from '#domain/merge-edits.ts';
import { explain, type Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import type { Kept, RosterOutcome } from '#store/roster-change.ts';
import { type EditMemory, editBlock, editForm, readEditForm } from '#views/edit-form.ts';
import type { Deps } from './deps.ts';
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
  const { prints, ...memory } = editMemory.parse(JSON.parse(view.private_metadata));
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
  const memory = memoryOf(view);
  const filled = readEditForm(view.state.values, memory.asked);
  const { chapter, settings } = await deps.readFigures(teamId);
  const { timeZone, plan } = settings;
  const at = deps.now().toISOString();
  const today = dayAt(at, timeZone);
  const blockOf = (field: CompanyField) => editBlock(field, memory.version);
  const judged = judgeCompany(filled.written, today);
  if (!judged.ok) return objecting(errors(explained(judged.errors, voice, blockOf)));

  const { id: companyId, version } = memory;
  const asked = { key: view.id, companyId, version, notDuplicateOf: filled.notDuplicateOf };
  const outcome = await changeRoster(
    deps.db,
    { kind: 'edit', judged, ...asked },
    { chapterId: chapter.id, actor: person.id, at, newId: deps.newId },
  );
  if (outcome.kind === 'unchanged') return { kind: 'unchanged', name: outcome.company.name };
  if (isDone(outcome, judged, today))
    return { kind: 'kept', chapterId: chapter.id, turn: outcome.turn, target: plan.target };
  const showing = { memory, judged, undecided: filled.undecided, today, timeZone, voice };
  return objecting(objection(outcome, showing));
}

type Done = Kept | Extract<RosterOutcome, { kind: 'repeated' }>;

/** Whether the roster has the change, now or since Slack sent the same form before. */
const isDone = (outcome: RosterOutcome, judged: Judged, today: string): outcome is Done =>
  outcome.kind === 'kept' ||
  (outcome.kind === 'repeated' && isSame(outcome.company, edited(outcome.company, judged, today)));

const isSame = (one: Company, other: Company): boolean =>
  Object.keys(changesBetween(one, other)).length === 0;

type Showing = {
  memory: EditMemory;
  judged: Judged;
  undecided: string | undefined;
  today: string;
  timeZone: string;
  voice: Voice;
};

/** What stands against the change, beside its field, as a question, or as the form anew; nothing is written yet. */
function objection(outcome: RosterOutcome, showing: Showing): Objection {
  const { memory, voice } = showing;
  const { form, record } = voice.phrases;
  const beside = (field: CompanyField, sentence: string) =>
    errors({ [editBlock(field, memory.version)]: sentence });
  switch (outcome.kind) {
    case 'gone':
      return beside('name', record.gone);
    case 'repeated':
      return beside('name', form.keptBefore(outcome.company.name));
    case 'rfcTaken':
      return beside('rfc', explain({ kind: 'rfcTaken', by: outcome.by.name }, voice));
    case 'leftBeforeJoining':
      return beside('joinedOn', explain({ kind: 'afterLeaving', leftOn: outcome.leftOn }, voice));
    case 'duplicates':
      return askApart(outcome, showing);
    case 'stale':
      return showAnew(outcome, showing);
    default:
      throw new Error(`An edit does not come to this: ${outcome.kind}.`);
  }
}

function askApart(
  { candidates }: Extract<RosterOutcome, { kind: 'duplicates' }>,
  { memory, judged, undecided, today, voice }: Showing,
): Objection {
  const isAsked = candidates.every(({ id }) => memory.asked.includes(id));
  if (undecided !== undefined && isAsked)
    return errors({ [undecided]: voice.phrases.edit.anotherUnanswered });
  const { asked: _, ...shown } = memory;
  const content = { shown, company: judged.company, today, namesakes: candidates };
  return { response_action: 'update', view: editForm(content, voice) };
}

/** The record as it stands by now under what the person changed of what they were shown, and what others did to it. */
function showAnew(
  { record, since }: Extract<RosterOutcome, { kind: 'stale' }>,
  { memory, judged, today, timeZone, voice }: Showing,
): Objection {
  const mine = edited(record.company, judged, today);
  const { company, clashes } = mergeEdits(memory.prints, mine, record.company);
  const shown = {
    id: record.id,
    version: record.changedTurn,
    prints: printsOf(record.company),
  };
  const meanwhile = { since, clashes, timeZone };
  return {
    response_action: 'update',
    view: editForm({ shown, company, today, meanwhile }, voice),
  };
}
