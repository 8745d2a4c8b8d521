import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { COMPANY_FIELDS, type Company, type CompanyField } from '#domain/company.ts';
import type { FieldErrors } from '#domain/judge-company.ts';
import { explain, type Voice } from '#locales/voice.ts';
import type { Kept, RosterOutcome } from '#store/roster-change.ts';
import type { Added } from '#views/added-message.ts';
import { companyForm, type FilledForm, readCompanyForm } from '#views/company-form.ts';
import type { Modal } from '#views/message.ts';
import type { Deps } from './deps.ts';
import { addedBy, keepCompany } from './keep-company.ts';
import { remembered } from './remembered.ts';
import type { Visitor } from './visitor.ts';

/** What a form answers when it is not closed: errors beside its fields, or a question. */
export type Objection =
  | { response_action: 'errors'; errors: Record<string, string> }
  | { response_action: 'update'; view: Modal };

export type Saved = { kind: 'kept'; added: Added } | { kind: 'refused'; objection: Objection };

export const errors = (byBlock: Record<string, string>): Objection => ({
  response_action: 'errors',
  errors: byBlock,
});

const askedIds = z.array(z.string());

/** Keeps the company of a form once, however often Slack sends it, or says what stands against it. */
export async function saveCompany(view: ViewOutput, visitor: Visitor, deps: Deps): Promise<Saved> {
  const { voice, refused } = visitor;
  const objecting = (objection: Objection): Saved => ({ kind: 'refused', objection });
  if (refused !== undefined) return objecting(errors({ name: refused }));
  const asked = remembered(view.private_metadata, askedIds);
  const filled = readCompanyForm(view.state.values, asked);
  const { written, notDuplicateOf } = filled;
  const keeping = await keepCompany({ key: view.id, written, notDuplicateOf }, visitor, deps);
  if (keeping.kind === 'misjudged') return objecting(errors(explained(keeping.faults, voice)));

  const { company, outcome, settings, today } = keeping;
  if (outcome.kind === 'repeated' && !isSame(outcome.company, company)) {
    const { keptBefore } = voice.phrases.form;
    return objecting(errors({ name: keptBefore(outcome.company.name) }));
  }
  if (outcome.kind !== 'kept' && outcome.kind !== 'repeated')
    return objecting(objection(outcome, filled, { asked, today, voice }));
  return { kind: 'kept', added: addedBy(company, outcome, settings) };
}

const isSame = (one: Company, other: Company): boolean =>
  COMPANY_FIELDS.every((field) => one[field] === other[field]);

export function explained(
  faults: FieldErrors,
  voice: Voice,
  blockOf: (field: CompanyField) => string = (field) => field,
): Record<string, string> {
  return Object.fromEntries(
    COMPANY_FIELDS.flatMap((field) => {
      const problem = faults[field];
      return problem ? [[blockOf(field), explain(problem, voice)]] : [];
    }),
  );
}

type Unkept = Exclude<RosterOutcome, Kept | { kind: 'repeated' }>;
type Showing = { asked: readonly string[]; today: string; voice: Voice };

/** What stands against adding the company, beside its field or as a question; nothing is written yet. */
function objection(
  outcome: Unkept,
  { written, undecided }: FilledForm,
  { asked, today, voice }: Showing,
): Objection {
  if (outcome.kind === 'rfcTaken')
    return errors({ rfc: explain({ kind: 'rfcTaken', by: outcome.by.name }, voice) });
  if (outcome.kind !== 'duplicates')
    throw new Error(`An addition does not come to this: ${outcome.kind}.`);
  const { candidates } = outcome;
  if (undecided !== undefined && candidates.every(({ id }) => asked.includes(id)))
    return errors({ [undecided]: voice.phrases.form.duplicateUnanswered });
  const view = companyForm({ written, today, namesakes: candidates }, voice);
  return { response_action: 'update', view };
}
