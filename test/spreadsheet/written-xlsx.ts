import { strToU8, zipSync } from 'fflate';

/** A cell as a test writes it: text, a number under a format, a formula that was never reckoned, or one that failed. */
export type Cell =
  | string
  | { number: number; format?: 'day' | 'percent' }
  | { formula: string }
  | { error: string };

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STYLE = { day: 1, percent: 2 } as const;

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\r', '_x000D_');

function cell(content: Cell, strings: string[] | undefined): string {
  if (typeof content === 'object' && 'error' in content)
    return `<c t="e"><f>A1/B1</f><v>${escaped(content.error)}</v></c>`;
  if (typeof content !== 'string')
    return 'formula' in content
      ? `<c><f>${escaped(content.formula)}</f></c>`
      : `<c s="${content.format ? STYLE[content.format] : 0}"><v>${content.number}</v></c>`;
  if (strings === undefined)
    return `<c t="inlineStr"><is><t xml:space="preserve">${escaped(content)}</t></is></c>`;
  return `<c t="s"><v>${strings.push(content) - 1}</v></c>`;
}

const STYLES = `<styleSheet xmlns="${SPREADSHEET}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>`;

/** A workbook of one sheet, its texts shared or in place, and further parts if a test brings some. */
export function writtenXlsx(
  rows: readonly (readonly Cell[])[],
  { isShared = true, more = {} }: { isShared?: boolean; more?: Record<string, Uint8Array> } = {},
): Uint8Array {
  const strings: string[] | undefined = isShared ? [] : undefined;
  const lines = rows.map((row) => `<row>${row.map((one) => cell(one, strings)).join('')}</row>`);
  const shared = (strings ?? []).map((text) => `<si><t>${escaped(text)}</t></si>`).join('');
  const parts = {
    'xl/workbook.xml': `<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="List" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': `<sst xmlns="${SPREADSHEET}">${shared}</sst>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${SPREADSHEET}"><sheetData>${lines.join('')}</sheetData></worksheet>`,
  };
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)]);
  return zipSync({ ...Object.fromEntries(bytes), ...more });
}
