import { COLORS } from '#charts/drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { drawHeading, TOP } from './heading.ts';
import { MARGIN } from './sheets.ts';
import type { Work } from './work.ts';

/** The last sheet: what is declared, and room for those who sign it. */
export function drawSignatures(
  { sheets, begin }: Work,
  { companies, day }: Dossier,
  voice: Voice,
): void {
  const { report } = voice.phrases;
  begin(report.signatures);
  drawHeading(sheets, report.signatures, TOP);
  const place = { x: MARGIN, width: sheets.inner };
  const statement = report.statement(voice.count(companies.length), voice.day(day));
  sheets.write(statement, { ...place, y: TOP + 36 }, { size: 11 });
  const gap = 36;
  const half = (sheets.inner - gap) / 2;
  report.signers.forEach((signer, nth) => {
    const x = MARGIN + (nth % 2) * (half + gap);
    const y = TOP + 180 + Math.floor(nth / 2) * 190;
    sheets.line(x, y, half, COLORS.ink, 0.8);
    sheets.write(signer, { x, y: y + 7, width: half }, { font: 'semibold', size: 9.5 });
    const { name, date } = report.signLine;
    [name, date].forEach((word, at) => {
      const below = y + 44 + at * 32;
      sheets.write(word, { x, y: below - 8, width: 50 }, { size: 8.5, color: COLORS.faint });
      sheets.line(x + 46, below + 3, half - 46);
    });
  });
}
