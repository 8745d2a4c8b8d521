import type { FileFault } from '#domain/spreadsheet-columns.ts';
import { type CellRow, knownHeaders, TITLE_ROWS } from '#domain/spreadsheet-columns.ts';
import { readCells, TooMany } from './read-cells.ts';
import { BrokenXml } from './read-xml.ts';
import { type Parts, unpackWorkbook } from './unpack-workbook.ts';
import { readWorkbook, type Sheet, type Workbook } from './workbook.ts';

/** The sheet that was read: its name, and of how many. */
export type ReadSheet = { name: string; of: number };
export type ReadXlsx =
  | { ok: true; rows: CellRow[]; sheet: ReadSheet }
  | { ok: false; fault: FileFault };

/** Reads the bytes of an Excel workbook into rows of text: of its sheets the one that looks most like a roster. */
export function readXlsx(bytes: Uint8Array): ReadXlsx {
  const unpacked = unpackWorkbook(bytes);
  if (!unpacked.ok) return unpacked;
  try {
    return readParts(unpacked.parts);
  } catch (error) {
    if (error instanceof BrokenXml) return { ok: false, fault: { kind: 'damaged' } };
    if (error instanceof TooMany)
      return {
        ok: false,
        fault: { kind: error.what === 'rows' ? 'tooManyRows' : 'tooManyColumns' },
      };
    throw error;
  }
}

function readParts(parts: Parts): ReadXlsx {
  const workbook = readWorkbook(parts);
  const sheet = rosterSheet(parts, workbook);
  const part = sheet && parts[sheet.path];
  if (!sheet || !part) return { ok: false, fault: { kind: 'damaged' } };
  const rows = readCells(part, workbook);
  if (rows.length === 0) return { ok: false, fault: { kind: 'empty' } };
  return { ok: true, rows, sheet: { name: sheet.name, of: workbook.sheets.length } };
}

/** The sheet whose first rows hold a row with the most headers that the roster knows; of two alike the first, and one that shows before one that is hidden. */
function rosterSheet(parts: Parts, workbook: Workbook): Sheet | undefined {
  const { sheets } = workbook;
  if (sheets.length < 2) return sheets[0];
  const known = ({ path }: Sheet): number => {
    const part = parts[path];
    const head = part ? readCells(part, workbook, TITLE_ROWS) : [];
    return Math.max(head.length > 0 ? 0 : -1, ...head.map(knownHeaders));
  };
  const ranked = sheets.map((sheet) => ({ sheet, known: known(sheet) }));
  ranked.sort((a, b) => b.known - a.known || Number(a.sheet.isHidden) - Number(b.sheet.isHidden));
  return ranked[0]?.sheet;
}
