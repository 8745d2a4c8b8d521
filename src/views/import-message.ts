import type { ActionsBlock } from '@slack/types';
import { IMPORT_UNDO_HOURS } from '#domain/undo.ts';
import type { Voice } from '#locales/voice.ts';
import { countSentence } from './added-message.ts';
import { countNews, type ImportEffect, importCounts, importNews } from './import-effect.ts';
import { bullets, clipped, escaped, type Message, paragraph, plain, section } from './message.ts';

/** Takes back the import of this number, as a whole. */
export const UNDO_IMPORT_BUTTON = 'import.undo';

export type Imported = { file: string; turn: number; effect: ImportEffect };

/** How many rows an import left out, for whatever reason. */
export const leftOutCount = ({ faults, leftOut }: ImportEffect): number =>
  new Set([...faults, ...leftOut].map(({ line }) => line)).size;

/** Tells whoever imported a file what it did, with a button that takes it back. */
export function importedMessage({ file, turn, effect }: Imported, voice: Voice): Message {
  const { imports } = voice.phrases;
  const first = imports.told(clipped(file, 255));
  const leftOut = leftOutCount(effect);
  const lines = [
    ...importCounts(effect, voice),
    ...(leftOut > 0 ? [imports.leftOut(voice.count(leftOut))] : []),
    ...importNews(effect, voice),
  ];
  const undo = imports.undoFor(voice.number(IMPORT_UNDO_HOURS));
  return {
    text: escaped([first, ...lines.map((line) => `- ${line}`), undo].join('\n')),
    blocks: [section(first), bullets(lines), section(undo), undoImportButton(turn, voice)],
  };
}

/** Takes an import back, after asking. */
export function undoImportButton(turn: number, { phrases }: Voice): ActionsBlock {
  const { imports } = phrases;
  return {
    type: 'actions',
    elements: [
      {
        type: 'button',
        action_id: UNDO_IMPORT_BUTTON,
        text: plain(imports.undo),
        value: String(turn),
        confirm: {
          title: plain(imports.undoSure),
          text: plain(imports.undoText),
          confirm: plain(imports.undoYes),
          deny: plain(imports.undoNo),
        },
      },
    ],
  };
}

/** An import as the history tells of it. */
export type PastImport = {
  turn: number;
  added: number;
  amended: number;
  before: number;
  after: number;
  target: number;
};

/** Tells whoever was importing when the bot was interrupted that the import was done, and what it did. */
export function stoppedAfterMessage(done: PastImport, voice: Voice): Message {
  const { imports } = voice.phrases;
  const lines = [
    imports.added(voice.count(done.added)),
    ...(done.amended > 0 ? [imports.amended(voice.count(done.amended))] : []),
    countNews(done, voice),
  ];
  const last = `${imports.undoFor(voice.number(IMPORT_UNDO_HOURS))} ${imports.leftOutAgain}`;
  return {
    text: escaped([imports.stoppedAfter, ...lines.map((line) => `- ${line}`), last].join('\n')),
    blocks: [
      section(imports.stoppedAfter),
      bullets(lines),
      section(last),
      undoImportButton(done.turn, voice),
    ],
  };
}

/** Tells them that nothing came of it. */
export const stoppedBeforeMessage = ({ phrases: { imports } }: Voice): Message =>
  paragraph([imports.stoppedBefore, imports.again, imports.bringAgain].join(' '));

/** Tells that an import is taken back, and the count. */
export function importUndoneMessage(
  undone: { records: number; before: number; after: number; target: number },
  voice: Voice,
): Message {
  const { imports } = voice.phrases;
  return paragraph(
    `${imports.undone(voice.count(undone.records))} ${countSentence(undone, voice)}`,
  );
}

/** Why an import that renamed companies cannot be taken back: others bear their names by now. */
export const namesTakenSince = (names: readonly string[], voice: Voice): Message =>
  paragraph(voice.phrases.imports.undoNameTaken(told(names, voice)));

/** More names than these, and nobody reads them. */
const MOST_NAMED = 20;

/** Why an import cannot be taken back: these companies have been changed since. */
export function changedSinceImport(names: readonly string[], voice: Voice): Message {
  return paragraph(voice.phrases.imports.undoChanged(told(names, voice)));
}

function told(names: readonly string[], { phrases, count }: Voice): string {
  const named = names.slice(0, MOST_NAMED);
  const more = names.length - named.length;
  return [...named, ...(more > 0 ? [phrases.imports.more(count(more))] : [])].join('; ');
}
