import type { KnownBlock, ModalView } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import type { Day } from '#domain/calendar.ts';
import { type Company, hasLeft } from '#domain/company.ts';
import type { Voice } from '#locales/voice.ts';
import { leaveFields, returnFields } from './membership-fields.ts';
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
    title: plain(isBack ? record.titles.reinstate : record.titles.withdraw),
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
