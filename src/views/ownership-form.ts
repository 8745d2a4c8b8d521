import type { KnownBlock, ModalView } from '@slack/types';
import {
  OWNERSHIP_FIELDS,
  type OwnershipPrints,
  ownershipPrintsOf,
  type WrittenOwnership,
} from '#domain/ownership.ts';
import type { Voice } from '#locales/voice.ts';
import { ELEMENT } from './form-fields.ts';
import { meanwhileNotice } from './meanwhile.ts';
import { header, plain, section } from './message.ts';
import { type OwnershipFormContent, ownershipFields } from './ownership-fields.ts';
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
      ...ownershipFields(content, voice),
    ],
  };
}

/** What of it was to be looked at again by now. */
const due = ({ company: { reviewOn }, today }: OwnershipFormContent, voice: Voice): KnownBlock[] =>
  reviewOn !== null && reviewOn <= today
    ? [section(voice.phrases.ownership.reviewDue(voice.day(reviewOn)))]
    : [];

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
