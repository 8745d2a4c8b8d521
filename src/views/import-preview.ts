import type { KnownBlock, ModalView } from '@slack/types';
import type { Alert } from '#domain/alert.ts';
import type { ChangedField } from '#domain/history.ts';
import type { UnknownColumn } from '#domain/spreadsheet-columns.ts';
import type { RowConflict, RowFault } from '#domain/spreadsheet-rows.ts';
import { rowConflictLine, rowFaultLine } from '#locales/explain-file.ts';
import type { Voice } from '#locales/voice.ts';
import { milestoneLine } from './alert-message.ts';
import { columnBlocks, type ImportChoices, type ShownTwin, twinBlocks } from './import-choices.ts';
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

/** What an import would do, as its rehearsal told. */
export type ImportEffect = {
  added: number;
  amended: readonly { name: string; renamed: string | null; fields: readonly ChangedField[] }[];
  unchanged: number;
  before: number;
  after: number;
  target: number;
  alerts: readonly Alert[];
  faults: readonly RowFault[];
  leftOut: readonly RowConflict[];
  unmarked: number;
};

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

/** How many rows a file's faults are in. */
export const faultyRowCount = ({ faults, leftOut }: Pick<ImportEffect, 'faults' | 'leftOut'>) =>
  new Set([...faults, ...leftOut.filter((one) => !isTwin(one))].map(({ line }) => line)).size;

const isTwin = ({ problem }: RowConflict): boolean => problem.kind === 'likelyTwin';

/** How many companies an import adds, changes and leaves as they are; of the last two, where there are any. */
export function importCounts(
  { added, amended, unchanged }: Pick<ImportEffect, 'added' | 'amended' | 'unchanged'>,
  { phrases, count }: Voice,
): string[] {
  const { imports } = phrases;
  return [
    imports.added(count(added)),
    ...(amended.length > 0 ? [imports.amended(count(amended.length))] : []),
    ...(unchanged > 0 ? [imports.unchanged(count(unchanged))] : []),
  ];
}

function effectLines(effect: ImportEffect, voice: Voice): string[] {
  const { imports } = voice.phrases;
  const { count } = voice;
  const faulty = faultyRowCount(effect);
  const twins = effect.leftOut.filter(isTwin).length;
  return [
    ...importCounts(effect, voice),
    ...(faulty > 0 ? [imports.faulty(count(faulty))] : []),
    ...(twins > 0 ? [imports.twins(count(twins))] : []),
    ...(effect.unmarked > 0 ? [imports.unmarked(count(effect.unmarked))] : []),
    ...importNews(effect, voice),
  ];
}

/** What an import does to the count, and what it announces. */
export function importNews(
  { before, after, target, alerts }: Pick<ImportEffect, 'before' | 'after' | 'target' | 'alerts'>,
  voice: Voice,
): string[] {
  const { imports } = voice.phrases;
  const news = alerts.flatMap((alert) => alertWords(alert, voice));
  return [
    countNews({ before, after, target }, voice),
    news.length > 0 ? `${imports.announces} ${voice.list(news)}` : imports.silent,
  ];
}

/** What an import does to the count. */
export function countNews(
  { before, after, target }: Pick<ImportEffect, 'before' | 'after' | 'target'>,
  { phrases, number }: Voice,
): string {
  const { imports, status } = phrases;
  const now = status.ofTarget(number(after), number(target));
  return before === after ? imports.stays(now) : imports.counts(now, number(before));
}

function alertWords(alert: Alert, voice: Voice): string[] {
  const { alerts } = voice.phrases;
  const { number } = voice;
  switch (alert.kind) {
    case 'milestones':
      return alert.milestones.map((milestone) => milestoneLine(milestone, voice));
    case 'target':
      return [alerts.targetTitle(number(alert.target))];
    case 'target-lost':
      return [alerts.lost(number(alert.counted), number(alert.target))];
    case 'target-regained':
      return [alerts.regained(number(alert.counted), number(alert.target))];
    default:
      return [];
  }
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
