import { fieldOf } from './column-headers.ts';
import type { WrittenCompany } from './company.ts';
import { fold } from './fold.ts';
import type { Line } from './message-words.ts';

type Labelled = { label: string; value: string };

/** "Company: Sol", or a label on a line of its own above what it names. */
function labelledAt({ text, bold }: Line, next: Line | undefined): Labelled | undefined {
  const [, label, value = ''] = /^([^:]{2,40}):\s*(.*)$/.exec(text) ?? [];
  if (label !== undefined && value !== '') return { label, value };
  const alone = label ?? (bold ? text : undefined);
  return alone === undefined || !next?.text ? undefined : { label: alone, value: next.text };
}

/** A label that names whoever is meant: the company, unless the company has a label of its own. */
const PLAIN_NAMES = ['name', 'nombre'];

/** What stands in a message behind the labels that a roster's headers bear, each the first time. */
export function labelledIn(lines: readonly Line[]): WrittenCompany {
  const found: WrittenCompany = {};
  let plainName: string | undefined;
  lines.forEach((line, at) => {
    const labelled = labelledAt(line, lines[at + 1]);
    const field = labelled && fieldOf(labelled.label);
    if (labelled === undefined || field === undefined || field === 'record') return;
    if (PLAIN_NAMES.includes(fold(labelled.label))) plainName ??= labelled.value;
    else found[field] ??= labelled.value;
  });
  if (plainName === undefined) return found;
  return found.name === undefined
    ? { ...found, name: plainName }
    : { contactName: plainName, ...found };
}
