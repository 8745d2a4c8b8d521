import { COLORS } from '#charts/drawing.ts';
import type { Voice } from '#locales/voice.ts';
import { MARGIN, type Sheets } from './sheets.ts';

const EDGE = { size: 7, color: COLORS.faint };

/** The line at the foot of each sheet: the day, the hash, and which of how many sheets it is. */
export function drawFoot(
  sheets: Sheets,
  { sheet, all, day, hash }: { sheet: number; all: number; day: string; hash: string },
  { number, phrases, ...voice }: Voice,
): void {
  const foot = sheets.height - 38;
  const place = { x: MARGIN, y: foot + 7, width: sheets.inner };
  sheets.line(MARGIN, foot, sheets.inner);
  sheets.write(voice.day(day), place, EDGE);
  sheets.write(`SHA-256 ${hash}`, { ...place, align: 'center' }, { ...EDGE, size: 6 });
  const page = phrases.report.page(number(sheet), number(all));
  sheets.write(page, { ...place, align: 'right' }, EDGE);
}

/** At the head of each sheet but a cover: whose dossier it is. */
export function drawHead(sheets: Sheets, { phrases: { report } }: Voice): void {
  const place = { x: MARGIN, y: 36, width: sheets.inner };
  sheets.write(`${report.title} · ${report.chapter}`, place, { ...EDGE, size: 8 });
  sheets.line(MARGIN, 52, sheets.inner);
}
