import { COLORS } from '#charts/drawing.ts';
import type { Dossier } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import { MARGIN, type Sheets } from './sheets.ts';
import type { Work } from './work.ts';

/** The first sheet: whose dossier it is, of which day, how many count, by which rule, and the hash of the data. */
export function drawCover({ sheets, begin, hash }: Work, dossier: Dossier, voice: Voice): void {
  const { report } = voice.phrases;
  begin(report.title);
  drawBand(sheets, voice);
  drawCount(sheets, dossier, voice);
  const rule = voice.phrases.countingRules[dossier.rule.name](voice.number(dossier.rule.version));
  const below = fact(sheets, sheets.height * 0.66, report.rule, rule);
  fact(sheets, below + 16, report.members, voice.number(dossier.members));
  fact(sheets, sheets.height - 138, report.hash, hash, report.hashMeaning);
}

function drawBand(sheets: Sheets, { phrases: { report } }: Voice): void {
  const place = { x: MARGIN, width: sheets.inner };
  const deep = sheets.height * 0.3;
  sheets.box(0, 0, sheets.width, deep, COLORS.navy);
  sheets.box(0, deep, sheets.width, 5, COLORS.red);
  sheets.write(report.chamber, { ...place, y: 58 }, { size: 12, color: COLORS.white });
  sheets.write(report.chapter, { ...place, y: 76 }, { size: 12, color: COLORS.white });
  sheets.write(
    report.title,
    { ...place, y: deep - 76 },
    { font: 'bold', size: 34, color: COLORS.white },
  );
}

function drawCount(sheets: Sheets, { companies, target, day }: Dossier, voice: Voice): void {
  const { report } = voice.phrases;
  const counted = companies.length;
  const top = sheets.height * 0.3 + 52;
  const place = { x: MARGIN, width: sheets.inner };
  const number = voice.number(counted);
  sheets.write(number, { ...place, y: top }, { font: 'bold', size: 92, color: COLORS.navy });
  const beside = MARGIN + sheets.widthOf(number, { font: 'bold', size: 92 }) + 16;
  sheets.write(
    report.ofTarget(voice.number(target)),
    { x: beside, y: top + 58, width: sheets.width - beside },
    { size: 28, color: COLORS.faint },
  );
  sheets.write(report.counted, { ...place, y: top + 116 }, { font: 'semibold', size: 17 });
  drawBar(sheets, top + 150, counted / target);
  const toGo = target - counted;
  const verdict = toGo > 0 ? report.verdict.toGo(voice.count(toGo)) : report.verdict.reached;
  sheets.write(verdict, { ...place, y: top + 168 }, { size: 11.5 });
  sheets.write(
    report.asOf(voice.day(day)),
    { ...place, y: top + 187 },
    { size: 11.5, color: COLORS.faint },
  );
}

function drawBar(sheets: Sheets, y: number, share: number): void {
  sheets.box(MARGIN, y, sheets.inner, 7, COLORS.wash);
  const full = sheets.inner * Math.min(1, share);
  sheets.box(MARGIN, y, full, 7, share >= 1 ? COLORS.green : COLORS.navy);
}

/** A word above what it names, and below it what that means; gives where it ends. */
function fact(sheets: Sheets, y: number, name: string, value: string, meaning?: string): number {
  const place = { x: MARGIN, width: sheets.inner };
  const style = { size: 10.5 };
  sheets.write(name, { ...place, y }, { font: 'semibold', size: 8.5, color: COLORS.faint });
  sheets.write(value, { ...place, y: y + 13 }, style);
  const below = y + 13 + sheets.heightOf(value, sheets.inner, style);
  if (meaning !== undefined)
    sheets.write(meaning, { ...place, y: below + 2 }, { size: 8.5, color: COLORS.faint });
  return below;
}
