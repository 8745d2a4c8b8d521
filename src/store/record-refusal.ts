import type { Company } from '#domain/company.ts';
import { isLive } from '#domain/company.ts';
import { type CompanyRecord, findRecord } from './companies.ts';
import { linesSince } from './history.ts';
import { findByRfc } from './namesakes.ts';
import type { Refusal } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** A record as a change was asked of it: `version` is the one that the person was shown. */
export type Asked = { companyId: string; version: number };
export type Found = { ok: true; record: CompanyRecord } | { ok: false; refusal: Refusal };

/** The record that a change means, unless it is gone or is no longer the one that the person was shown. */
export async function findAsShown(
  turn: Turn,
  chapterId: string,
  { companyId, version }: Asked,
): Promise<Found> {
  const record = await findRecord(turn, chapterId, companyId);
  if (!record) return { ok: false, refusal: { kind: 'gone' } };
  if (record.changedTurn === version) return { ok: true, record };
  const since = await linesSince(turn, chapterId, companyId, version);
  return { ok: false, refusal: { kind: 'stale', record, since } };
}

/** What stands against a record's being as it is to be: another's RFC, or days in the wrong order. */
export async function findObjection(
  turn: Turn,
  chapterId: string,
  id: string,
  { rfc, status, joinedOn, leftOn }: Company,
): Promise<Refusal | undefined> {
  const by = isLive(status) ? await findByRfc(turn, chapterId, rfc) : undefined;
  if (by && by.id !== id) return { kind: 'rfcTaken', by };
  if (joinedOn !== null && leftOn !== null && leftOn < joinedOn)
    return { kind: 'leftBeforeJoining', joinedOn, leftOn };
  return undefined;
}
