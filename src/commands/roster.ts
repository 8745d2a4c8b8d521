import { lackingBy } from '#domain/attention.ts';
import { dayAt } from '#domain/calendar.ts';
import { COUNTED, standing } from '#domain/consolidation.ts';
import type { Turning } from '#domain/pages.ts';
import { pageOf } from '#domain/pages.ts';
import { type RosterFilter, readFilter } from '#domain/roster-filter.ts';
import type { ChapterFigures } from '#store/figures.ts';
import { type FoundCompany, findCompanies, MOST_FOUND } from '#store/find-companies.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { confirmedSentence } from '#views/confirmed-sentence.ts';
import { type Message, paragraph, quoted } from '#views/message.ts';
import {
  allFilters,
  carried,
  filterWords,
  noneSentence,
  type RosterTurn,
  rosterMessage,
} from '#views/roster-message.ts';
import type { Answer, Asker } from './request.ts';

const START: Turning = { to: 'start' };

/** `find TEXT`: the companies that somebody means, the best match first. */
export const answerFind: Answer = async (request) => {
  const { argument, voice } = request;
  const { help, roster } = voice.phrases;
  const command = `/amcham ${help.words.find} ${help.arguments.find}`;
  const message =
    argument === ''
      ? paragraph(roster.textNeeded(command))
      : await pageFound(carried(argument), START, request);
  return { kind: 'message', message };
};

/** `list [state] [us] …`: the companies of a filter, or all. */
export const answerList: Answer = async (request) => ({
  kind: 'message',
  message: await pageListed(carried(request.argument), START, request),
});

/** The page that a button turns to, of the roster as it is by now. */
export const rosterAt = ({ question, turning }: RosterTurn, asker: Asker): Promise<Message> =>
  'find' in question
    ? pageFound(question.find, turning, asker)
    : pageListed(question.list, turning, asker);

async function pageFound(find: string, turning: Turning, asker: Asker): Promise<Message> {
  const { db, teamId, voice } = asker;
  const { chapter } = await asker.readFigures(teamId);
  const found = await findCompanies(db, chapter.id, find);
  if (found.length === 0) return paragraph(voice.phrases.record.none(quoted(find)));
  const page = pageOf(found.slice(0, MOST_FOUND), turning);
  return rosterMessage({ question: { find }, caption: captionOf(find, found, asker), page }, voice);
}

function captionOf(find: string, found: readonly FoundCompany[], { voice }: Asker): string {
  const { roster } = voice.phrases;
  if (found[0]?.isNear) return roster.onlyNear(quoted(find));
  return found.length > MOST_FOUND
    ? roster.foundMany(quoted(find), voice.number(MOST_FOUND))
    : roster.found(quoted(find), voice.count(found.length));
}

async function pageListed(list: string, turning: Turning, asker: Asker): Promise<Message> {
  const { db, teamId, at, voice } = asker;
  const { roster } = voice.phrases;
  const reading = readFilter(list);
  if (!reading.ok)
    return paragraph(roster.unknownFilter(quoted(reading.unknown), allFilters(voice)));
  const chapterFigures = await asker.readFigures(teamId);
  const { chapter, settings } = chapterFigures;
  const of = { chapterId: chapter.id, ...lackingBy(settings, at) };
  const page = await readRosterPage(db, of, reading.filter, turning);
  if (page.total === 0) return paragraph(noneSentence(reading.filter, voice));
  const words = filterWords(reading.filter, voice);
  const caption = words.length === 0 ? roster.all : roster.filtered(words.join(', '));
  const notes = confirmedOf(reading.filter, chapterFigures, asker);
  return rosterMessage({ question: { list }, caption, notes, page }, voice);
}

/** How many of the U.S.-owned members listed are confirmed; nothing where others than a state's or the chapter's are. */
function confirmedOf(
  { states, statuses, usOwned, sectors, lacks }: RosterFilter,
  { figures, settings }: ChapterFigures,
  { at, voice }: Asker,
): string[] {
  const [state = null] = states;
  const hasMembers = statuses.length === 0 || statuses.includes('member');
  const hasOwned = usOwned.length === 0 || usOwned.includes('yes');
  if (!hasMembers || !hasOwned || states.length > 1 || sectors.length > 0 || lacks.length > 0)
    return [];
  const today = dayAt(at, settings.timeZone);
  const shown = standing(figures, settings, today, state);
  const lead = COUNTED[shown.rule.name].confirmed
    ? []
    : [voice.phrases.roster.owned(voice.number(shown.usOwned))];
  const told = confirmedSentence(shown, voice);
  return told.length === 0 ? [] : [[...lead, ...told].join(' ')];
}
