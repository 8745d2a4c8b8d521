import type { Day } from './calendar.ts';
import type { Company, SheetField, WrittenCompany } from './company.ts';
import { isIdentity, type Problem } from './field-readers.ts';
import { type Judged, judgeCompany, type WrittenValues } from './judge-company.ts';
import { companyKey } from './name-key.ts';
import { findTable, type Refused, type RosterTable } from './roster-table.ts';
import type { Assigned, CellRow, UnknownColumn } from './spreadsheet-columns.ts';

/** A good row: the record it makes when it is new, and what it writes over one that is there. */
export type ImportRow = {
  line: number;
  company: Company;
  written: WrittenValues;
};

export type RowFault = {
  line: number;
  /** The column's header as the file writes it. */
  column: string;
  problem:
    | Problem
    | { kind: 'sameCompanyAs'; line: number }
    | { kind: 'sameRfcAs'; line: number }
    /** What a spreadsheet shows where a formula has come to nothing: `#REF!`. */
    | { kind: 'formulaFailed'; shown: string };
};

/** A row that the roster itself stands against. */
export type RowConflict = {
  line: number;
  problem:
    | { kind: 'rfcTaken'; by: string }
    | { kind: 'namesakes'; names: string[] }
    | { kind: 'otherRfc'; name: string; rfc: string }
    | { kind: 'sameCompanyAs'; line: number }
    /** The row's day of leaving and the roster's of joining, or the other way about. */
    | { kind: 'beforeJoining'; joinedOn: Day }
    | { kind: 'afterLeaving'; leftOn: Day }
    /** A new company whose name is all but that of one in the roster. */
    | { kind: 'likelyTwin'; name: string; of: string };
};

export type RosterFile = {
  rows: ImportRow[];
  faults: RowFault[];
  /** Columns that mean nothing to the roster. */
  unknown: UnknownColumn[];
  /** Rows whose U.S.-owned cell is blank: in a column of marks, no mark is No. */
  unmarked: number;
};

export type RosterReading = { ok: true; file: RosterFile } | Refused;

/** Reads a roster from a spreadsheet's rows: all that is good, and every fault by line and column. */
export function readRosterRows(
  rows: readonly CellRow[],
  today: Day,
  assigned: Assigned = {},
): RosterReading {
  const found = findTable(rows, assigned);
  return found.ok ? { ok: true, file: judgeTable(found.table, today) } : found;
}

/** Judges all rows of a roster as of a day. */
export function judgeTable(table: RosterTable, today: Day): RosterFile {
  const judge = new RowJudge(table, today);
  for (const row of table.rows) judge.take(row);
  return judge.file;
}

/** What Excel shows in place of a value that a formula could not give. */
const FAILED = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

/** Judges the rows of a roster one by one, each in the light of those before. */
export class RowJudge {
  readonly file: RosterFile;
  readonly #columns: RosterTable['columns'];
  readonly #today: Day;
  readonly #seen = new SeenCompanies();

  constructor({ columns, unknown }: RosterTable, today: Day) {
    this.file = { rows: [], faults: [], unknown, unmarked: 0 };
    this.#columns = columns;
    this.#today = today;
  }

  take({ line, cells }: CellRow): void {
    if (this.#refuseFailed(line, cells)) return;
    const written: WrittenCompany = {};
    this.#columns.forEach(({ field }, at) => {
      written[field] = cells[at] ?? '';
    });
    const unmarked = written.usOwned?.trim() === '';
    if (unmarked) {
      written.usOwned = 'no';
      this.file.unmarked += 1;
    }
    const judged = judgeCompany(written, this.#today);
    if (judged.ok) this.#keep(line, judged, unmarked);
    else
      for (const { field } of this.#columns) {
        const problem = judged.errors[field];
        if (problem) this.#fault(line, field, problem);
      }
  }

  #refuseFailed(line: number, cells: readonly string[]): boolean {
    let isRefused = false;
    cells.forEach((cell, at) => {
      const field = cell.includes('#') && this.#columns[at]?.field;
      const shown = cell.trim();
      if (!field || !FAILED.test(shown)) return;
      isRefused = true;
      this.#fault(line, field, { kind: 'formulaFailed', shown });
    });
    return isRefused;
  }

  #keep(line: number, { company, written }: Judged, unmarked: boolean): void {
    const twin = this.#seen.twinOf(company, line);
    if (twin) this.#fault(line, twin.field, { kind: twin.kind, line: twin.line });
    else this.file.rows.push({ line, company, written: marked(written, unmarked) });
  }

  #fault(line: number, field: SheetField, problem: RowFault['problem']): void {
    const column = this.#columns.find((one) => one.field === field)?.header ?? field;
    this.file.faults.push({ line, column, problem });
  }
}

/** A blank mark says No of a new company, and nothing of one whose ownership is known. */
function marked(written: WrittenValues, unmarked: boolean): WrittenValues {
  if (!unmarked) return written;
  const { usOwned: _, ...rest } = written;
  return rest;
}

type Seen = { line: number; rfc: string | null };

/** The companies of a file so far, to tell a row that names one of them again: by RFC, or by name unless two RFCs part them. */
class SeenCompanies {
  readonly #byName = new Map<string, Seen[]>();
  readonly #byRfc = new Map<string, number>();

  twinOf(company: Company, line: number) {
    const key = companyKey(company);
    const rfc = isIdentity(company.rfc) ? company.rfc : null;
    const namesakes = this.#byName.get(key);
    const same = namesakes?.find((seen) => seen.rfc === null || rfc === null || seen.rfc === rfc);
    if (same) return { kind: 'sameCompanyAs', field: 'name', line: same.line } as const;
    const taxed = rfc === null ? undefined : this.#byRfc.get(rfc);
    if (taxed !== undefined) return { kind: 'sameRfcAs', field: 'rfc', line: taxed } as const;
    if (namesakes) namesakes.push({ line, rfc });
    else this.#byName.set(key, [{ line, rfc }]);
    if (rfc !== null) this.#byRfc.set(rfc, line);
    return undefined;
  }
}
