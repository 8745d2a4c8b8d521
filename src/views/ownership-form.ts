import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import { OWNERSHIP_BASES } from '#domain/choices.ts';
import { type Company, type CompanyField, writtenOf } from '#domain/company.ts';
import {
  CONFIRMATIONS,
  type EvidenceFile,
  fileOf,
  OWNERSHIP_FIELDS,
  type OwnershipField,
  type OwnershipPrints,
  ownershipPrintsOf,
  type WrittenOwnership,
} from '#domain/ownership.ts';
import type { Voice } from '#locales/voice.ts';
import { ELEMENT, fieldBlock } from './form-fields.ts';
import { type Meanwhile, meanwhileNotice } from './meanwhile.ts';
import { header, plain, section } from './message.ts';
import { ownershipProof } from './ownership-proof.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const OWNERSHIP_FORM = 'company.ownership.1';

/** What a form remembers: which version of which record it shows, its marks, and the id of a file that was brought before the form was shown anew. */
export type OwnershipMemory = {
  id: string;
  version: number;
  prints: OwnershipPrints;
  brought: string | null;
};

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

/** The modal in which somebody says what proves a company's ownership, and confirms it; filled in with what is known. */
export function ownershipForm(content: OwnershipFormContent, voice: Voice): ModalView {
  const { id, version, company, mine, meanwhile } = content;
  const { form, ownership } = voice.phrases;
  const prints = ownershipPrintsOf(company);
  const memory: OwnershipMemory = { id, version, prints, brought: mine?.brought?.id ?? null };
  return {
    type: 'modal',
    callback_id: OWNERSHIP_FORM,
    title: plain(ownership.title),
    submit: plain(form.save),
    close: plain(form.cancel),
    private_metadata: JSON.stringify(memory),
    blocks: [
      ...(meanwhile ? meanwhileNotice(meanwhile, mine?.company ?? company, voice) : []),
      header(company.name),
      ownershipProof(company, voice),
      ...due(content, voice),
      { type: 'divider' },
      ...fields(content, voice),
    ],
  };
}

/** What of it was to be looked at again by now. */
const due = ({ company: { reviewOn }, today }: OwnershipFormContent, voice: Voice): KnownBlock[] =>
  reviewOn !== null && reviewOn <= today
    ? [section(voice.phrases.ownership.reviewDue(voice.day(reviewOn)))]
    : [];

function fields(content: OwnershipFormContent, voice: Voice): KnownBlock[] {
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

/** What Slack sends of the form's fields. */
export type OwnershipFormState = Record<
  string,
  Record<
    string,
    {
      value?: string | null | undefined;
      selected_date?: string | null | undefined;
      selected_option?: { value: string } | null | undefined;
      selected_options?: readonly { value: string }[] | undefined;
      files?: readonly { id: string }[] | null | undefined;
    }
  >
>;

export type FilledOwnership = {
  written: WrittenOwnership;
  /** The id of the file that was brought with the form. */
  brought: string | null;
  /** Whether the file that the record keeps is to be taken out of it. */
  drops: boolean;
};

/** Reads back what a person filled in. */
export function readOwnershipForm(state: OwnershipFormState): FilledOwnership {
  const inBlocks = new Map(
    Object.entries(state).map(([block, elements]) => [block.split('.')[0], elements[ELEMENT]]),
  );
  const written: WrittenOwnership = {};
  for (const field of OWNERSHIP_FIELDS) {
    const filled = inBlocks.get(field);
    const text = filled?.value ?? filled?.selected_date ?? filled?.selected_option?.value;
    if (text) written[field] = text;
  }
  return {
    written,
    brought: inBlocks.get('file')?.files?.[0]?.id ?? null,
    drops: (inBlocks.get('dropFile')?.selected_options ?? []).length > 0,
  };
}
