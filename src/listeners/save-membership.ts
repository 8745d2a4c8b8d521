import type { ViewOutput } from '@slack/bolt';
import { z } from 'zod';
import { membershipFormOf } from '#commands/membership-form.ts';
import { dayAt } from '#domain/calendar.ts';
import { type Company, hasLeft } from '#domain/company.ts';
import { changesBetween } from '#domain/history.ts';
import {
  departed,
  judgeLeaving,
  judgeReturning,
  type MembershipErrors,
  returned,
  type WrittenMembership,
} from '#domain/membership.ts';
import { explain, type Voice } from '#locales/voice.ts';
import { changeRoster } from '#store/roster.ts';
import type { RosterChange, RosterOutcome } from '#store/roster-change.ts';
import { getChapterSettings } from '#store/settings.ts';
import { readMembershipForm } from '#views/membership-fields.ts';
import { standsAlready } from '#views/record-form.ts';
import type { Deps } from './deps.ts';
import { remembered } from './remembered.ts';
import { errors, type Objection } from './save-company.ts';
import { askerAt, type Visitor } from './visitor.ts';

export type SavedMembership =
  | { kind: 'kept'; chapterId: string; turn: number; target: number }
  | { kind: 'refused'; objection: Objection };

const membershipMemory = z.object({ id: z.string(), version: z.int() });

type Change = Extract<RosterChange, { kind: 'leave' | 'return' }>;

/** Keeps that a company left or came back, once, or says what stands against it. */
export async function saveMembership(
  kind: Change['kind'],
  view: ViewOutput,
  visitor: Visitor,
  deps: Deps,
): Promise<SavedMembership> {
  const { teamId, person, voice, refused } = visitor;
  const objecting = (objection: Objection): SavedMembership => ({ kind: 'refused', objection });
  if (refused !== undefined) return objecting(errors({ becomes: refused }));
  const { chapter, settings } = await getChapterSettings(deps.db, teamId);
  const { id: chapterId } = chapter;
  const at = deps.now().toISOString();
  const written = readMembershipForm(view.state.values);
  const judged = changeOf(kind, view, written, dayAt(at, settings.timeZone));
  if (!judged.ok) return objecting(errors(explained(judged.errors, voice)));
  const { change } = judged;
  const context = { chapterId, actor: person.id, at, newId: deps.newId };
  const outcome = await changeRoster(deps.db, change, context);
  const { target } = settings.plan;
  if (outcome.kind === 'kept' || (outcome.kind === 'repeated' && isSo(outcome.company, change)))
    return { kind: 'kept', chapterId, turn: outcome.turn, target };
  if (outcome.kind !== 'stale') return objecting(errors(beside(outcome, voice)));
  // The record is not what the person was shown: they look at it again before it leaves or comes back.
  const { record } = outcome;
  const isDone = hasLeft(record.company.status) !== (kind === 'return');
  const anew = isDone
    ? standsAlready(record, voice)
    : await membershipFormOf(record, { chapterId, settings }, askerAt(visitor, deps), true);
  return objecting({ response_action: 'update', view: anew });
}

type Judged = { ok: true; change: Change } | { ok: false; errors: MembershipErrors };

function changeOf(
  kind: Change['kind'],
  view: ViewOutput,
  written: WrittenMembership,
  today: string,
): Judged {
  const { id, version } = remembered(view.private_metadata, membershipMemory);
  const of = { key: view.id, companyId: id, version };
  if (kind === 'leave') {
    const judged = judgeLeaving(written, today);
    return judged.ok ? { ok: true, change: { kind, how: judged.value, ...of } } : judged;
  }
  const judged = judgeReturning(written, today);
  return judged.ok ? { ok: true, change: { kind, how: judged.value, ...of } } : judged;
}

/** Whether the company is by now what the change would make of it. */
function isSo(company: Company, change: Change): boolean {
  const after =
    change.kind === 'leave' ? departed(company, change.how) : returned(company, change.how);
  return Object.keys(changesBetween(company, after)).length === 0;
}

const explained = (faults: MembershipErrors, voice: Voice): Record<string, string> =>
  Object.fromEntries(
    Object.entries(faults).map(([field, problem]) => [field, explain(problem, voice)]),
  );

/** What stands against it, beside its field. */
function beside(outcome: RosterOutcome, voice: Voice): Record<string, string> {
  const { record, form } = voice.phrases;
  switch (outcome.kind) {
    case 'gone':
      return { becomes: record.gone };
    case 'repeated':
      return { becomes: form.keptBefore(outcome.company.name) };
    case 'rfcTaken':
      return { becomes: explain({ kind: 'rfcTaken', by: outcome.by.name }, voice) };
    case 'leftBeforeJoining':
      return { on: explain({ kind: 'beforeJoining', joinedOn: outcome.joinedOn }, voice) };
    default:
      throw new Error(`Leaving or coming back does not come to this: ${outcome.kind}.`);
  }
}
