import { type BegunImport, importKey } from '#store/begun-imports.ts';
import { importNews } from '#views/import-effect.ts';
import { importDone, importForm } from '#views/import-form.ts';
import { type Imported, importedMessage } from '#views/import-message.ts';
import type { ImportMemory } from '#views/import-preview.ts';
import type { Modal } from '#views/message.ts';
import type { Deps } from './deps.ts';
import { giveBack } from './give-back.ts';
import { previewOf } from './preview-import.ts';
import { effectOf, type Importer, importRows, readImport } from './read-import.ts';
import { tellDirectly } from './tell-directly.ts';

/**
 * Imports the good rows of a file that a person has seen the preview of, once, and tells them; where the
 * roster is no longer as it was then, the preview is shown anew. Undefined where it was done before, or
 * another process has told them that it was not.
 */
export async function applyImport(
  memory: ImportMemory,
  begun: BegunImport,
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
  const kept = { key: importKey(viewId), shownAt: turn, begun };
  const outcome = await importRows({ rows: reading.roster.rows, twins, kept }, importer, deps);
  if (outcome.kind === 'repeated' || outcome.kind === 'takenOver') return undefined;
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
  importer: Importer,
  deps: Deps,
): Promise<void> {
  const { client, visitor, viewId } = importer;
  if (!(await deps.isFirst(`told:${viewId}`))) return;
  await tellDirectly(client, visitor.person.id, importedMessage(imported, visitor.voice));
  await giveBack(imported.effect, bytes, importer, deps);
}
