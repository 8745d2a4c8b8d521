import type { CompanyField } from '#domain/company.ts';
import { edited, type Judged } from '#domain/judge-company.ts';
import { changedSince, mergeEdits, printsOf } from '#domain/merge-edits.ts';
import { explain, type Voice } from '#locales/voice.ts';
import type { RosterOutcome } from '#store/roster-change.ts';
import { type EditMemory, editBlock, editForm } from '#views/edit-form.ts';
import { errors, type Objection } from './save-company.ts';

/** What a form was sent with, to show it anew. */
export type Showing = {
  memory: EditMemory;
  judged: Judged;
  undecided: string | undefined;
  today: string;
  timeZone: string;
  voice: Voice;
};

/** What stands against the change, beside its field, as a question, or as the form anew; nothing is written yet. */
export function objectionTo(outcome: RosterOutcome, showing: Showing): Objection {
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
  const isLost =
    company.status !== mine.status && changedSince(memory.prints, mine).includes('status');
  const lostStatus = isLost ? mine.status : undefined;
  const meanwhile = { since, clashes, lostStatus, timeZone };
  return {
    response_action: 'update',
    view: editForm({ shown, company, today, meanwhile }, voice),
  };
}
