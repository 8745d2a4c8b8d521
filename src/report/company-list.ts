import { COLORS } from '#charts/drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { cellsOf } from './company-cells.ts';
import { drawHeading, TOP } from './heading.ts';
import { MARGIN, type Sheets } from './sheets.ts';
import type { Work } from './work.ts';

const HEAD = 19;
const PADDING = 5;
const FIRST_ROW = TOP + 30 + HEAD;

/** How far down in its row each text of a company stands, and how tall the row is. */
type Row = { downs: number[][]; height: number };
/** The rows of the list, and at which of them a sheet begins. */
export type ListPlan = { rows: Row[]; begins: number[] };

/** Lays the list out before it is drawn, so that the number of sheets is known on the first of them. */
export function planCompanies(sheets: Sheets, dossier: Dossier, voice: Voice): ListPlan {
  const columns = columnsOf(sheets.inner);
  const bottom = sheets.height - MARGIN - 22;
  const plan: ListPlan = { rows: [], begins: [0] };
  let y = FIRST_ROW;
  dossier.companies.forEach((company, nth) => {
    const told = { number: nth + 1, people: dossier.people };
    const row = rowOf(sheets, cellsOf(company, told, voice), columns);
    // A company is never torn apart.
    if (y + row.height > bottom && nth > 0) {
      plan.begins.push(nth);
      y = FIRST_ROW;
    }
    plan.rows.push(row);
    y += row.height;
  });
  return plan;
}

type Column = { x: number; width: number };

function rowOf(sheets: Sheets, cells: ReturnType<typeof cellsOf>, columns: readonly Column[]): Row {
  const bottoms: number[] = [];
  const downs = cells.map((texts, nth) => {
    let down = PADDING;
    const mine = texts.map(({ text, style }) => {
      const at = down;
      down += sheets.heightOf(text, columns[nth]?.width ?? 0, style) + 1;
      return at;
    });
    bottoms.push(down);
    return mine;
  });
  return { downs, height: Math.max(...bottoms) + PADDING };
}

/** The numbered list of the counted companies, as it was laid out. */
export function drawCompanies(
  { sheets, begin }: Work,
  dossier: Dossier,
  { rows, begins }: ListPlan,
  voice: Voice,
): void {
  const { report } = voice.phrases;
  const { companies, people } = dossier;
  const columns = columnsOf(sheets.inner);
  begins.forEach((first, sheet) => {
    begin(sheet === 0 ? report.list : undefined);
    drawHeading(sheets, sheet === 0 ? report.list : report.listContinued, TOP);
    drawColumns(sheets, columns, TOP + 30, voice);
    let y = FIRST_ROW;
    companies.slice(first, begins[sheet + 1]).forEach((company, nth) => {
      const { downs, height } = rows[first + nth] ?? { downs: [], height: 0 };
      const cells = cellsOf(company, { number: first + nth + 1, people }, voice);
      drawRow(sheets, cells, { columns, downs, y });
      y += height;
      sheets.line(MARGIN, y, sheets.inner);
    });
  });
  const none = { x: MARGIN, y: FIRST_ROW + 6, width: sheets.inner };
  if (companies.length === 0) sheets.write(report.none, none, { size: 10 });
}

/** The number, the company, the day, the ownership and the evidence, side by side. */
function columnsOf(inner: number): Column[] {
  const shares = [0.065, 0.285, 0.125, 0.225, 0.3];
  let x = MARGIN;
  return shares.map((share) => {
    const column = { x, width: inner * share - 8 };
    x += inner * share;
    return column;
  });
}

function drawColumns(sheets: Sheets, columns: readonly Column[], y: number, voice: Voice): void {
  const { number, company, joined, ownership, evidence } = voice.phrases.report.columns;
  sheets.box(MARGIN - 4, y, sheets.inner + 8, HEAD, COLORS.wash);
  [number, company, joined, ownership, evidence].forEach((name, nth) => {
    const { x = 0, width = 0 } = columns[nth] ?? {};
    const style = { font: 'semibold', size: 8, color: COLORS.navy } as const;
    sheets.write(name, { x, y: y + 5, width }, style);
  });
}

function drawRow(
  sheets: Sheets,
  cells: ReturnType<typeof cellsOf>,
  { columns, downs, y }: { columns: readonly Column[]; downs: number[][]; y: number },
): void {
  cells.forEach((texts, column) => {
    const { x = 0, width = 0 } = columns[column] ?? {};
    texts.forEach(({ text, style, link }, nth) => {
      const place = { x, y: y + (downs[column]?.[nth] ?? 0), width };
      sheets.write(text, { ...place, ...(link ? { link } : {}) }, style);
    });
  });
}
