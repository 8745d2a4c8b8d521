import type { KnownBlock } from '@slack/types';
import type { Status } from '#domain/choices.ts';
import type { Company } from '#domain/company.ts';
import type { ChangedField, HistoryLine } from '#domain/history.ts';
import type { Voice } from '#locales/voice.ts';
import { valueWords } from './change-words.ts';
import { meanwhileBlocks } from './history-message.ts';
import { bullets, section } from './message.ts';

/** What others did to a record while a form of it was open. */
export type Meanwhile = {
  since: readonly HistoryLine[];
  /** The fields that they and the person changed. */
  clashes: readonly ChangedField[];
  /** The status that the person chose and cannot have, since the company left or came back. */
  lostStatus?: Status | undefined;
  timeZone: string;
};

/** Tells it above the form, which shows what the person made of the record. */
export function meanwhileNotice(
  { since, clashes, lostStatus, timeZone }: Meanwhile,
  mine: Company,
  voice: Voice,
): KnownBlock[] {
  const { edit, fields, statuses } = voice.phrases;
  const lines = [
    ...clashes.map((field) => edit.clash(fields[field], valueWords(field, mine[field], voice))),
    ...(lostStatus === undefined ? [] : [edit.statusLost(statuses[lostStatus])]),
  ];
  return [
    section(edit.meanwhile),
    ...meanwhileBlocks(since, timeZone, voice),
    section(edit.yours),
    ...(lines.length > 0 ? [bullets(lines)] : []),
    { type: 'divider' },
  ];
}
