import { findTable, type Refused, type RosterTable } from '#domain/roster-table.ts';
import type { Assigned } from '#domain/spreadsheet-columns.ts';
import { readRows } from './read-rows.ts';
import type { ReadSheet } from './read-xlsx.ts';

/** A roster as a file's bytes hold it, not judged yet, or why they hold none. */
export type TableReading = { ok: true; table: RosterTable; sheet: ReadSheet | null } | Refused;

/** The most that its cells may hold together; a workbook may say the same long text in each. */
const MOST_CHARACTERS = 24_000_000;

/** Finds the roster in a file's bytes. */
export function readTable(bytes: Uint8Array, assigned: Assigned = {}): TableReading {
  const read = readRows(bytes);
  if (!read.ok) return { ok: false, faults: [read.fault], unknown: [] };
  const found = findTable(read.rows, assigned);
  if (!found.ok) return found;
  if (charactersOf(found.table) > MOST_CHARACTERS)
    return { ok: false, faults: [{ kind: 'swollen' }], unknown: [] };
  return { ...found, sheet: read.sheet };
}

function charactersOf({ rows }: RosterTable): number {
  let characters = 0;
  for (const { cells } of rows) for (const { length } of cells) characters += length;
  return characters;
}
