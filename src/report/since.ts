import { COLORS } from '#charts/drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { drawHeading, TOP } from './heading.ts';
import { MARGIN, type Sheets } from './sheets.ts';
import type { Work } from './work.ts';

type Line = { name: string; y: number };
/** Names below a title, and on each sheet from the first those that stand there. */
type Column = { title: string; color: string; x: number; width: number; sheets: Line[][] };
/** The sentence above, where it stands, and the names of those that came into the count and left it. */
export type SincePlan = { told: string; top: number; columns: Column[] };

const SENTENCE = { size: 10 } as const;
const NAME = { size: 8.5 } as const;
const TITLE = 16;
const GUTTER = 24;
/** Where the titles stand on a sheet that the names run on to. */
const NEXT_TITLES = TOP + 36;

/** Lays out what has moved the count since the last dossier. */
export function planSince(
  sheets: Sheets,
  { since, companies }: Dossier,
  top: number,
  voice: Voice,
): SincePlan {
  const { report } = voice.phrases;
  if (since === null) return { told: report.sinceNone, top, columns: [] };
  const number = voice.number(companies.length);
  const told = report.sinceCount(voice.day(since.day), voice.number(since.counted), number);
  const width = (sheets.inner - GUTTER) / 2;
  const below = top + sheets.heightOf(told, sheets.inner, SENTENCE) + 10;
  const columns = [
    { title: report.gained, names: since.gained, color: COLORS.green },
    { title: report.lost, names: since.lost, color: COLORS.red },
  ]
    .filter(({ names }) => names.length > 0)
    .map(({ title, names, color }, nth) => ({
      ...{ title: `${title}: ${voice.number(names.length)}`, color, width },
      x: MARGIN + nth * (width + GUTTER),
      sheets: linesOf(sheets, names, width, below + TITLE),
    }));
  const quiet = columns.length === 0 ? ` ${report.sinceNothing}` : '';
  return { told: `${told}${quiet}`, top, columns };
}

function linesOf(sheets: Sheets, names: readonly string[], width: number, top: number): Line[][] {
  const bottom = sheets.height - MARGIN;
  const all: Line[][] = [[]];
  let y = top;
  for (const name of names) {
    const tall = sheets.heightOf(name, width, NAME);
    if (y + tall > bottom) {
      all.push([]);
      y = NEXT_TITLES + TITLE;
    }
    all.at(-1)?.push({ name, y });
    y += tall + 1;
  }
  return all;
}

/** How many sheets it takes beside the one on which it begins. */
export const furtherSheets = ({ columns }: SincePlan): number =>
  Math.max(1, ...columns.map(({ sheets }) => sheets.length)) - 1;

/** What has moved the count, as it was laid out, from the sheet at hand on. */
export function drawSince(
  { sheets, begin }: Pick<Work, 'sheets' | 'begin'>,
  plan: SincePlan,
  voice: Voice,
): void {
  const { told, top, columns } = plan;
  sheets.write(told, { x: MARGIN, y: top, width: sheets.inner }, SENTENCE);
  for (let sheet = 0; sheet <= furtherSheets(plan); sheet += 1) {
    if (sheet > 0) {
      begin();
      drawHeading(sheets, voice.phrases.report.sinceContinued, TOP);
    }
    for (const { title, color, x, width, sheets: lines } of columns) {
      const [first] = lines[sheet] ?? [];
      if (first === undefined) continue;
      const style = { font: 'semibold', size: 9.5, color } as const;
      sheets.write(title, { x, y: first.y - TITLE, width }, style);
      for (const { name, y } of lines[sheet] ?? []) sheets.write(name, { x, y, width }, NAME);
    }
  }
}
