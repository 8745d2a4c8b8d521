import { dayAt } from '#domain/calendar.ts';
import { hasLeft } from '#domain/company.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { printsOf } from '#domain/merge-edits.ts';
import { type CompanyRecord, findRecord } from '#store/companies.ts';
import { findNamed } from '#store/find-named.ts';
import { editForm } from '#views/edit-form.ts';
import { type Modal, paragraph } from '#views/message.ts';
import { ownershipForm } from '#views/ownership-form.ts';
import {
  candidatesForm,
  formToCome,
  noForm,
  type RecordDoor,
  standsAlready,
} from '#views/record-form.ts';
import { membershipFormOf } from './membership-form.ts';
import type { Answer, Asker } from './request.ts';

/** A form about the company that is named; it opens at once and is filled in as soon as the record is read. */
export const answerWithForm =
  (door: RecordDoor): Answer =>
  async (request) => {
    const { voice, argument } = request;
    const { record, help } = voice.phrases;
    const command = `/amcham ${help.words[door]} ${help.arguments[door]}`;
    return argument === ''
      ? { kind: 'message', message: paragraph(record.nameNeeded(command)) }
      : {
          kind: 'form',
          view: formToCome(door, voice),
          filled: () => formNamed(door, argument, request),
        };
  };

/** The form of the company that a typed name means, or the companies that it may mean. */
async function formNamed(door: RecordDoor, typed: string, asker: Asker): Promise<Modal> {
  const { db, voice } = asker;
  const { chapter } = await asker.readFigures(asker.teamId);
  const named = await findNamed(db, chapter.id, typed);
  const [only] = named.candidates;
  if (named.isSure && only) return formOf(door, only.id, asker);
  return candidatesForm(door, { typed, ...named }, voice);
}

/** The form of a record, filled in; a sentence where the chapter has none of this id. */
export async function formOf(door: RecordDoor, id: string, asker: Asker): Promise<Modal> {
  const { db, teamId, voice } = asker;
  const { chapter, settings } = await asker.readFigures(teamId);
  const record = await findRecord(db, chapter.id, id);
  if (!record) return noForm(door, voice.phrases.record.gone, voice);
  switch (door) {
    case 'edit':
      return editFormOf(record, settings, asker);
    case 'confirm':
      return ownershipFormOf(record, settings, asker);
    case 'withdraw':
    case 'reinstate':
      // Only who is there can leave, and only who has left can come back.
      return hasLeft(record.company.status) === (door === 'reinstate')
        ? membershipFormOf(record, { chapterId: chapter.id, settings }, asker)
        : standsAlready(record, voice);
  }
}

const ownershipFormOf = (
  { id, company, changedTurn: version }: CompanyRecord,
  { timeZone }: ChapterSettings,
  { at, voice }: Asker,
): Modal => ownershipForm({ id, version, company, today: dayAt(at, timeZone) }, voice);

const editFormOf = (
  { id, company, changedTurn: version }: CompanyRecord,
  { timeZone }: ChapterSettings,
  { at, voice }: Asker,
): Modal =>
  editForm(
    { shown: { id, version, prints: printsOf(company) }, company, today: dayAt(at, timeZone) },
    voice,
  );
