import type { Changes, HistoryLine } from '#domain/history.ts';
import type { Voice } from '#locales/voice.ts';
import { countSentence } from './added-message.ts';
import { changeLines, fitting, isTakenOut } from './change-words.ts';
import { meanwhileBlocks } from './history-message.ts';
import { bullets, escaped, type Message, section } from './message.ts';
import { undoButton } from './undo-button.ts';

/** Enough for every field, and less than Slack takes. */
const ROOM = 6000;

/** Tells a person what they have changed of a record, from what to what, and the new count; with the way back. */
export function changedMessage(line: HistoryLine, target: number, voice: Voice): Message {
  const first = headline(line, voice);
  const { why } = line;
  const lines = [
    ...fitting(changeLines(line.changes, voice), ROOM, voice),
    ...(why === null ? [] : [voice.phrases.changed.why(why)]),
  ];
  const count = countSentence({ ...line, target }, voice);
  return {
    text: escaped([first, ...lines.map((one) => `- ${one}`), count].join('\n')),
    blocks: [
      section(first),
      ...(lines.length > 0 ? [bullets(lines)] : []),
      section(count),
      ...(line.kind === 'undone' ? [] : [undoButton(line.turn, voice, false)]),
    ],
  };
}

function headline({ kind, name, changes }: HistoryLine, { phrases }: Voice): string {
  const { changed } = phrases;
  if (kind === 'proved') return changed[confirmationIn(changes)](name);
  if (kind === 'undone') return (isTakenOut(changes) ? changed.takenOut : changed.undone)(name);
  if (kind === 'promoted') return changed.promoted(name);
  const status = typeof changes.status === 'object' ? changes.status[1] : null;
  const isMove = kind === 'left' || kind === 'returned';
  const move = isMove ? MOVES.find((one) => one === status) : undefined;
  return (move === undefined ? changed.edited : changed[move])(name);
}

/** Whether a change confirmed the ownership, took the confirmation back, or neither. */
function confirmationIn({ confirmedOn, confirmedBy }: Changes) {
  const told = confirmedOn ?? confirmedBy;
  if (typeof told !== 'object') return 'proved';
  return told[1] === null ? 'unconfirmed' : 'confirmed';
}

const MOVES = ['withdrawn', 'lapsed', 'member', 'prospect'] as const;

/** Tells a person that a change cannot be undone, since others have changed the record after it: who, and what. */
export function changedSinceMessage(
  { name, since }: { name: string; since: readonly HistoryLine[] },
  timeZone: string,
  voice: Voice,
): Message {
  const sentence = voice.phrases.undo.changedSince(name);
  return {
    text: escaped(sentence),
    blocks: [section(sentence), ...meanwhileBlocks(since, timeZone, voice)],
  };
}
