import type { KnownBlock, ModalView } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import type { State, Status } from '#domain/choices.ts';
import { COMPANY_FIELDS, type WrittenCompany } from '#domain/company.ts';
import type { Voice } from '#locales/voice.ts';
import { fieldBlock } from './form-fields.ts';
import { bullets, plain, section } from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const COMPANY_FORM = 'company.form.1';

/** A record that may be the same company. */
export type Namesake = {
  id: string;
  name: string;
  state: State;
  city: string | null;
  status: Status;
};

export type CompanyFormContent = {
  written: WrittenCompany;
  today: Day;
  /** Records to be told apart from this company before it is added. */
  namesakes?: readonly Namesake[];
};

const DECISION = 'decision';
const DECISION_ELEMENT = 'another';

/** Asked of other records, the question is another one: an answer to the first is none to it. */
const decisionBlock = (namesakes: readonly Pick<Namesake, 'id'>[]): string =>
  [DECISION, ...namesakes.map(({ id }) => id)].join(' ').slice(0, 255);

/** The add-company modal, as it was filled in so far. */
export function companyForm(
  { written, today, namesakes = [] }: CompanyFormContent,
  voice: Voice,
): ModalView {
  const { form } = voice.phrases;
  const filling = { written, today, voice };
  return {
    type: 'modal',
    callback_id: COMPANY_FORM,
    title: plain(form.addTitle),
    submit: plain(namesakes.length > 0 ? form.addAnyway : form.save),
    close: plain(form.cancel),
    private_metadata: JSON.stringify(askedOf(namesakes)),
    blocks: [
      ...(namesakes.length > 0
        ? question(written.name ?? '', namesakes, form.duplicateAnswer, voice)
        : []),
      ...COMPANY_FIELDS.map((field) => fieldBlock(field, filling)),
    ],
  };
}

/** Enough of a record to know it by. */
export function glimpse({ name, city, state, status }: Namesake, { phrases }: Voice): string {
  const place = [city, phrases.states[state]].filter(Boolean).join(', ');
  return phrases.form.duplicateEntry(name, place, phrases.statuses[status]);
}

/** Slack keeps 3,000 characters with a form: room for the ids of this many records, and for a record's marks. */
const MOST_ASKED = 50;
const MOST_SHOWN = 5;

/** The records that are asked about, as a form remembers them. */
export const askedOf = (namesakes: readonly Namesake[]): string[] =>
  namesakes.map(({ id }) => id).slice(0, MOST_ASKED);

/** Asks whether the company is another one than its namesakes; `answer` is the box to tick. */
export function question(
  name: string,
  namesakes: readonly Namesake[],
  answer: string,
  voice: Voice,
): KnownBlock[] {
  const { form } = voice.phrases;
  const shown = namesakes.slice(0, MOST_SHOWN).map((one) => glimpse(one, voice));
  const more = namesakes.length - shown.length;
  return [
    section(form.duplicate(name, voice.count(namesakes.length))),
    bullets(more > 0 ? [...shown, form.moreRecords(voice.count(more))] : shown),
    {
      type: 'input',
      block_id: decisionBlock(namesakes),
      optional: true,
      label: plain(form.duplicateQuestion),
      element: {
        type: 'checkboxes',
        action_id: DECISION_ELEMENT,
        options: [{ text: plain(answer), value: 'another' }],
      },
    },
    { type: 'divider' },
  ];
}

/** What Slack sends of a form's fields. */
export type FormState = Record<
  string,
  Record<
    string,
    {
      value?: string | null | undefined;
      selected_date?: string | null | undefined;
      selected_option?: { value: string } | null | undefined;
      selected_options?: readonly { value: string }[] | undefined;
    }
  >
>;

export type FilledForm = {
  written: WrittenCompany;
  /** The records that the person has told apart from this company. */
  notDuplicateOf: string[];
  /** The block of the question that was asked and left open, if any. */
  undecided: string | undefined;
};

/** Reads back what a person filled in; `asked` are the ids that the form was shown with. */
export function readCompanyForm(state: FormState, asked: readonly string[]): FilledForm {
  const written: WrittenCompany = {};
  for (const field of COMPANY_FIELDS) {
    const [element] = Object.values(state[field] ?? {});
    const text = element?.value ?? element?.selected_date ?? element?.selected_option?.value;
    if (text) written[field] = text;
  }
  const decision = Object.entries(state).find(([block]) => block.startsWith(DECISION));
  const decided = (decision?.[1][DECISION_ELEMENT]?.selected_options ?? []).length > 0;
  return {
    written,
    notDuplicateOf: decided ? [...asked] : [],
    undecided: decided ? undefined : decision?.[0],
  };
}
