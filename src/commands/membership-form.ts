import { dayAt } from '#domain/calendar.ts';
import { hasLeft } from '#domain/company.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import type { CompanyRecord } from '#store/companies.ts';
import { foresee } from '#store/foresee.ts';
import { membershipForm } from '#views/membership-form.ts';
import type { Modal } from '#views/message.ts';
import type { Asker } from './request.ts';

type Chapter = { chapterId: string; settings: ChapterSettings };

/** The form in which a company leaves or comes back, with what that does to the count by now. */
export async function membershipFormOf(
  { id, company, changedTurn: version }: CompanyRecord,
  { chapterId, settings }: Chapter,
  { db, person, at, newId, voice }: Asker,
  isStale = false,
): Promise<Modal> {
  const today = dayAt(at, settings.timeZone);
  const of = { key: `foreseen:${id}`, companyId: id, version };
  const effect = await foresee(
    db,
    hasLeft(company.status)
      ? { kind: 'return', how: { becomes: 'member', on: today, why: null }, ...of }
      : {
          kind: 'leave',
          how: { becomes: 'withdrawn', reason: 'closed', note: null, on: today },
          ...of,
        },
    { chapterId, actor: person.id, at, newId },
  );
  return membershipForm({ id, version, company, today, effect, isStale }, voice);
}
