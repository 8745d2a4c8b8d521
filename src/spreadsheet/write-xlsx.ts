import { setImmediate as others } from 'node:timers/promises';
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { Cell, Sheet } from '#domain/sheet.ts';
import { escapedXml, headerCell, STYLES, xlsxCell } from './xlsx-cell.ts';

/** Letters that are gathered before they are packed, and before others get a turn. */
const AT_A_TIME = 256 * 1024;

/**
 * Writes tables as an Excel workbook, a sheet each: the header bold and frozen, with a filter on every
 * column. It is packed as it is written, so that a long list takes little memory, and lets others work
 * in between.
 */
export async function writeXlsx(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed.push(bytes);
  });
  for (const [path, text] of Object.entries(fixedParts(sheets))) {
    const part = partOf(zip, path);
    part.push(strToU8(`${XML}${text}`), true);
  }
  for (const [at, sheet] of sheets.entries())
    await writeSheet(partOf(zip, `xl/worksheets/sheet${at + 1}.xml`), sheet, at === 0);
  zip.end();
  return Buffer.concat(packed);
}

function partOf(zip: Zip, path: string): ZipDeflate {
  const part = new ZipDeflate(path, { level: 6 });
  zip.add(part);
  return part;
}

async function writeSheet(part: ZipDeflate, sheet: Sheet, isFirst: boolean): Promise<void> {
  const { columns, rows } = sheet;
  const names = columns.map((_, at) => letters(at + 1));
  let lines = 1;
  let text = `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetViews><sheetView ${isFirst ? 'tabSelected="1" ' : ''}workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns.map(columnOf).join('')}</cols><sheetData><row r="1">${columns.map(({ header }, at) => headerCell(header, `${names[at]}1`)).join('')}</row>`;
  for (const row of rows()) {
    lines += 1;
    const cells = row.map((cell, at) => xlsxCell(cell, `${names[at]}${lines}`));
    text += `<row r="${lines}"${heightOf(row)}>${cells.join('')}</row>`;
    if (text.length < AT_A_TIME) continue;
    part.push(strToU8(text));
    text = '';
    await others();
  }
  const range = `A1:${names.at(-1)}${lines}`;
  part.push(strToU8(`${text}</sheetData><autoFilter ref="${range}"/></worksheet>`), true);
}

/** A line's height in points, and the most lines of a cell that a row shows: not every program makes room by itself. */
const LINE = 15;
const MOST_LINES = 12;

function heightOf(row: readonly Cell[]): string {
  const lines = Math.max(...row.map((cell) => (typeof cell === 'string' ? linesOf(cell) : 1)));
  return lines === 1 ? '' : ` ht="${LINE * Math.min(lines, MOST_LINES)}" customHeight="1"`;
}

const linesOf = (text: string): number => (text.includes('\n') ? text.split('\n').length : 1);

const columnOf = ({ width }: { width: number }, at: number): string =>
  `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;

/** The letters of a column by its number, from 1: the 27th is AA. */
function letters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return `${before > 0 ? letters(before) : ''}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts that say what the workbook is made of. */
function fixedParts(sheets: readonly Sheet[]): Record<string, string> {
  const each = (part: (id: number, name: string) => string) =>
    sheets.map(({ name }, at) => part(at + 1, escapedXml(name).replaceAll('"', '&quot;'))).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>${each((id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${each((id, name) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${each((id) => `<Relationship Id="rId${id}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${id}.xml"/>`)}<Relationship Id="rId${styles}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
  };
}
