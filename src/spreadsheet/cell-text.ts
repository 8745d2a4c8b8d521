import { isFailedFormula } from '#domain/failed-formula.ts';
import { type CellFormat, isTrue, type Workbook, written } from './workbook.ts';

/** A cell as a sheet writes it: its kind, its style's number, and its value; whether a formula made it. */
export type WrittenCell = {
  kind: string | undefined;
  style: number;
  value: string;
  isFormula: boolean;
};

/** What a cell says, as a person would type it: days as `2024-10-31`, shares of one as percentages. */
export function cellText(
  { kind, style, value, isFormula }: WrittenCell,
  { strings, formats, isFrom1904 }: Workbook,
): string {
  switch (kind) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'inlineStr':
    case 'str':
      return written(value);
    case 'b':
      return isTrue(value) ? 'Yes' : 'No';
    case 'd':
      return value.slice(0, 'YYYY-MM-DD'.length);
    case 'e':
      return isFailedFormula(value) ? value : '#VALUE!';
    default:
      // A formula whose value was never reckoned: the program that wrote the file left it to Excel.
      if (value === '') return isFormula ? '#CALC!' : '';
      return numberText(value, formats[style] ?? 'number', isFrom1904);
  }
}

function numberText(value: string, format: CellFormat, isFrom1904: boolean): string {
  const number = Number(value);
  if (!Number.isFinite(number)) return value;
  if (format === 'day') return dayOf(number, isFrom1904) ?? value;
  return format === 'percent' ? `${plain(number * 100)}%` : plain(number);
}

/** Fifteen digits, as many as Excel keeps: what a binary fraction adds behind them is noise. */
const plain = (number: number): string => {
  const rounded = Number(number.toPrecision(15));
  return Number.isInteger(rounded) ? BigInt(rounded).toString() : String(rounded);
};

const DAY = 24 * 60 * 60 * 1000;
/** The day before the first that is counted; Excel takes 1900 for a leap year, so that every later day counts one more. */
const BEFORE_1900 = Date.UTC(1899, 11, 30);
const FROM_1904 = Date.UTC(1904, 0, 1);
/** The number of 31 December 9999, the last day that Excel knows. */
const LAST = 2_958_465;

function dayOf(number: number, isFrom1904: boolean): string | undefined {
  const days = Math.floor(number);
  if (days < 1 || days > LAST) return undefined;
  return new Date((isFrom1904 ? FROM_1904 : BEFORE_1900) + days * DAY).toISOString().slice(0, 10);
}
