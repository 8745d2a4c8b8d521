import type { Sheet } from '#domain/sheet.ts';
import { findHeader } from '#domain/spreadsheet-columns.ts';
import { readRows } from './read-rows.ts';
import { writeCsv } from './write-csv.ts';
import { writeXlsx } from './write-xlsx.ts';

/** Why rows of a file were left out, by their lines. */
export type Reasons = Readonly<Record<number, string>>;
export type WrittenFile = { kind: 'csv' | 'xlsx'; bytes: Uint8Array };

/** Characters: as wide as a reason is read with ease. */
const WIDTH = 20;
const WIDE = 80;

/**
 * The rows of a file that were left out, below its header, in a file of the same kind: their cells as
 * they were and one column more, headed `title`, that says why.
 */
export async function faultyRows(
  bytes: Uint8Array,
  reasons: Reasons,
  title: string,
): Promise<WrittenFile> {
  const read = readRows(bytes);
  if (!read.ok) throw new Error(`A file that was read before cannot be read: ${read.fault.kind}.`);
  const { rows, kind } = read;
  const header = rows.find(({ line }) => line === findHeader(rows)?.line)?.cells ?? [];
  const faulty = rows.filter(({ line }) => line in reasons);
  const width = Math.max(header.length, ...faulty.map(({ cells }) => cells.length));
  const wide = (cells: readonly string[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? '');
  const sheet: Sheet = {
    name: read.sheet?.name ?? title,
    columns: [
      ...wide(header).map((name) => ({ header: name, width: WIDTH })),
      { header: title, width: WIDE },
    ],
    rows: () => faulty.map(({ line, cells }) => [...wide(cells), reasons[line] ?? '']),
  };
  return { kind, bytes: await (kind === 'csv' ? writeCsv(sheet) : writeXlsx([sheet])) };
}
