import { explainRow } from '#locales/explain-file.ts';
import type { Voice } from '#locales/voice.ts';
import { faultyRowsApart } from '#spreadsheet/apart.ts';
import { importDone, importForm } from '#views/import-form.ts';
import { type Imported, importedMessage, leftOutCount } from '#views/import-message.ts';
import { type ImportEffect, type ImportMemory, importNews } from '#views/import-preview.ts';
import { escaped, type Modal, paragraph } from '#views/message.ts';
import type { Deps } from './deps.ts';
import { previewOf } from './preview-import.ts';
import { effectOf, type Importer, importRows, readImport } from './read-import.ts';
import { sendFiles } from './send-file.ts';
import { tellDirectly } from './tell-directly.ts';

/**
 * Imports the good rows of a file that a person has seen the preview of, once, and tells them; where the
 * roster is no longer as it was then, the preview is shown anew. Undefined where it was done before.
 */
export async function applyImport(
  memory: ImportMemory,
  importer: Importer,
  deps: Deps,
): Promise<Modal | undefined> {
  const { visitor, viewId } = importer;
  const { voice } = visitor;
  const { file, turn, sum, assigned, twins } = memory;
  const choices = { assigned, twins };
  const read = await readImport(file, choices, importer, deps);
  if (!read.ok) return importForm(voice, [read.sentence]);
  const anew = () => previewOf({ file, choices, notice: 'moved' }, read, importer, deps);
  const { reading, bytes, name } = read;
  if (!reading.ok || read.sum !== sum) return anew();
  const kept = { key: `import:${viewId}`, shownAt: turn };
  const outcome = await importRows({ rows: reading.roster.rows, twins, kept }, visitor, deps);
  if (outcome.kind === 'repeated') return undefined;
  if (outcome.kind === 'moved') return anew();
  if (outcome.kind !== 'kept') throw new Error(`An import does not end as ${outcome.kind}.`);
  deps.wake();
  const effect = effectOf(outcome, reading.roster);
  await tellImporter({ file: name, turn: outcome.turn, effect }, bytes, importer, deps);
  return importDone(importNews(effect, voice), voice);
}

/** Tells a person what their import did, and gives back the rows that it left out. */
async function tellImporter(
  imported: Imported,
  bytes: Uint8Array,
  { client, visitor, viewId }: Importer,
  { isFirst, logFailure, newId }: Deps,
): Promise<void> {
  if (!(await isFirst(`told:${viewId}`))) return;
  const { voice, person } = visitor;
  const { imports } = voice.phrases;
  await tellDirectly(client, person.id, importedMessage(imported, voice));
  const all = leftOutCount(imported.effect);
  if (all === 0) return;
  const reasons = reasonsOf(imported.effect, voice);
  const written = await faultyRowsApart(bytes, reasons, imports.why);
  const name = `${imports.faultyName}.${written.kind}`;
  const comment = escaped(imports.faultyFile(voice.count(all)));
  const sending = await sendFiles(client, person.id, [{ name, bytes: written.bytes }], comment);
  if (sending.ok) return;
  logFailure(sending.error, newId().slice(0, 8));
  await tellDirectly(client, person.id, paragraph(imports.notSent(voice.count(all))));
}

/** Why each row was left out, by its line. */
function reasonsOf({ faults, leftOut }: ImportEffect, voice: Voice): Record<number, string> {
  const reasons: Record<number, string> = {};
  const add = (line: number, why: string) => {
    reasons[line] = reasons[line] === undefined ? why : `${reasons[line]} ${why}`;
  };
  for (const { line, column, problem } of faults)
    add(line, `${column}: ${explainRow(problem, voice)}`);
  for (const { line, problem } of leftOut) add(line, explainRow(problem, voice));
  return reasons;
}
