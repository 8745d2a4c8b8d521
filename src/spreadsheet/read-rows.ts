import { unmarked } from '#domain/sheet.ts';
import type { CellRow, FileFault } from '#domain/spreadsheet-columns.ts';
import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { type ReadSheet, readXlsx } from './read-xlsx.ts';

export type ReadRows =
  | { ok: true; kind: 'csv' | 'xlsx'; rows: CellRow[]; sheet: ReadSheet | null }
  | { ok: false; fault: FileFault };

/** Reads the rows of a file, CSV or an Excel workbook, by what it is and not by its name. */
export function readRows(bytes: Uint8Array): ReadRows {
  const found = fileKind(bytes);
  if (!found.ok) return found;
  const { kind } = found;
  if (kind === 'xlsx') {
    const read = readXlsx(bytes);
    return read.ok ? { ...read, kind, rows: meant(read.rows) } : read;
  }
  const read = readCsv(bytes);
  return read.ok ? { ...read, kind, rows: meant(read.rows), sheet: null } : read;
}

/** The rows without the marks that kept cells from becoming formulas. */
const meant = (rows: readonly CellRow[]): CellRow[] =>
  rows.map(({ line, cells }) => ({ line, cells: cells.map(unmarked) }));
