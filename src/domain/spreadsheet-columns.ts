import { fieldOf, isLeftAlone } from './column-headers.ts';
import { REQUIRED_FIELDS, type RowField, type SheetField } from './company.ts';

/** A row of a spreadsheet and the line of the file on which it begins, from 1. */
export type CellRow = { line: number; cells: readonly string[] };

export type Column = { at: number; field: RowField; header: string };
/** A column whose header means nothing to the roster, whether or not a person has given it a field: its place, from 0, and the header as the file writes it. */
export type UnknownColumn = { at: number; header: string };
export type Header = { line: number; columns: Column[]; unknown: UnknownColumn[] };

/** Fields that a person gave to columns by hand, by the column's place. */
export type Assigned = Readonly<Record<number, RowField>>;

/** The most bytes of a file, and rows and columns of a sheet, that are read. */
export const MOST_MEGABYTES = 10;
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;

/** What a file is in truth, where it is neither CSV nor an Excel workbook. */
export type Disguise = 'pdf' | 'picture' | 'webPage' | 'oldExcel' | 'otherDocument';

/** Why a whole file cannot be read. */
export type FileFault =
  | { kind: 'empty' }
  | { kind: 'notText' }
  | { kind: 'broken'; line: number }
  | { kind: 'tooLarge' }
  | { kind: 'protected' }
  | { kind: 'disguised'; as: Disguise }
  | { kind: 'damaged' }
  /** A workbook that unpacks to far more than a list of companies is. */
  | { kind: 'swollen' }
  | { kind: 'tooManyRows' }
  | { kind: 'tooManyColumns' }
  | { kind: 'tookTooLong' }
  | { kind: 'noHeader' }
  | { kind: 'twoHeaders'; lines: readonly [number, number] }
  | { kind: 'missingColumn'; field: SheetField }
  | { kind: 'columnTwice'; headers: readonly [string, string] };

/** The header is looked for in so many of the first rows. */
export const TITLE_ROWS = 20;

/** How many of a row's cells are headers that the roster knows. */
export const knownHeaders = ({ cells }: CellRow): number =>
  cells.filter((cell) => fieldOf(cell) !== undefined).length;

/** Finds the header: of the first rows, the one with the most known headers, at least two. */
export function findHeader(rows: readonly CellRow[], assigned: Assigned = {}): Header | undefined {
  const [best] = rows.slice(0, TITLE_ROWS).sort((a, b) => knownHeaders(b) - knownHeaders(a));
  if (best === undefined || knownHeaders(best) < 2) return undefined;
  const columns: Column[] = [];
  const unknown: UnknownColumn[] = [];
  best.cells.forEach((cell, at) => {
    const header = cell.trim();
    const known = fieldOf(header);
    const field = known ?? assigned[at];
    if (field) columns.push({ at, field, header });
    if (known === undefined && header !== '' && !isLeftAlone(header)) unknown.push({ at, header });
  });
  return { line: best.line, columns, unknown };
}

/** What keeps a header from serving: a second row of headers, a required column that lacks, or two that mean the same. */
export function headerFaults(rows: readonly CellRow[], header: Header): FileFault[] {
  const { columns } = header;
  const missing = REQUIRED_FIELDS.filter((field) => !columns.some((one) => one.field === field));
  const second = secondHeader(rows, header, missing);
  if (second !== undefined) {
    const [first = 0, last = 0] = [header.line, second].sort((a, b) => a - b);
    return [{ kind: 'twoHeaders', lines: [first, last] }];
  }
  const twice = columns.flatMap((column, at) => {
    const earlier = columns.slice(0, at).find((one) => one.field === column.field);
    return earlier
      ? [{ kind: 'columnTwice', headers: [earlier.header, column.header] } as const]
      : [];
  });
  return [...missing.map((field) => ({ kind: 'missingColumn', field }) as const), ...twice];
}

/** The line beside the header that names columns too: two of them, or one that the header lacks. */
function secondHeader(
  rows: readonly CellRow[],
  { line }: Header,
  missing: readonly SheetField[],
): number | undefined {
  const at = rows.findIndex((row) => row.line === line);
  const beside = [rows[at - 1], rows[at + 1]].filter((row) => row !== undefined);
  const completes = (cell: string) => missing.some((field) => field === fieldOf(cell));
  return beside.find((row) => knownHeaders(row) >= 2 || row.cells.some(completes))?.line;
}
