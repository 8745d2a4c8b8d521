import type { InputBlock, ModalView } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import {
  COMPANY_FIELDS,
  type Company,
  type CompanyField,
  hasLeft,
  writtenOf,
} from '#domain/company.ts';
import type { Prints } from '#domain/merge-edits.ts';
import type { Voice } from '#locales/voice.ts';
import {
  askedOf,
  type FilledForm,
  type FormState,
  type Namesake,
  question,
  readCompanyForm,
} from './company-form.ts';
import { fieldBlock } from './form-fields.ts';
import { type Meanwhile, meanwhileNotice } from './meanwhile.ts';
import { plain } from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const EDIT_FORM = 'company.edit.1';

/** Which record a form shows: its version, and a mark of each field's value by which to tell what the person changed. */
export type ShownRecord = { id: string; version: number; prints: Prints };

export type EditFormContent = {
  shown: ShownRecord;
  /** The company as the form shows it. */
  company: Company;
  today: Day;
  namesakes?: readonly Namesake[];
  meanwhile?: Meanwhile;
};

/** What a form remembers of what it shows. */
export type EditMemory = ShownRecord & { asked: string[] };

/**
 * A field's block. It bears the record's version: Slack keeps what stands in a block that stays, and
 * in a newer version untouched fields are to show what another person made of them.
 */
export const editBlock = (field: CompanyField, version: number): string => `${field}.${version}`;

/** The modal of a record, filled in, below what others did to it meanwhile. */
export function editForm(content: EditFormContent, voice: Voice): ModalView {
  const { shown, company, namesakes = [], meanwhile } = content;
  const { form, edit, record } = voice.phrases;
  const memory: EditMemory = { ...shown, asked: askedOf(namesakes) };
  return {
    type: 'modal',
    callback_id: EDIT_FORM,
    title: plain(record.titles.edit),
    submit: plain(form.save),
    close: plain(form.cancel),
    private_metadata: JSON.stringify(memory),
    blocks: [
      ...(meanwhile ? meanwhileNotice(meanwhile, company, voice) : []),
      ...(namesakes.length > 0 ? question(company.name, namesakes, edit.anotherAnswer, voice) : []),
      ...COMPANY_FIELDS.map((field) => editedField(field, content, voice)),
    ],
  };
}

const LIVE = ['member', 'prospect'] as const;
const LEFT = ['lapsed', 'withdrawn'] as const;

/** A field as in the form for a new company; leaving and coming back are not among its statuses. */
function editedField(
  field: CompanyField,
  { shown, company, today }: EditFormContent,
  voice: Voice,
): InputBlock {
  const { edit } = voice.phrases;
  const left = hasLeft(company.status);
  const proposed = company.status === 'prospect' ? today : null;
  const filling = { written: writtenOf(company), today: proposed, voice };
  const { hint, ...block } = fieldBlock(field, { ...filling, statuses: left ? LEFT : LIVE });
  const own: Partial<Record<CompanyField, string | null>> = {
    status: left ? edit.leftHint : edit.statusHint,
    joinedOn: company.joinedOn === null ? edit.neverInHint : null,
  };
  const words = own[field];
  const told = words === undefined ? hint : words && plain(words);
  return { ...block, block_id: editBlock(field, shown.version), ...(told ? { hint: told } : {}) };
}

/** Reads back what a person filled in; `asked` are the ids that the form was shown with. */
export const readEditForm = (state: FormState, asked: readonly string[]): FilledForm =>
  readCompanyForm(
    Object.fromEntries(
      Object.entries(state).map(([block, value]) => [block.split('.')[0] ?? block, value]),
    ),
    asked,
  );
