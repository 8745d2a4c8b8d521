import { clockAt } from '#domain/calendar.ts';
import type { HistoryLine } from '#domain/history.ts';
import { isPersonId } from '#domain/person.ts';
import type { Names, RosterExport } from '#domain/roster-export.ts';
import type { SettingsLine } from '#domain/settings-change.ts';
import type { Cell, Sheet } from '#domain/sheet.ts';
import type { Voice } from '#locales/voice.ts';
import { changeLines, isTakenOut } from './change-words.ts';
import { settingsLines, type Words } from './settings-words.ts';

const WIDTHS = [18, 24, 44, 36, 70, 14, 14];

/** Who changed what, when, from what to what, the last change first; of a contact only that it was changed. */
export function historySheet(
  { history, settingsHistory, settings }: RosterExport,
  names: Names,
  voice: Voice,
): Sheet {
  const { exporting } = voice.phrases;
  return {
    name: exporting.sheets.history,
    columns: exporting.history.map((header, at) => ({ header, width: WIDTHS[at] ?? 20 })),
    rows: () => rowsOf(history, settingsHistory, { timeZone: settings.timeZone, names, voice }),
  };
}

type Telling = { timeZone: string; names: Names; voice: Voice };

function* rowsOf(
  history: readonly HistoryLine[],
  settings: readonly SettingsLine[],
  telling: Telling,
): Generator<Cell[]> {
  let at = 0;
  for (const line of history) {
    for (let change = settings[at]; change && change.turn > line.turn; change = settings[at]) {
      yield settingsRow(change, telling);
      at += 1;
    }
    yield companyRow(line, telling);
  }
  for (const change of settings.slice(at)) yield settingsRow(change, telling);
}

/** The most letters of one value; a cell holds 32,767. */
const MOST = 2000;

function companyRow(line: HistoryLine, telling: Telling): Cell[] {
  const { voice } = telling;
  const { history, changed } = voice.phrases;
  const { kind, name, changes, why } = line;
  const did = isTakenOut(changes) ? history.tookOut(name) : history.did[kind](name);
  const lines = changeLines(changes, voice, MOST);
  const told = why === null ? lines : [...lines, changed.why(why)];
  return rowOf(line, { did, name, told }, telling);
}

const settingsRow = (line: SettingsLine, telling: Telling): Cell[] =>
  rowOf(
    line,
    {
      did: telling.voice.phrases.history.didSettings,
      name: null,
      told: settingsLines(line.changes, telling.voice).map((words) => said(words, telling.names)),
    },
    telling,
  );

function rowOf(
  { at, actor, before, after }: { at: string; actor: string; before: number; after: number },
  { did, name, told }: { did: string; name: string | null; told: readonly string[] },
  { timeZone, names, voice }: Telling,
): Cell[] {
  const who = names[actor] ?? (isPersonId(actor) ? actor : voice.phrases.history.commandLine);
  return [{ moment: clockAt(at, timeZone) }, who, did, name, told.join('\n'), before, after];
}

/** Words as text: people by their names, where these are known, and channels by their ids. */
const said = (words: Words, names: Names): string =>
  words
    .map((word) => {
      if (word.type === 'user') return names[word.user_id] ?? word.user_id;
      if (word.type === 'channel') return word.channel_id;
      return word.type === 'text' ? word.text : '';
    })
    .join('');
