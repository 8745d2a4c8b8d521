import { readXml } from './read-xml.ts';
import type { Parts } from './unpack-workbook.ts';

/** A sheet of a workbook: its name, and the path of its part. */
export type Sheet = { name: string; path: string; isHidden: boolean };

/** A workbook as its own table of contents tells it. */
export type Workbook = {
  sheets: Sheet[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  isFrom1904: boolean;
  strings: string[];
  formats: CellFormat[];
};

/** How the number of a cell is meant. */
export type CellFormat = 'number' | 'day' | 'percent';

/** Reads what a workbook's cells refer to: its sheets, its shared strings, and the formats of its numbers. */
export function readWorkbook(parts: Parts): Workbook {
  const paths = relations(parts['xl/_rels/workbook.xml.rels']);
  const sheets: Sheet[] = [];
  let isFrom1904 = false;
  if (parts['xl/workbook.xml'])
    readXml(parts['xl/workbook.xml'], {
      open(name, attribute) {
        if (name === 'workbookPr') isFrom1904 = isTrue(attribute('date1904'));
        if (name !== 'sheet') return;
        const path = paths.get(attribute('r:id') ?? '');
        const isHidden = (attribute('state') ?? 'visible') !== 'visible';
        if (path !== undefined) sheets.push({ name: attribute('name') ?? '', path, isHidden });
      },
    });
  return {
    sheets: sheets.filter(({ path }) => path in parts),
    isFrom1904,
    strings: sharedStrings(parts['xl/sharedStrings.xml']),
    formats: cellFormats(parts['xl/styles.xml']),
  };
}

export const isTrue = (written: string | undefined): boolean =>
  written === '1' || written === 'true';

/** The paths of the parts that the workbook refers to, by their ids; of its sheets, whatever else there is. */
function relations(part: Uint8Array | undefined): Map<string, string> {
  const paths = new Map<string, string>();
  if (part === undefined) return paths;
  readXml(part, {
    open(name, attribute) {
      const [id, target] = [attribute('Id'), attribute('Target')];
      if (name !== 'Relationship' || id === undefined || target === undefined) return;
      paths.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    },
  });
  return paths;
}

/** The texts that cells refer to by number: each the sum of its runs, without the readings above East Asian ones. */
function sharedStrings(part: Uint8Array | undefined): string[] {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = '';
  let isText = false;
  let isReading = false;
  readXml(part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 'rPh') isReading = true;
      isText = name === 't';
    },
    text(piece) {
      if (isText && !isReading) text += piece;
    },
    close(name) {
      isText = false;
      if (name === 'rPh') isReading = false;
      if (name === 'si') strings.push(written(text));
    },
  });
  return strings;
}

/** Text as it was typed: a workbook writes what XML cannot hold as `_x000D_`. */
export const written = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;

/** How each of the workbook's cell styles means its numbers, by the style's number. */
function cellFormats(part: Uint8Array | undefined): CellFormat[] {
  const formats: CellFormat[] = [];
  if (part === undefined) return formats;
  const own = new Map<string, string>();
  let isOfCells = false;
  readXml(part, {
    open(name, attribute) {
      if (name === 'numFmt') own.set(attribute('numFmtId') ?? '', attribute('formatCode') ?? '');
      if (name === 'cellXfs') isOfCells = true;
      if (name !== 'xf' || !isOfCells) return;
      const id = attribute('numFmtId') ?? '0';
      formats.push(formatOf(Number(id), own.get(id)));
    },
    close(name) {
      if (name === 'cellXfs') isOfCells = false;
    },
  });
  return formats;
}

/** The numbers of built-in formats that show a day: ECMA-376, part 1, 18.8.30, those of East Asia included. */
const DAYS = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 58],
] as const;

function formatOf(id: number, code: string | undefined): CellFormat {
  if (code === undefined) {
    if (id === 9 || id === 10) return 'percent';
    return DAYS.some(([from, to]) => id >= from && id <= to) ? 'day' : 'number';
  }
  // Quoted words, escaped letters, colours and languages say nothing of what the number is.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').toLowerCase();
  const [first = ''] = bare.split(';');
  if (/[yd]|mmm/.test(first) && !/general|[0#?]/.test(first)) return 'day';
  return first.includes('%') ? 'percent' : 'number';
}
