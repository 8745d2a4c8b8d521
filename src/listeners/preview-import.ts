import type { Refused } from '#domain/roster-table.ts';
import type { RowConflict } from '#domain/spreadsheet-rows.ts';
import { explainFile } from '#locales/explain-file.ts';
import type { ImportChoices, ShownTwin } from '#views/import-choices.ts';
import { importForm } from '#views/import-form.ts';
import { columnsToName, type ImportMemory, importPreview } from '#views/import-preview.ts';
import type { Modal } from '#views/message.ts';
import type { Deps } from './deps.ts';
import { giveBack } from './give-back.ts';
import { effectOf, type Importer, importRows, type ReadImport, readImport } from './read-import.ts';

export type AskedPreview = { file: string; choices: ImportChoices; notice?: 'moved' | 'chosen' };

/** From so many rows on, a person is told that the file is read and what comes next. */
export const LONG = 1000;

/** Reads a file and shows what its import would do; or what is wrong with it, with the form to bring another. */
export async function previewImport(
  asked: AskedPreview,
  importer: Importer,
  deps: Deps,
): Promise<Modal> {
  const { voice } = importer.visitor;
  const read = await readImport(asked.file, asked.choices, importer, deps);
  return read.ok ? previewOf(asked, read, importer, deps) : importForm(voice, [read.sentence]);
}

/** The same of a file that has been read. */
export async function previewOf(
  { file, choices, notice }: AskedPreview,
  { name, bytes, sum, reading }: Extract<ReadImport, { ok: true }>,
  importer: Importer,
  deps: Deps,
): Promise<Modal> {
  const { voice } = importer.visitor;
  const memory: ImportMemory = { ...choices, file, sum, turn: 0, changes: false };
  if (!reading.ok) {
    const sentences = reading.faults.map((fault) => explainFile(fault, voice));
    const { unknown } = reading;
    return canBeNamed(reading)
      ? columnsToName(sentences, { memory, unknown }, voice)
      : importForm(voice, sentences);
  }
  const { roster, sheet } = reading;
  const { rows } = roster;
  if (rows.length >= LONG) {
    importer.progress.begin(voice.phrases.imports.comparing(voice.count(rows.length)));
  }
  const outcome = await importRows({ rows, twins: choices.twins }, importer, deps);
  if (outcome.kind !== 'kept') throw new Error(`A rehearsal does not end as ${outcome.kind}.`);
  const effect = effectOf(outcome, roster);
  const changes = outcome.added + outcome.amended.length > 0;
  const alike = await alikeRows(outcome.leftOut, rows, choices, importer, deps);
  // Where there is nothing to import, no Import will give the faulty rows back.
  const isFirst = () => deps.isFirst(`faulty:${importer.viewId}.${sum}`);
  if (!changes && alike.length === 0 && (await isFirst()))
    await giveBack(effect, bytes, importer, deps);
  return importPreview(
    {
      // A rehearsal takes the number that would come next, and gives it back.
      memory: { ...memory, turn: outcome.turn - 1, changes },
      source: { file: name, sheet },
      effect,
      alike,
      unknown: roster.unknown,
      ...(notice ? { notice } : {}),
    },
    voice,
  );
}

/** Whether a person can mend the header of a file by saying what its columns hold, or that two of them do not hold the same. */
const canBeNamed = ({ faults, unknown }: Refused): boolean =>
  unknown.length > 0 &&
  faults.every(
    (fault) =>
      fault.kind === 'missingColumn' ||
      (fault.kind === 'columnTwice' &&
        unknown.some(({ header }) => fault.headers.includes(header))),
  );

/** The rows that are very like companies of the roster, those too that a person has said are others. */
async function alikeRows(
  leftOut: readonly RowConflict[],
  rows: Parameters<typeof importRows>[0]['rows'],
  { twins }: ImportChoices,
  importer: Importer,
  deps: Deps,
): Promise<ShownTwin[]> {
  if (twins.length === 0) return leftOut.flatMap(twinOf);
  const outcome = await importRows({ rows, twins: [] }, importer, deps);
  return outcome.kind === 'kept' ? outcome.leftOut.flatMap(twinOf) : [];
}

const twinOf = ({ line, problem }: RowConflict): ShownTwin[] =>
  problem.kind === 'likelyTwin' ? [{ line, name: problem.name, of: problem.of }] : [];
