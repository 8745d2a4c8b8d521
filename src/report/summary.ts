import { growthDrawing } from '#charts/growth-drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { drawHeading, TOP } from './heading.ts';
import { MARGIN, type Sheets } from './sheets.ts';
import { drawSince, planSince, type SincePlan } from './since.ts';
import type { Work } from './work.ts';

/** The sheet of the growth, of the states, and of what has moved the count since the last dossier, with those that it runs on to. */
export function drawSummary(
  { sheets, begin }: Work,
  dossier: Dossier,
  since: SincePlan,
  voice: Voice,
): void {
  const { report } = voice.phrases;
  begin(report.growth);
  drawHeading(sheets, report.growth, TOP);
  const size = { width: sheets.inner, height: 188, text: 8 };
  sheets.draw(growthDrawing(dossier, size, voice), MARGIN, TOP + 30);
  drawHeading(sheets, report.states, STATES - 32);
  drawStates(sheets, dossier, STATES, voice);
  drawHeading(sheets, report.since, sinceTop(dossier) - 32);
  drawSince({ sheets, begin }, since, voice);
}

/** Where the table of the states begins, and how tall its rows are. */
const STATES = TOP + 274;
const ROW = 20;

/** Lays out what moved the count, below the states, before it is drawn: how many sheets it takes is told on the first. */
export const planSummary = (sheets: Sheets, dossier: Dossier, voice: Voice): SincePlan =>
  planSince(sheets, dossier, sinceTop(dossier), voice);

/** Below the header, the states and their sum. */
const sinceTop = ({ states }: Dossier): number => STATES + ROW * (states.length + 2) + 58;

function drawStates(sheets: Sheets, dossier: Dossier, top: number, voice: Voice): void {
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
}
