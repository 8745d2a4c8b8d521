import { explainRow } from '#locales/explain-file.ts';
import type { Voice } from '#locales/voice.ts';
import { faultyRowsApart } from '#spreadsheet/apart.ts';
import type { ImportEffect } from '#views/import-effect.ts';
import { leftOutCount } from '#views/import-message.ts';
import { escaped, paragraph } from '#views/message.ts';
import type { Deps } from './deps.ts';
import type { Importer } from './read-import.ts';
import { sendFiles } from './send-file.ts';
import { tellDirectly } from './tell-directly.ts';

/** Gives a person the rows of their file that an import left out, each with its reason, if there are any. */
export async function giveBack(
  effect: ImportEffect,
  bytes: Uint8Array,
  { client, visitor }: Importer,
  { logFailure, newId }: Deps,
): Promise<void> {
  const { voice, person } = visitor;
  const { imports } = voice.phrases;
  const all = leftOutCount(effect);
  if (all === 0) return;
  const written = await faultyRowsApart(bytes, reasonsOf(effect, voice), imports.why);
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
