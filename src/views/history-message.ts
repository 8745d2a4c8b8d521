import type { ActionsBlock, Button, KnownBlock, RichTextBlock } from '@slack/types';
import type { HistoryLine } from '#domain/history.ts';
import { isPersonId } from '#domain/person.ts';
import type { SettingsLine } from '#domain/settings-change.ts';
import type { Voice } from '#locales/voice.ts';
import { changeLines, fitting, isTakenOut } from './change-words.ts';
import { undoImportButton } from './import-message.ts';
import { context, escaped, header, type Message, plain, section } from './message.ts';
import { settingsLines, type Words, wordList, wordsText } from './settings-words.ts';

export const PREVIOUS_BUTTON = 'history.previous';
export const NEXT_BUTTON = 'history.next';

/** A change of the roster as it is told: its first line, and how many records an import added and amended. */
type RosterChange = { line: HistoryLine; added: number; amended: number };
/** A change as it is told: of the roster, or of the settings. */
export type ToldChange = RosterChange | { settings: SettingsLine };

export type ShownHistory = {
  place: { companyId: string | null; upTo: number; page: number };
  pages: number;
  entries: ToldChange[];
};

/** With five changes on a page, so much of each keeps the message within Slack's limit. */
const ROOM = 2000;

/** A page of the history, with buttons that carry the place of the next; below the imports of these numbers one that takes them back. */
export function historyMessage(
  { place, pages, entries }: ShownHistory,
  timeZone: string,
  voice: Voice,
  toUndo: readonly number[] = [],
): Message {
  const { history } = voice.phrases;
  const [latest] = entries;
  const name = place.companyId && latest && 'line' in latest ? latest.line.name : undefined;
  const title = name === undefined ? history.title : history.titleOf(name);
  const page = history.page(voice.number(place.page + 1), voice.number(pages));
  const told = entries.map((entry) => changeText(entry, timeZone, voice));
  return {
    text: [escaped(title), ...told, escaped(entries.length > 0 ? page : history.nothing)].join(
      '\n',
    ),
    blocks: [
      header(title),
      ...(entries.length === 0 ? [section(history.nothing)] : []),
      ...entries.flatMap((entry) => [
        changeBlock(entry, timeZone, voice),
        ...('line' in entry && toUndo.includes(entry.line.turn)
          ? [undoImportButton(entry.line.turn, voice)]
          : []),
      ]),
      ...(pages > 1 ? [context(page), pageButtons(place, pages, voice)] : []),
    ],
  };
}

function pageButtons(place: ShownHistory['place'], pages: number, voice: Voice): ActionsBlock {
  const { previous, next } = voice.phrases.history;
  const button = (action: string, text: string, page: number): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text),
    value: JSON.stringify({ ...place, page }),
  });
  const { page } = place;
  return {
    type: 'actions',
    elements: [
      ...(page > 0 ? [button(PREVIOUS_BUTTON, previous, page - 1)] : []),
      ...(page + 1 < pages ? [button(NEXT_BUTTON, next, page + 1)] : []),
    ],
  };
}

/** Who changed what and when, a line below the other what from and to. */
export function changeBlock(entry: ToldChange, timeZone: string, voice: Voice): RichTextBlock {
  const lines = wordsOf(entry, voice);
  return {
    type: 'rich_text',
    elements: [
      { type: 'rich_text_section', elements: headOf(entry, timeZone, voice) },
      ...(lines.length === 0 ? [] : [wordList(lines)]),
    ],
  };
}

/** Who did what, and when. */
function headOf(entry: ToldChange, timeZone: string, voice: Voice): Words {
  const { actor, at } = 'line' in entry ? entry.line : entry.settings;
  return [
    isPersonId(actor)
      ? { type: 'user', user_id: actor }
      : { type: 'text', text: voice.phrases.history.commandLine },
    { type: 'text', text: ` ${did(entry, voice)} · ${voice.moment(at, timeZone)}` },
  ];
}

/** A change in short: who did what, when, and what it did to the count. */
export function inShort(entry: ToldChange, timeZone: string, voice: Voice): Words {
  const [count] = countLine('line' in entry ? entry.line : entry.settings, voice);
  const moved: Words = count === undefined ? [] : [{ type: 'text', text: ` · ${count}` }];
  return [...headOf(entry, timeZone, voice), ...moved];
}

/** The same for a screen reader: only what the bot itself writes is markup in it. */
function changeText(entry: ToldChange, timeZone: string, voice: Voice): string {
  const { actor, at } = 'line' in entry ? entry.line : entry.settings;
  const who = isPersonId(actor) ? `<@${actor}>` : escaped(voice.phrases.history.commandLine);
  const said = escaped(`${did(entry, voice)} · ${voice.moment(at, timeZone)}`);
  return `${who} ${[said, ...wordsOf(entry, voice).map(wordsText)].join('\n- ')}`;
}

/** Blocks for what somebody did to a record meanwhile, the last of it if it was much. */
export const meanwhileBlocks = (
  since: readonly HistoryLine[],
  timeZone: string,
  voice: Voice,
): KnownBlock[] =>
  since
    .slice(-MOST_TOLD)
    .map((line) => changeBlock({ line, added: 0, amended: 0 }, timeZone, voice));
const MOST_TOLD = 5;

const isImport = ({ added, amended }: RosterChange): boolean => added + amended > 1;

function did(entry: ToldChange, voice: Voice): string {
  const { history } = voice.phrases;
  if ('settings' in entry) return history.didSettings;
  const { kind, name, changes } = entry.line;
  if (kind === 'forgot' && isImport(entry)) return history.didForget(voice.count(entry.amended));
  if (kind === 'undone' && isImport(entry)) return history.undidImport(voice.count(entry.amended));
  if (isImport(entry))
    return history.didImport(voice.count(entry.added), voice.count(entry.amended));
  return isTakenOut(changes) ? history.tookOut(name) : history.did[kind](name);
}

function wordsOf(entry: ToldChange, voice: Voice): Words[] {
  if ('settings' in entry) {
    const { changes } = entry.settings;
    return [...settingsLines(changes, voice), ...countLine(entry.settings, voice).map(plainWords)];
  }
  return fitting(linesOf(entry, voice), ROOM, voice).map(plainWords);
}

const plainWords = (text: string): Words => [{ type: 'text', text }];

function linesOf(entry: RosterChange, voice: Voice): string[] {
  const { changes, why } = entry.line;
  return [
    ...(isImport(entry) ? [] : changeLines(changes, voice)),
    ...(why === null ? [] : [voice.phrases.changed.why(why)]),
    ...countLine(entry.line, voice),
  ];
}

/** How the count moved, where it did. */
const countLine = (
  { before, after }: { before: number; after: number },
  { phrases, number }: Voice,
): string[] =>
  before === after ? [] : [`${phrases.history.count}: ${number(before)} → ${number(after)}`];
