import type { InputBlock, PlainTextOption } from '@slack/types';
import type { Day } from '#domain/calendar.ts';
import { LEAVE_REASONS } from '#domain/choices.ts';
import type { Company } from '#domain/company.ts';
import { BACK, LEFT, type MembershipField, type WrittenMembership } from '#domain/membership.ts';
import type { Voice } from '#locales/voice.ts';
import { plain } from './message.ts';

const ELEMENT = 'value';

type Asked = { company: Company; today: Day };

/** What is asked of a company that leaves. */
export function leaveFields({ company, today }: Asked, voice: Voice): InputBlock[] {
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

/** What is asked of a company that comes back. */
export function returnFields({ company, today }: Asked, voice: Voice): InputBlock[] {
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
