import { type Cell, markedAsText } from '#domain/sheet.ts';

/** How a cell is shown, by its place among the workbook's styles. */
const STYLE = {
  header: 1,
  day: 2,
  month: 3,
  moment: 4,
  wholeShare: 5,
  share: 6,
  lines: 7,
  id: 8,
} as const;

const SHOWN = [
  'numFmtId="0"',
  'numFmtId="0" fontId="1" fillId="2" applyFont="1" applyFill="1"',
  'numFmtId="164" applyNumberFormat="1"',
  'numFmtId="165" applyNumberFormat="1"',
  'numFmtId="166" applyNumberFormat="1"',
  'numFmtId="9" applyNumberFormat="1"',
  'numFmtId="167" applyNumberFormat="1"',
  'numFmtId="0"',
  'numFmtId="0" fontId="2" applyFont="1"',
];
const WRAPPED: readonly number[] = [STYLE.header, STYLE.lines];

const format = (id: number, code: string) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`;
/** An id is cut off at its column's edge and does not run on over what lies beside it. */
const alignment = (at: number): string =>
  at === STYLE.id ? ' horizontal="fill"' : WRAPPED.includes(at) ? ' wrapText="1"' : '';
const xf = (shown: string, at: number): string =>
  `<xf ${shown} borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"${alignment(at)}/></xf>`;
const font = (colour = ''): string =>
  `<sz val="11"/>${colour}<name val="Calibri"/><family val="2"/>`;
const PALE = '<color rgb="FFA6A6A6"/>';

/** The part of a workbook that says how its cells are shown. */
export const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="4">${format(164, 'yyyy\\-mm\\-dd')}${format(165, 'mmm\\ yyyy')}${format(166, 'yyyy\\-mm\\-dd\\ hh:mm')}${format(167, '0.0###%')}</numFmts><fonts count="3"><font>${font()}</font><font><b/>${font()}</font><font>${font(PALE)}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDCE6F1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${SHOWN.length}">${SHOWN.map(xf).join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

/** The header's cell at a place, `B1`. */
export const headerCell = (text: string, at: string): string => textCell(text, at, STYLE.header);

/** A cell as a sheet's part has it, at a place, `B7`; a blank one is left out. */
export function xlsxCell(cell: Cell, at: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, at, cell.includes('\n') ? STYLE.lines : 0);
  if (typeof cell === 'number') return numberCell(cell, at, 0);
  if ('id' in cell) return textCell(cell.id, at, STYLE.id);
  if ('day' in cell) return dateCell(cell.day, `${cell.day}T00:00`, at, STYLE.day);
  if ('month' in cell) return dateCell(cell.month, `${cell.month}-01T00:00`, at, STYLE.month);
  if ('moment' in cell) return dateCell(cell.moment, cell.moment, at, STYLE.moment);
  const style = Number.isInteger(cell.share) ? STYLE.wholeShare : STYLE.share;
  return numberCell(Number((cell.share / 100).toPrecision(15)), at, style);
}

const numberCell = (number: number, at: string, style: number): string =>
  `<c r="${at}" s="${style}"><v>${number}</v></c>`;

const textCell = (text: string, at: string, style: number): string =>
  `<c r="${at}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${escapedXml(markedAsText(text))}</t></is></c>`;

const DAY = 24 * 60 * 60 * 1000;
const BEFORE_1900 = Date.UTC(1899, 11, 30);
/** Excel takes 1900 for a leap year, so that days before its 1 March are not the same everywhere: they are text. */
const FIRST = Date.UTC(1900, 2, 1);

function dateCell(text: string, moment: string, at: string, style: number): string {
  const instant = Date.parse(`${moment}Z`);
  if (instant < FIRST) return textCell(text, at, 0);
  return numberCell((instant - BEFORE_1900) / DAY, at, style);
}

const SPECIAL = /[&<>]/g;
const ENTITY: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML cannot hold, and what a workbook would read as such: both are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
const UNWRITABLE = /(?![\n\t])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)/gu;

const asCode = (letter: string): string =>
  `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const escapedXml = (text: string): string =>
  text.replace(UNWRITABLE, asCode).replace(SPECIAL, (letter) => ENTITY[letter] ?? letter);
