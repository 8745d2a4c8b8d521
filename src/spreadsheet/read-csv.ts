import { CsvError, parse } from 'csv-parse/sync';
import type { CellRow, FileFault } from '#domain/spreadsheet-columns.ts';
import { knownHeaders, MOST_COLUMNS, MOST_ROWS } from '#domain/spreadsheet-columns.ts';

const SEPARATORS = [',', ';', '\t', '|'];

type Parsed = { ok: true; rows: CellRow[] } | { ok: false; fault: FileFault };

/**
 * Reads the bytes of a CSV file into rows of text. The encoding is UTF-8, UTF-16 with its mark, or
 * else Windows-1252, as Excel saves it; the separator is the one under which the most headers are known.
 */
export function readCsv(bytes: Uint8Array): Parsed {
  // Inside a quoted cell the parser would count \r\n as two lines.
  const text = decode(bytes).replaceAll('\r\n', '\n');
  if (text.trim() === '') return { ok: false, fault: { kind: 'empty' } };
  if (text.includes('\0')) return { ok: false, fault: { kind: 'notText' } };
  const utf8 = Buffer.from(text);
  const parsed = parseRows(utf8, separatorOf(utf8), MOST_ROWS + 1);
  if (!parsed.ok) return parsed;
  const { rows } = parsed;
  if (rows.length > MOST_ROWS) return { ok: false, fault: { kind: 'tooManyRows' } };
  const isWide = rows.some(({ cells }) => cells.findLastIndex(isFilled) >= MOST_COLUMNS);
  return isWide ? { ok: false, fault: { kind: 'tooManyColumns' } } : parsed;
}

const isFilled = (cell: string): boolean => cell.trim() !== '';

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return new TextDecoder('windows-1252').decode(bytes);
    throw error;
  }
}

/** Bytes; a row that is longer is no company, but a quotation mark that nobody closed. */
const LONGEST_ROW = 1024 * 1024;

/** Rows in which a header is looked for; parsing stops behind them. */
const HEAD_ROWS = 20;

function separatorOf(utf8: Buffer): string {
  const known = SEPARATORS.map((separator) => {
    const head = parseRows(utf8, separator, HEAD_ROWS);
    return head.ok ? Math.max(0, ...head.rows.map(knownHeaders)) : 0;
  });
  return SEPARATORS[known.indexOf(Math.max(...known))] ?? ',';
}

function parseRows(utf8: Buffer, separator: string, to: number): Parsed {
  let line = 1;
  const rows: CellRow[] = [];
  try {
    parse(utf8, {
      delimiter: separator,
      bom: true,
      record_delimiter: ['\n', '\r'],
      relax_column_count: true,
      max_record_size: LONGEST_ROW,
      to,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
    return { ok: true, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, fault: { kind: 'broken', line } };
  }
}
