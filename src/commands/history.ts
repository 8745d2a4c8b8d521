import { may } from '#domain/person.ts';
import { isTooLateForImport, mayUndoImport } from '#domain/undo.ts';
import { findNamed } from '#store/find-named.ts';
import { type HistoryPage, type HistoryPlace, readHistory } from '#store/history-pages.ts';
import { openImports } from '#store/undos.ts';
import { historyMessage } from '#views/history-message.ts';
import { type Message, paragraph } from '#views/message.ts';
import { candidatesMessage } from '#views/record-form.ts';
import type { Answer, Asker } from './request.ts';

/** `history [NAME]`: who changed what of the roster, or of one company. */
export const answerHistory: Answer = async (request) => {
  const { argument, db, teamId, voice } = request;
  const { chapter } = await request.readFigures(teamId);
  const reply = (message: Message) => ({ kind: 'message', message }) as const;
  if (argument === '') return reply(await historyOf(null, request));
  const named = await findNamed(db, chapter.id, argument);
  const [only] = named.candidates;
  if (named.isSure && only) return reply(await historyOf(only.id, request));
  return reply(candidatesMessage('history', { typed: argument, ...named }, voice));
};

/** The latest of the history of one company, or of all. */
export async function historyOf(companyId: string | null, asker: Asker): Promise<Message> {
  const { chapter } = await asker.readFigures(asker.teamId);
  return historyAt({ companyId, upTo: chapter.turn, page: 0 }, asker);
}

/** The page of the history at a place; a sentence where there is no such company. */
export async function historyAt(place: HistoryPlace, asker: Asker): Promise<Message> {
  const { db, teamId, voice } = asker;
  const { chapter, settings } = await asker.readFigures(teamId);
  const page = await readHistory(db, chapter.id, place);
  if (place.companyId !== null && page.entries.length === 0)
    return paragraph(voice.phrases.record.gone);
  const toUndo = place.companyId === null ? await importsToUndo(page, asker, chapter.id) : [];
  return historyMessage(page, settings.timeZone, voice, toUndo);
}

/** The imports of a page that the person may take back, by their numbers. */
async function importsToUndo(
  { entries }: HistoryPage,
  { db, person, at }: Asker,
  chapterId: string,
): Promise<number[]> {
  if (!may(person.role, 'edit')) return [];
  const who = { id: person.id, isAdmin: person.role === 'admin' };
  const turns = entries.flatMap((entry) =>
    'line' in entry &&
    mayUndoImport(entry.line.actor, who) &&
    !isTooLateForImport(entry.line.at, at)
      ? [entry.line.turn]
      : [],
  );
  return openImports(db, chapterId, turns);
}
