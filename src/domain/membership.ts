import type { Day } from './calendar.ts';
import { LEAVE_REASONS, type LeaveReason } from './choices.ts';
import { type Company, MAX_REASON } from './company.ts';
import { clean, type Problem, type Reading, readPastDay, readText } from './field-readers.ts';

export const LEFT = ['withdrawn', 'lapsed'] as const;
export const BACK = ['member', 'prospect'] as const;

/** How a company leaves: what becomes of it, why, and on which day. */
export type Leaving = {
  becomes: (typeof LEFT)[number];
  reason: LeaveReason;
  note: string | null;
  on: Day;
};

/** How a company comes back: as what, since when it is a member, and why in a person's words. */
export type Returning = { becomes: (typeof BACK)[number]; on: Day; why: string | null };

export type MembershipField = 'becomes' | 'reason' | 'note' | 'on';
/** What was filled in of a form about leaving or coming back, by field. */
export type WrittenMembership = Partial<Record<MembershipField, string>>;
export type MembershipErrors = Partial<Record<MembershipField, Problem>>;
type Judged<T> = { ok: true; value: T } | { ok: false; errors: MembershipErrors };

/** Judges how a company leaves: all but its day of joining, which the roster knows. Today, if no day is written. */
export function judgeLeaving(written: WrittenMembership, today: Day): Judged<Leaving> {
  const { on, note, errors } = readTold(written, today);
  const becomes = LEFT.find((one) => one === written.becomes);
  const reason = LEAVE_REASONS.find((one) => one === written.reason);
  if (!becomes) errors.becomes = { kind: 'required' };
  if (!reason) errors.reason = { kind: 'required' };
  if (reason === 'other' && note === null && !errors.note) errors.note = { kind: 'required' };
  if (!becomes || !reason || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { becomes, reason, note, on } };
}

/** Judges how a company comes back. */
export function judgeReturning(written: WrittenMembership, today: Day): Judged<Returning> {
  const { on, note, errors } = readTold(written, today);
  const becomes = BACK.find((one) => one === written.becomes);
  if (!becomes) errors.becomes = { kind: 'required' };
  if (!becomes || Object.keys(errors).length > 0) return { ok: false, errors };
  return { ok: true, value: { becomes, on, why: note } };
}

function readTold(written: WrittenMembership, today: Day) {
  const errors: MembershipErrors = {};
  const take = <T>(field: MembershipField, reading: Reading<T>): T | undefined => {
    if (reading.ok) return reading.value;
    errors[field] = reading.problem;
    return undefined;
  };
  const on = take('on', readPastDay(written.on ?? today, today)) ?? today;
  const note = take('note', readText(clean(written.note ?? ''), MAX_REASON)) || null;
  return { on, note, errors };
}

/** A company that has left; a prospect was never in, so it has no day of leaving. */
export const departed = (company: Company, { becomes, reason, note, on }: Leaving): Company => ({
  ...company,
  status: becomes,
  leftOn: company.joinedOn === null ? null : on,
  leaveReason: reason,
  leaveNote: note,
});

/** A company that has come back. */
export const returned = (company: Company, { becomes, on }: Returning): Company => ({
  ...company,
  status: becomes,
  joinedOn: becomes === 'prospect' ? null : on,
  leftOn: null,
  leaveReason: null,
  leaveNote: null,
});
