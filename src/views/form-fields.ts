import type { InputBlock } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import {
  readSector,
  readState,
  readStatus,
  readUsOwned,
  SECTORS,
  STATES,
  STATUSES,
  type Status,
  US_OWNED,
} from '#domain/choices.ts';
import type { CompanyField, WrittenCompany } from '#domain/company.ts';
import { REQUIRED_FIELDS } from '#domain/company.ts';
import { COUNTRIES, readCountry } from '#domain/country.ts';
import { fold } from '#domain/fold.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped, plain } from './message.ts';

/** Every field's element has this name; its block bears the field's. */
export const ELEMENT = 'value';
/** The country's element has one of its own, by which Slack asks for its options. */
export const COUNTRY_ELEMENT = 'company.country';

type Element = InputBlock['element'];
type Written = {
  written: WrittenCompany;
  /** The day of joining that is proposed; null where none is. */
  today: Day | null;
  voice: Voice;
  /** The statuses to choose from: all, unless it says. */
  statuses?: readonly Status[];
};
type Option = { text: ReturnType<typeof plain>; value: string };

const option = (value: string, text: string): Option => ({ text: plain(clipped(text, 75)), value });

const options = <T extends string>(values: readonly T[], names: Record<T, string>): Option[] =>
  values.map((value) => option(value, names[value]));

const chosen = (all: Option[], value: string | undefined) => {
  const initial = all.find((one) => one.value === value);
  return initial ? { initial_option: initial } : {};
};

/** Slack takes no longer text into a field; what is judged too long is told when it is sent. */
const MOST_TYPED = 3000;
const typed = (value: string | undefined) =>
  value ? { initial_value: clipped(value, MOST_TYPED) } : {};

const line =
  (field: CompanyField, multiline = false) =>
  ({ written }: Written): Element => ({
    type: 'plain_text_input',
    action_id: ELEMENT,
    multiline,
    ...typed(written[field]),
  });

/** What a person fills a field in with, showing what was written before. */
export const ELEMENTS: Record<CompanyField, (filling: Written) => Element> = {
  name: line('name'),
  state: ({ written, voice: { phrases } }) => {
    const all = options(STATES, phrases.states);
    return {
      type: 'static_select',
      action_id: ELEMENT,
      placeholder: plain(phrases.form.pickState),
      options: all,
      ...chosen(all, readState(written.state ?? '')),
    };
  },
  city: line('city'),
  usOwned: ({ written, voice: { phrases } }) => {
    const all = options(US_OWNED, phrases.usOwned);
    return {
      type: 'radio_buttons',
      action_id: ELEMENT,
      options: all,
      ...chosen(all, readUsOwned(written.usOwned ?? '')),
    };
  },
  usShare: ({ written }) => ({
    type: 'number_input',
    action_id: ELEMENT,
    is_decimal_allowed: true,
    min_value: '0',
    max_value: '100',
    ...typed(written.usShare),
  }),
  hqCountry: ({ written, voice }) => {
    const code = readCountry(written.hqCountry ?? 'MX');
    return {
      type: 'external_select',
      action_id: COUNTRY_ELEMENT,
      placeholder: plain(voice.phrases.form.pickCountry),
      min_query_length: 0,
      ...(code ? { initial_option: option(code, voice.country(code)) } : {}),
    };
  },
  sector: ({ written, voice: { phrases } }) => {
    const all = options(SECTORS, phrases.sectors);
    return {
      type: 'static_select',
      action_id: ELEMENT,
      placeholder: plain(phrases.form.pickSector),
      options: all,
      ...chosen(all, readSector(written.sector ?? '')),
    };
  },
  status: ({ written, statuses = STATUSES, voice: { phrases } }) => {
    const all = options(statuses, phrases.statuses);
    return {
      type: 'static_select',
      action_id: ELEMENT,
      options: all,
      ...chosen(all, readStatus(written.status ?? 'member')),
    };
  },
  joinedOn: ({ written, today }) => {
    const day = written.joinedOn ?? today;
    return { type: 'datepicker', action_id: ELEMENT, ...(day ? { initial_date: day } : {}) };
  },
  rfc: line('rfc'),
  website: line('website'),
  contactName: line('contactName'),
  contactEmail: ({ written }) => ({
    type: 'email_text_input',
    action_id: ELEMENT,
    ...typed(written.contactEmail),
  }),
  contactPhone: line('contactPhone'),
  evidence: line('evidence', true),
  notes: line('notes', true),
};

const HINTED = ['usOwned', 'rfc', 'evidence', 'joinedOn'] as const satisfies CompanyField[];

/** The block in which a person fills in one field. */
export function fieldBlock(field: CompanyField, filling: Written): InputBlock {
  const { phrases } = filling.voice;
  const hinted = HINTED.find((one) => one === field);
  return {
    type: 'input',
    block_id: field,
    label: plain(phrases.fields[field]),
    element: ELEMENTS[field](filling),
    optional: !REQUIRED_FIELDS.some((required) => required === field),
    ...(hinted ? { hint: plain(phrases.hints[hinted]) } : {}),
  };
}

const MOST_OPTIONS = 100;

/** The countries whose names in the person's language hold what was typed, those that begin with it first. */
export function countryOptions(typedText: string, voice: Voice): Option[] {
  const wanted = fold(typedText);
  const named = COUNTRIES.map((code) => ({ code, name: voice.country(code) }));
  const begins = named.filter(({ name }) => fold(name).startsWith(wanted));
  const holds = named.filter((one) => !begins.includes(one) && fold(one.name).includes(wanted));
  return [...begins, ...holds].slice(0, MOST_OPTIONS).map(({ code, name }) => option(code, name));
}
