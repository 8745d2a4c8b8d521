import type { Day } from './calendar.ts';
import type { Company, RowField, WrittenCompany } from './company.ts';
import { isFailedFormula, unquotedText } from './failed-formula.ts';
import { clean, type Problem } from './field-readers.ts';
import { type Judged, judgeCompany, type WrittenValues } from './judge-company.ts';
import { findTable, type Refused, type RosterTable } from './roster-table.ts';
import { SeenCompanies } from './seen-companies.ts';
import type { Assigned, CellRow, UnknownColumn } from './spreadsheet-columns.ts';

/** A good row: the record it makes when it is new, and what it writes over one that is there. */
export type ImportRow = {
  line: number;
  /** The id of the record that the row says it was exported from; no chapter need have it. */
  record: string | null;
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
    | { kind: 'sameRecordAs'; line: number }
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
    | { kind: 'sameRfcAs'; line: number }
    /** A record that is to bear the name of another. */
    | { kind: 'nameTaken'; by: string }
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
    let record: string | null = null;
    this.#columns.forEach(({ field }, at) => {
      const cell = unquotedText(cells[at] ?? '');
      if (field === 'record') record = readRecordId(cell);
      else written[field] = cell;
    });
    const unmarked = written.usOwned?.trim() === '';
    if (unmarked) {
      written.usOwned = 'no';
      this.file.unmarked += 1;
    }
    const judged = judgeCompany(written, this.#today);
    if (judged.ok) this.#keep(line, record, judged, unmarked);
    else
      for (const { field } of this.#columns) {
        const problem = field === 'record' ? undefined : judged.errors[field];
        if (problem) this.#fault(line, field, problem);
      }
  }

  #refuseFailed(line: number, cells: readonly string[]): boolean {
    let isRefused = false;
    cells.forEach((cell, at) => {
      const field = this.#columns[at]?.field;
      if (!field || !isFailedFormula(cell)) return;
      isRefused = true;
      this.#fault(line, field, { kind: 'formulaFailed', shown: cell.trim() });
    });
    return isRefused;
  }

  #keep(
    line: number,
    record: string | null,
    { company, written }: Judged,
    unmarked: boolean,
  ): void {
    const twin = this.#seen.twinOf(company, { line, record });
    if (twin) this.#fault(line, twin.field, { kind: twin.kind, line: twin.line });
    else this.file.rows.push({ line, record, company, written: marked(written, unmarked) });
  }

  #fault(line: number, field: RowField, problem: RowFault['problem']): void {
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

const RECORD_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id of a record in a cell; whatever else stands there is none, as where somebody keeps a number of their own. */
function readRecordId(cell: string): string | null {
  const id = clean(cell).toLowerCase();
  return RECORD_ID.test(id) ? id : null;
}
