import type { InputBlock, KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import type { Day } from '#domain/calendar.ts';
import { LEAVE_REASONS } from '#domain/choices.ts';
import { type Company, hasLeft } from '#domain/company.ts';
import { BACK, LEFT, type MembershipField, type WrittenMembership } from '#domain/membership.ts';
import type { Voice } from '#locales/voice.ts';
import { plain, section } from './message.ts';

/** The forms' names, by which their submissions come back; a form of another shape bears another. */
export const LEAVE_FORM = 'company.leave.1';
export const RETURN_FORM = 'company.return.1';

/** What a company's leaving or coming back does to the count, and what it calls for. */
export type CountEffect = {
  before: number;
  after: number;
  target: number;
  /** The last count announced as a milestone, which stays so; null where none was. */
  announced: number | null;
  alerts: readonly Alert['kind'][];
};

export type MembershipFormContent = {
  id: string;
  version: number;
  company: Company;
  today: Day;
  /** Null where the roster stands against it, which is told when it is asked. */
  effect: CountEffect | null;
  /** Whether the record was changed since the person was shown it. */
  isStale?: boolean;
};

export type MembershipMemory = { id: string; version: number };

/** Asks how a company leaves, or how one that has left comes back, and says what it does to the count. */
export function membershipForm(content: MembershipFormContent, voice: Voice): ModalView {
  const { id, version, company } = content;
  const { form, membership, record } = voice.phrases;
  const isBack = hasLeft(company.status);
  const memory: MembershipMemory = { id, version };
  return {
    type: 'modal',
    callback_id: isBack ? RETURN_FORM : LEAVE_FORM,
    title: plain(isBack ? record.titles.back : record.titles.withdraw),
    submit: plain(isBack ? membership.takeBack : membership.leave),
    close: plain(form.cancel),
    private_metadata: JSON.stringify(memory),
    blocks: [
      ...foreword(content, voice),
      ...(isBack ? returnFields(content, voice) : leaveFields(content, voice)),
    ],
  };
}

function foreword({ company, effect, isStale }: MembershipFormContent, voice: Voice): KnownBlock[] {
  const { membership, statuses } = voice.phrases;
  const count = effect === null ? [] : effectSentences(effect, voice);
  const said = hasLeft(company.status) && effect ? [membership.asMember, ...count] : count;
  return [
    ...(isStale ? [section(membership.stale)] : []),
    section(membership.now(company.name, statuses[company.status])),
    ...(said.length > 0 ? [section(said.join(' '))] : []),
  ];
}

/** What it does to the count, in sentences. */
function effectSentences(effect: CountEffect, voice: Voice): string[] {
  const { before, after, target, announced, alerts } = effect;
  const { membership } = voice.phrases;
  const { number } = voice;
  if (before === after) return [membership.countStays(number(after), number(target))];
  const told: [Alert['kind'], string][] = [
    ['correction', membership.corrected],
    ['target-lost', membership.belowTarget],
    ['milestones', membership.milestone],
    ['target', membership.target],
    ['target-regained', membership.backAtTarget],
  ];
  return [
    membership.countMoves(number(before), number(after), number(target)),
    ...(after < before && announced !== null ? [membership.staysAnnounced(number(announced))] : []),
    ...told.flatMap(([kind, sentence]) => (alerts.includes(kind) ? [sentence] : [])),
  ];
}

const ELEMENT = 'value';

function leaveFields({ company, today }: MembershipFormContent, voice: Voice): InputBlock[] {
  const { membership, leaveReasons } = voice.phrases;
  // A prospect was never in: it can but withdraw, and there is no day on which it left.
  const isIn = company.status !== 'prospect';
  const choices = isIn ? LEFT : LEFT.slice(0, 1);
  const reasons = LEAVE_REASONS.map((reason) => option(reason, leaveReasons[reason]));
  return [
    field('becomes', membership.becomes, radio(choices, voice)),
    field('reason', membership.reason, {
      type: 'static_select',
      action_id: ELEMENT,
      placeholder: plain(membership.pickReason),
      options: reasons,
    }),
    ...(isIn ? [field('on', membership.on, datePicker(today))] : []),
    field('note', membership.note, NOTE, membership.noteHint),
  ];
}

function returnFields({ company, today }: MembershipFormContent, voice: Voice): InputBlock[] {
  const { membership } = voice.phrases;
  const { status, joinedOn } = company;
  // What has merely lapsed usually goes on as it was.
  const since = status === 'lapsed' ? (joinedOn ?? today) : today;
  const hint = joinedOn === null ? undefined : membership.sinceHint(voice.day(joinedOn));
  return [
    field('becomes', membership.becomes, radio(BACK, voice)),
    field('on', membership.since, datePicker(since), hint),
    field('note', membership.why, NOTE, membership.whyHint),
  ];
}

type Element = InputBlock['element'];

const NOTE: Element = { type: 'plain_text_input', action_id: ELEMENT, multiline: true };

const datePicker = (day: Day): Element => ({
  type: 'datepicker',
  action_id: ELEMENT,
  initial_date: day,
});

const option = (value: string, text: string): PlainTextOption => ({ text: plain(text), value });

/** The first choice is the usual one. */
function radio(choices: readonly (keyof Choices)[], { phrases }: Voice): Element {
  const options = choices.map((one) => option(one, phrases.membership.options[one]));
  const [usual] = options;
  return {
    type: 'radio_buttons',
    action_id: ELEMENT,
    options,
    ...(usual ? { initial_option: usual } : {}),
  };
}
type Choices = Voice['phrases']['membership']['options'];

const field = (
  block: MembershipField,
  label: string,
  element: Element,
  hint?: string,
): InputBlock => ({
  type: 'input',
  block_id: block,
  label: plain(label),
  element,
  optional: block === 'note',
  ...(hint === undefined ? {} : { hint: plain(hint) }),
});

/** What Slack sends of the form's fields. */
export type MembershipFormState = Record<
  string,
  Record<
    string,
    {
      value?: string | null | undefined;
      selected_date?: string | null | undefined;
      selected_option?: { value: string } | null | undefined;
    }
  >
>;

export function readMembershipForm(state: MembershipFormState): WrittenMembership {
  const fields = ['becomes', 'reason', 'note', 'on'] as const;
  return Object.fromEntries(
    fields.flatMap((name) => {
      const filled = state[name]?.[ELEMENT];
      const text = filled?.value ?? filled?.selected_date ?? filled?.selected_option?.value;
      return text ? [[name, text]] : [];
    }),
  );
}
