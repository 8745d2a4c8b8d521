import type { RowField } from './company.ts';
import {
  type Assigned,
  type CellRow,
  type FileFault,
  findHeader,
  headerFaults,
  type UnknownColumn,
} from './spreadsheet-columns.ts';

/** The part of a spreadsheet that the roster reads: its columns, and below them the rows that hold anything, each with one cell a column. */
export type RosterTable = {
  columns: { field: RowField; header: string }[];
  rows: CellRow[];
  /** Columns that mean nothing to the roster. */
  unknown: UnknownColumn[];
};

export type Refused = { ok: false; faults: FileFault[]; unknown: UnknownColumn[] };
export type FoundTable = { ok: true; table: RosterTable } | Refused;

/** Finds the roster in a spreadsheet's rows; nothing that stands in it is judged yet. */
export function findTable(rows: readonly CellRow[], assigned: Assigned = {}): FoundTable {
  const header = findHeader(rows, assigned);
  if (header === undefined) return { ok: false, faults: [{ kind: 'noHeader' }], unknown: [] };
  const { line, columns, unknown } = header;
  const faults = headerFaults(rows, header);
  if (faults.length > 0) return { ok: false, faults, unknown };
  const below = rows.filter((row) => row.line > line && row.cells.some(isFilled));
  return {
    ok: true,
    table: {
      columns: columns.map(({ field, header }) => ({ field, header })),
      rows: below.map((row) => ({
        line: row.line,
        cells: columns.map(({ at }) => row.cells[at] ?? ''),
      })),
      unknown,
    },
  };
}

const isFilled = (cell: string): boolean => cell.trim() !== '';
