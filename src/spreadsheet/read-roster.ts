import type { Day } from '#domain/calendar.ts';
import type { Refused } from '#domain/roster-table.ts';
import type { Assigned } from '#domain/spreadsheet-columns.ts';
import { judgeTable, type RosterFile } from '#domain/spreadsheet-rows.ts';
import { readTable } from './read-table.ts';
import type { ReadSheet } from './read-xlsx.ts';

/** A roster as a file's bytes hold it, or why they hold none; the columns that nobody knows may be given by hand. */
export type FileReading = { ok: true; roster: RosterFile; sheet: ReadSheet | null } | Refused;

/** Reads a roster out of a file's bytes, as it is judged on a day. */
export function readRoster(bytes: Uint8Array, today: Day, assigned: Assigned = {}): FileReading {
  const read = readTable(bytes, assigned);
  return read.ok ? { ok: true, roster: judgeTable(read.table, today), sheet: read.sheet } : read;
}
