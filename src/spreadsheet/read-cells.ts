import { type CellRow, MOST_COLUMNS, MOST_ROWS } from '#domain/spreadsheet-columns.ts';
import { cellText } from './cell-text.ts';
import { readXml } from './read-xml.ts';
import type { Workbook } from './workbook.ts';

/** A sheet holds more than is read. */
export class TooMany extends Error {
  readonly what: 'rows' | 'columns';
  constructor(what: 'rows' | 'columns') {
    super(`Too many ${what}.`);
    this.what = what;
  }
}

/** The rows of a sheet that hold anything, as text, the first `most` of them; a cell merged over several rows says the same in each. */
export function readCells(part: Uint8Array, workbook: Workbook, most = MOST_ROWS): CellRow[] {
  const sheet = new SheetReader(workbook, most);
  readXml(part, sheet, () => sheet.isFull);
  spreadMerged(sheet.rows, sheet.merged);
  return sheet.rows;
}

/** From which row to which a cell is merged, and in which column, from 0. */
type Merged = { from: number; to: number; at: number };

class SheetReader {
  readonly rows: { line: number; cells: string[] }[] = [];
  readonly merged: Merged[] = [];
  readonly #workbook: Workbook;
  readonly #most: number;
  #line = 0;
  #cells: string[] = [];
  #at = -1;
  #kind: string | undefined;
  #style = 0;
  #value = '';
  #isFormula = false;
  #isValue = false;
  #isReading = false;

  constructor(workbook: Workbook, most: number) {
    this.#workbook = workbook;
    this.#most = most;
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    this.#isValue = name === 'v' || (name === 't' && !this.#isReading);
    if (name === 'row') this.#beginRow(attribute('r'));
    else if (name === 'c') this.#beginCell(attribute);
    else if (name === 'f') this.#isFormula = true;
    else if (name === 'rPh') this.#isReading = true;
    else if (name === 'mergeCell') this.#merge(attribute('ref') ?? '');
  }

  text(piece: string): void {
    if (this.#isValue) this.#value += piece;
  }

  close(name: string): void {
    this.#isValue = false;
    if (name === 'rPh') this.#isReading = false;
    if (name === 'c') this.#endCell();
    if (name === 'row') this.#endRow();
  }

  /** Whether the sheet is read to its end, or only its first rows. */
  get #isWhole(): boolean {
    return this.#most >= MOST_ROWS;
  }

  get isFull(): boolean {
    return !this.#isWhole && this.rows.length >= this.#most;
  }

  #beginRow(line: string | undefined): void {
    this.#line = line === undefined ? this.#line + 1 : Number(line);
    this.#cells = [];
    this.#at = -1;
  }

  #beginCell(attribute: (name: string) => string | undefined): void {
    this.#at = columnOf(attribute('r') ?? '') ?? this.#at + 1;
    this.#kind = attribute('t');
    this.#style = Number(attribute('s') ?? 0);
    this.#value = '';
    this.#isFormula = false;
  }

  #endCell(): void {
    const [kind, style] = [this.#kind, this.#style];
    const cell = { kind, style, value: this.#value, isFormula: this.#isFormula };
    const text = cellText(cell, this.#workbook);
    if (text.trim() === '') return;
    if (this.#at >= MOST_COLUMNS) {
      if (this.#isWhole) throw new TooMany('columns');
      return;
    }
    while (this.#cells.length < this.#at) this.#cells.push('');
    this.#cells[this.#at] = text;
  }

  #endRow(): void {
    if (this.#cells.length === 0) return;
    if (this.rows.length === MOST_ROWS) throw new TooMany('rows');
    if (this.rows.length < this.#most) this.rows.push({ line: this.#line, cells: this.#cells });
  }

  #merge(ref: string): void {
    const [, column = '', from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/.exec(ref) ?? [];
    const at = columnOf(column);
    if (at !== undefined && from !== to)
      this.merged.push({ from: Number(from), to: Number(to), at });
  }
}

/** The place of a column, from 0, by its letters: "C" of "C12" is 2. */
function columnOf(address: string): number | undefined {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  if (letters === undefined) return undefined;
  let at = 0;
  for (const letter of letters) at = at * 26 + letter.charCodeAt(0) - 64;
  return at - 1;
}

function spreadMerged(
  rows: readonly { line: number; cells: string[] }[],
  merged: readonly Merged[],
): void {
  if (merged.length === 0) return;
  const nthOf = new Map(rows.map(({ line }, nth) => [line, nth]));
  for (const { from, to, at } of merged) {
    const nth = nthOf.get(from) ?? rows.length;
    const text = rows[nth]?.cells[at];
    if (text === undefined) continue;
    for (const { line, cells } of rows.slice(nth + 1)) {
      if (line > to) break;
      while (cells.length < at) cells.push('');
      cells[at] = text;
    }
  }
}
