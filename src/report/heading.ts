import { COLORS } from '#charts/drawing.ts';
import { MARGIN, type Sheets } from './sheets.ts';

/** Where a sheet's first heading stands. */
export const TOP = 76;

export function drawHeading(sheets: Sheets, text: string, y: number): void {
  const style = { font: 'bold', size: 16, color: COLORS.navy } as const;
  sheets.write(text, { x: MARGIN, y, width: sheets.inner }, style);
}
