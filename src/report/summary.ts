import { COLORS } from '#charts/drawing.ts';
import { growthDrawing } from '#charts/growth-drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { drawHeading, TOP } from './heading.ts';
import { MARGIN, type Sheets } from './sheets.ts';
import type { Work } from './work.ts';

/** The sheet of the growth, of the states, and of what has moved the count since the last dossier. */
export function drawSummary({ sheets, begin }: Work, dossier: Dossier, voice: Voice): void {
  const { report } = voice.phrases;
  begin(report.growth);
  drawHeading(sheets, report.growth, TOP);
  const size = { width: sheets.inner, height: 218, text: 8 };
  sheets.draw(growthDrawing(dossier, size, voice), MARGIN, TOP + 30);
  drawHeading(sheets, report.states, TOP + 274);
  const below = drawStates(sheets, dossier, TOP + 306, voice);
  drawHeading(sheets, report.since, below + 26);
  drawSince(sheets, dossier, below + 58, voice);
}

const ROW = 20;

function drawStates(sheets: Sheets, dossier: Dossier, top: number, voice: Voice): number {
  const { byState } = voice.phrases.status;
  const { number } = voice;
  const row = (cells: readonly string[], y: number, font: 'regular' | 'semibold') => {
    const across = [0, 0.6, 0.8].map((share) => MARGIN + sheets.inner * share);
    cells.forEach((cell, nth) => {
      const align = nth === 0 ? 'left' : 'right';
      const width = sheets.inner * (nth === 0 ? 0.6 : 0.2);
      const place = { x: across[nth] ?? 0, y: y + 4, width, align } as const;
      sheets.write(cell, place, { font, size: 9.5 });
    });
    sheets.line(MARGIN, y + ROW, sheets.inner);
  };
  const { states, companies, members } = dossier;
  row([byState.state, byState.counted, byState.members], top, 'semibold');
  states.forEach((one, nth) => {
    const name = voice.phrases.states[one.state];
    row([name, number(one.counted), number(one.members)], top + ROW * (nth + 1), 'regular');
  });
  const last = top + ROW * (states.length + 1);
  row([byState.all, number(companies.length), number(members)], last, 'semibold');
  return last + ROW;
}

function drawSince(sheets: Sheets, { since, companies }: Dossier, top: number, voice: Voice): void {
  const { report } = voice.phrases;
  if (since === null) return void paragraph(sheets, report.sinceNone, top);
  const { day, counted, gained, lost } = since;
  const number = voice.number(companies.length);
  const told = report.sinceCount(voice.day(day), voice.number(counted), number);
  const below = paragraph(sheets, told, top);
  if (gained.length + lost.length === 0) return void paragraph(sheets, report.sinceNothing, below);
  const half = (sheets.inner - 24) / 2;
  const columns = [
    { title: report.gained, names: gained, color: COLORS.green },
    { title: report.lost, names: lost, color: COLORS.red },
  ];
  columns
    .filter(({ names }) => names.length > 0)
    .forEach((column, nth) => {
      drawNames(
        sheets,
        column,
        { x: MARGIN + nth * (half + 24), y: below + 6, width: half },
        voice,
      );
    });
}

type Column = { title: string; names: readonly string[]; color: string };

/** As many names as the sheet has room for; how many more there are is told. */
function drawNames(
  sheets: Sheets,
  { title, names, color }: Column,
  { x, y, width }: { x: number; y: number; width: number },
  voice: Voice,
): void {
  const style = { size: 9 };
  const number = voice.number(names.length);
  sheets.write(`${title}: ${number}`, { x, y, width }, { font: 'semibold', size: 9.5, color });
  let at = y + 16;
  for (const [nth, name] of names.entries()) {
    const tall = sheets.heightOf(name, width, style);
    if (at + tall > sheets.height - MARGIN - 40) {
      const more = voice.phrases.report.more(voice.count(names.length - nth));
      sheets.write(more, { x, y: at, width }, { ...style, color: COLORS.faint });
      return;
    }
    sheets.write(name, { x, y: at, width }, style);
    at += tall + 2;
  }
}

function paragraph(sheets: Sheets, text: string, y: number): number {
  const style = { size: 10 };
  sheets.write(text, { x: MARGIN, y, width: sheets.inner }, style);
  return y + sheets.heightOf(text, sheets.inner, style) + 4;
}
