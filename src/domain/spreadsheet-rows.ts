import type { Day } from './calendar.ts';
import type { Company, SheetField, WrittenCompany } from './company.ts';
import { isIdentity, type Problem } from './field-readers.ts';
import { judgeCompany, type WrittenValues } from './judge-company.ts';
import { companyKey } from './name-key.ts';
import {
  type Assigned,
  type CellRow,
  type FileFault,
  findHeader,
  type Header,
  headerFaults,
  type UnknownColumn,
} from './spreadsheet-columns.ts';

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

export type RosterReading =
  | { ok: true; file: RosterFile }
  | { ok: false; faults: FileFault[]; unknown: UnknownColumn[] };

/** Reads a roster from a spreadsheet's rows: all that is good, and every fault by line and column. */
export function readRosterRows(
  rows: readonly CellRow[],
  today: Day,
  assigned: Assigned = {},
): RosterReading {
  const header = findHeader(rows, assigned);
  if (header === undefined) return { ok: false, faults: [{ kind: 'noHeader' }], unknown: [] };
  const { unknown } = header;
  const faults = headerFaults(rows, header);
  if (faults.length > 0) return { ok: false, faults, unknown };
  const file: RosterFile = { rows: [], faults: [], unknown, unmarked: 0 };
  const seen = new SeenCompanies();
  for (const row of rows) {
    if (row.line <= header.line || row.cells.every((cell) => cell.trim() === '')) continue;
    readRow(row, header, today, file, seen);
  }
  return { ok: true, file };
}

/** What Excel shows in place of a value that a formula could not give. */
const FAILED = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;

function readRow(
  row: CellRow,
  header: Header,
  today: Day,
  file: RosterFile,
  seen: SeenCompanies,
): void {
  const cells: WrittenCompany = {};
  for (const { at, field } of header.columns) cells[field] = row.cells[at] ?? '';
  const fault = (field: SheetField, problem: RowFault['problem']) =>
    file.faults.push({ line: row.line, column: headerOf(header, field), problem });
  const failed = header.columns.filter(({ field }) => FAILED.test(cells[field]?.trim() ?? ''));
  for (const { field } of failed)
    fault(field, { kind: 'formulaFailed', shown: cells[field]?.trim() ?? '' });
  if (failed.length > 0) return;
  const unmarked = cells.usOwned?.trim() === '';
  const judged = judgeCompany(unmarked ? { ...cells, usOwned: 'no' } : cells, today);
  if (unmarked) file.unmarked += 1;
  if (!judged.ok) {
    for (const { field } of header.columns) {
      const problem = judged.errors[field];
      if (problem) fault(field, problem);
    }
    return;
  }
  const twin = seen.twinOf(judged.company, row.line);
  if (twin) fault(twin.field, { kind: twin.kind, line: twin.line });
  else
    file.rows.push({
      line: row.line,
      company: judged.company,
      written: marked(judged.written, unmarked),
    });
}

/** A blank mark says No of a new company, and nothing of one whose ownership is known. */
function marked(written: WrittenValues, unmarked: boolean): WrittenValues {
  if (!unmarked) return written;
  const { usOwned: _, ...rest } = written;
  return rest;
}

const headerOf = (header: Header, field: SheetField): string =>
  header.columns.find((one) => one.field === field)?.header ?? field;

type Seen = { line: number; rfc: string | null };

/** The companies of a file so far, to tell a row that names one of them again: by RFC, or by name unless two RFCs part them. */
class SeenCompanies {
  readonly #byName = new Map<string, Seen[]>();
  readonly #byRfc = new Map<string, number>();

  twinOf(company: Company, line: number) {
    const key = companyKey(company);
    const rfc = isIdentity(company.rfc) ? company.rfc : null;
    const namesakes = this.#byName.get(key) ?? [];
    const same = namesakes.find((seen) => seen.rfc === null || rfc === null || seen.rfc === rfc);
    if (same) return { kind: 'sameCompanyAs', field: 'name', line: same.line } as const;
    const taxed = rfc === null ? undefined : this.#byRfc.get(rfc);
    if (taxed !== undefined) return { kind: 'sameRfcAs', field: 'rfc', line: taxed } as const;
    this.#byName.set(key, [...namesakes, { line, rfc }]);
    if (rfc !== null) this.#byRfc.set(rfc, line);
    return undefined;
  }
}
