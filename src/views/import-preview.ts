import type { KnownBlock, ModalView } from '@slack/types';
import type { UnknownColumn } from '#domain/spreadsheet-columns.ts';
import { rowConflictLine, rowFaultLine } from '#locales/explain-file.ts';
import type { Voice } from '#locales/voice.ts';
import { columnBlocks, type ImportChoices, type ShownTwin, twinBlocks } from './import-choices.ts';
import { effectLines, type ImportEffect, isTwin } from './import-effect.ts';
import { bullets, clipped, heading, plain, section } from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const IMPORT_PREVIEW = 'import.preview.1';

/** What the preview remembers: the file in Slack and a sum of its bytes, what was chosen, the chapter's last change, and whether Import would do anything. */
export type ImportMemory = ImportChoices & {
  file: string;
  sum: string;
  turn: number;
  changes: boolean;
};

/** Where the rows came from. */
export type ImportSource = { file: string; sheet: { name: string; of: number } | null };

export type ShownImport = {
  memory: ImportMemory;
  source: ImportSource;
  effect: ImportEffect;
  /** The rows that are very like companies of the roster, those too that the person has said are others. */
  alike: readonly ShownTwin[];
  unknown: readonly UnknownColumn[];
  notice?: 'moved' | 'chosen';
};

const modal = (blocks: KnownBlock[], { phrases }: Voice): ModalView => ({
  type: 'modal',
  callback_id: IMPORT_PREVIEW,
  title: plain(phrases.imports.preview),
  close: plain(phrases.form.cancel),
  blocks,
});

/** Shows what an import would do before anything is written, and asks what only a person can know. */
export function importPreview(shown: ShownImport, voice: Voice): ModalView {
  const { imports } = voice.phrases;
  const { memory, source, effect, alike, unknown, notice } = shown;
  const asks = alike.length + unknown.length > 0;
  const submit = memory.changes ? imports.import : imports.submit;
  return {
    ...modal(
      [
        ...(notice ? [section(imports[notice])] : []),
        section(sourceSentence(source, voice)),
        bullets(effectLines(effect, voice)),
        section(memory.changes ? imports.nothingYet : imports.nothing),
        ...twinBlocks(alike, memory.twins, voice),
        ...columnBlocks(unknown, memory.assigned, voice),
        ...changeBlocks(effect, voice),
        ...faultBlocks(effect, memory.changes || alike.length > 0, voice),
      ],
      voice,
    ),
    private_metadata: JSON.stringify(memory),
    ...(memory.changes || asks ? { submit: plain(submit) } : {}),
  };
}

/** Asks which column is the one that lacks, where others are there that nobody knows. */
export function columnsToName(
  sentences: readonly string[],
  { memory, unknown }: Pick<ShownImport, 'memory' | 'unknown'>,
  voice: Voice,
): ModalView {
  const { imports } = voice.phrases;
  return {
    ...modal(
      [
        bullets(sentences),
        section(imports.missing),
        ...columnBlocks(unknown, memory.assigned, voice),
      ],
      voice,
    ),
    private_metadata: JSON.stringify(memory),
    submit: plain(imports.submit),
  };
}

/** In its place, why nothing is imported. */
export const noImport = (sentence: string, voice: Voice): ModalView =>
  modal([section(sentence)], voice);

function sourceSentence({ file, sheet }: ImportSource, { phrases, number }: Voice): string {
  const { imports } = phrases;
  return sheet && sheet.of > 1
    ? imports.fromSheet(file, sheet.name, number(sheet.of))
    : imports.from(file);
}

/** More lines than these nobody reads, and a line that is longer is cut. */
const MOST_LINES = 10;
const LONGEST = 250;

function told(lines: readonly string[], voice: Voice): KnownBlock {
  const shown = lines.slice(0, MOST_LINES).map((line) => clipped(line, LONGEST));
  const more = lines.length - shown.length;
  return bullets(more > 0 ? [...shown, voice.phrases.imports.more(voice.count(more))] : shown);
}

function changeBlocks({ amended }: ImportEffect, voice: Voice): KnownBlock[] {
  const { imports, fields } = voice.phrases;
  if (amended.length === 0) return [];
  const lines = amended.map((one) =>
    imports.change(
      one.renamed === null ? one.name : imports.renamed(one.name, one.renamed),
      voice.list(one.fields.map((field) => fields[field])),
    ),
  );
  return [heading(imports.changes), told(lines, voice)];
}

function faultBlocks(
  { faults, leftOut }: ImportEffect,
  comeLater: boolean,
  voice: Voice,
): KnownBlock[] {
  const { imports } = voice.phrases;
  const lines = [
    ...faults.map((fault) => ({ line: fault.line, text: rowFaultLine(fault, voice) })),
    ...leftOut
      .filter((one) => !isTwin(one))
      .map((one) => ({ line: one.line, text: rowConflictLine(one, voice) })),
  ].sort((a, b) => a.line - b.line);
  if (lines.length === 0) return [];
  return [
    heading(imports.faults, comeLater ? imports.faultsBack : imports.faultsSent),
    told(
      lines.map(({ text }) => text),
      voice,
    ),
  ];
}
