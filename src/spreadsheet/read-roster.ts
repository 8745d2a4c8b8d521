import type { Day } from '#domain/calendar.ts';
import { unmarked } from '#domain/sheet.ts';
import type { Assigned, CellRow, FileFault, UnknownColumn } from '#domain/spreadsheet-columns.ts';
import { type RosterFile, readRosterRows } from '#domain/spreadsheet-rows.ts';
import { fileKind } from './file-kind.ts';
import { readCsv } from './read-csv.ts';
import { type ReadSheet, readXlsx } from './read-xlsx.ts';

/** A roster as a file's bytes hold it, or why they hold none; the columns that nobody knows may be given by hand. */
export type FileReading =
  | { ok: true; roster: RosterFile; sheet: ReadSheet | null }
  | { ok: false; faults: FileFault[]; unknown: UnknownColumn[] };

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

/** Reads a roster out of a file's bytes, as it is judged on a day. */
export function readRoster(bytes: Uint8Array, today: Day, assigned: Assigned = {}): FileReading {
  const read = readRows(bytes);
  if (!read.ok) return { ok: false, faults: [read.fault], unknown: [] };
  const roster = readRosterRows(read.rows, today, assigned);
  return roster.ok ? { ok: true, roster: roster.file, sheet: read.sheet } : roster;
}
