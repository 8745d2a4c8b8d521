import { dayAt } from '#domain/calendar.ts';
import { peopleIn } from '#domain/roster-export.ts';
import { type RosterFilter, readFilter } from '#domain/roster-filter.ts';
import { readExport } from '#store/read-export.ts';
import { exportComment } from '#views/export-comment.ts';
import { type Message, paragraph, quoted } from '#views/message.ts';
import { allFilters, filterWords, noneSentence } from '#views/roster-message.ts';
import { rosterWorkbook } from '#views/roster-workbook.ts';
import type { Answer, Asker, NamesOf, Reply, Tables } from './request.ts';

/** `export [filters]`: the companies, the count by month and the history, in files. */
export const answerExport: Answer = async (request) => {
  const { argument, voice } = request;
  const reading = readFilter(argument);
  if (reading.ok) return exportReply(reading.filter, request);
  const { unknownFilter } = voice.phrases.roster;
  const message = paragraph(unknownFilter(quoted(reading.unknown), allFilters(voice)));
  return { kind: 'message', message };
};

export const exportReply = (
  filter: RosterFilter,
  asker: Asker,
): Extract<Reply, { kind: 'files' }> => ({
  kind: 'files',
  message: paragraph(asker.voice.phrases.exporting.making),
  make: (namesOf) => tablesOf(filter, asker, namesOf),
});

async function tablesOf(
  filter: RosterFilter,
  asker: Asker,
  namesOf: NamesOf,
): Promise<Tables | Message> {
  const { db, teamId, voice, at } = asker;
  const { chapter } = await asker.readFigures(teamId);
  const told = await readExport(db, chapter, filter, at);
  if (told.companies.length === 0) return paragraph(noneSentence(filter, voice));
  const today = dayAt(at, told.settings.timeZone);
  const sheets = rosterWorkbook(told, today, await namesOf(peopleIn(told)), voice);
  const name = `${voice.phrases.exporting.file}-${today}`;
  return { name, sheets, comment: exportComment(told, filterWords(filter, voice), voice) };
}
