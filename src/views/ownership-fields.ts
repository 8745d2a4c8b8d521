import type { InputBlock, KnownBlock, PlainTextOption } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import { OWNERSHIP_BASES } from '#domain/choices.ts';
import { type Company, type CompanyField, writtenOf } from '#domain/company.ts';
import {
  CONFIRMATIONS,
  type EvidenceFile,
  fileOf,
  type OwnershipField,
} from '#domain/ownership.ts';
import type { Voice } from '#locales/voice.ts';
import { ELEMENT, fieldBlock } from './form-fields.ts';
import type { Meanwhile } from './meanwhile.ts';
import { plain, section } from './message.ts';

export type OwnershipFormContent = {
  id: string;
  version: number;
  /** The record as it stands. */
  company: Company;
  today: Day;
  /** What the person made of it, where the form is shown anew. */
  mine?: { company: Company; isConfirmed: boolean; brought: EvidenceFile | null };
  meanwhile?: Meanwhile;
};

export type OwnershipBlock = OwnershipField | 'file' | 'dropFile';

/** A field's block bears the record's version, so that a form shown anew shows what it is given. */
export const ownershipBlock = (field: OwnershipBlock, version: number): string =>
  `${field}.${version}`;

/** The form's fields, filled in with what is known of the company, or with what the person made of it. */
export function ownershipFields(content: OwnershipFormContent, voice: Voice): KnownBlock[] {
  const { version, today, mine } = content;
  const company = mine?.company ?? content.company;
  const { ownership, fields } = voice.phrases;
  const filling = { written: writtenOf(company), today: null, voice };
  const named = (block: OwnershipBlock, made: InputBlock): InputBlock => ({
    ...made,
    block_id: ownershipBlock(block, version),
  });
  const asInForm = (field: CompanyField & OwnershipField) =>
    named(field, fieldBlock(field, filling));
  const ask = (
    block: OwnershipBlock,
    label: string,
    element: InputBlock['element'],
    hint?: string,
  ): InputBlock =>
    named(block, {
      type: 'input',
      label: plain(label),
      element,
      optional: block !== 'confirmation',
      ...(hint === undefined ? {} : { hint: plain(hint) }),
    });
  const isConfirmed = mine?.isConfirmed ?? company.usOwned !== 'no';
  return [
    asInForm('usOwned'),
    ask(
      'confirmation',
      ownership.confirmation,
      radio(isConfirmed, voice),
      ownership.confirmationHint,
    ),
    ask('ownershipBasis', fields.ownershipBasis, basisSelect(company, voice)),
    asInForm('usShare'),
    ask(
      'ultimateParent',
      fields.ultimateParent,
      line(company.ultimateParent),
      ownership.parentHint,
    ),
    asInForm('evidence'),
    ...fileFields(content, ask, voice),
    ask(
      'reviewOn',
      fields.reviewOn,
      { type: 'datepicker', action_id: ELEMENT, ...initialDay(company.reviewOn, today) },
      ownership.reviewHint,
    ),
  ];
}

/** A day that has come is no day to look again. */
const initialDay = (day: Day | null, today: Day) =>
  day !== null && day > today ? { initial_date: day } : {};

type Ask = (
  block: OwnershipBlock,
  label: string,
  element: InputBlock['element'],
  hint?: string,
) => InputBlock;

/** Slack cannot show a file that is kept in a field for files: it is told above it, with a box to take it out. */
function fileFields(
  { company, mine }: OwnershipFormContent,
  ask: Ask,
  { phrases }: Voice,
): KnownBlock[] {
  const { ownership } = phrases;
  const kept = fileOf(company);
  const shown = mine?.brought ?? kept;
  return [
    ...(shown === null ? [] : [section(ownership.keptFile(shown.name))]),
    ask(
      'file',
      ownership.file,
      { type: 'file_input', action_id: ELEMENT, max_files: 1 },
      shown === null ? ownership.fileHint : ownership.fileHintReplace,
    ),
    ...(shown === null
      ? []
      : [
          ask('dropFile', ownership.dropFile, {
            type: 'checkboxes',
            action_id: ELEMENT,
            options: [option('drop', ownership.dropFileOption)],
          }),
        ]),
  ];
}

const option = (value: string, words: string): PlainTextOption => ({ text: plain(words), value });

function radio(isConfirmed: boolean, { phrases }: Voice): InputBlock['element'] {
  const { confirmations } = phrases.ownership;
  const options = CONFIRMATIONS.map((one) => option(one, confirmations[one]));
  const initial = options[isConfirmed ? 0 : 1];
  return {
    type: 'radio_buttons',
    action_id: ELEMENT,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

function basisSelect({ ownershipBasis }: Company, { phrases }: Voice): InputBlock['element'] {
  const options = OWNERSHIP_BASES.map((basis) => option(basis, phrases.ownershipBases[basis]));
  const initial = options.find(({ value }) => value === ownershipBasis);
  return {
    type: 'static_select',
    action_id: ELEMENT,
    placeholder: plain(phrases.ownership.pickBasis),
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

const line = (text: string | null): InputBlock['element'] => ({
  type: 'plain_text_input',
  action_id: ELEMENT,
  ...(text === null ? {} : { initial_value: text }),
});
