import { COLORS } from '#charts/drawing.ts';
import type { Dossier, DossierCompany } from '#domain/dossier.ts';
import type { Voice } from '#locales/voice.ts';
import type { Style } from './sheets.ts';

/** A text of a cell, below those before it. */
export type Cell = { text: string; style: Style; link?: string };

const STRONG = { font: 'semibold', size: 8.5 } as const;
const USUAL = { size: 8 } as const;
const FAINT = { size: 8, color: COLORS.faint } as const;
const GOOD = { font: 'semibold', size: 8, color: COLORS.green } as const;

/** What the list tells of a company, column by column. */
export function cellsOf(
  company: DossierCompany,
  { number, people }: { number: number; people: Dossier['people'] },
  voice: Voice,
): Cell[][] {
  const { phrases, shortDay } = voice;
  const { name, state, city, joinedOn } = company;
  const place = [city, phrases.states[state]].filter((one) => one !== null).join(', ');
  return [
    [{ text: voice.number(number), style: FAINT }],
    [
      { text: name, style: STRONG },
      { text: place, style: FAINT },
    ],
    [{ text: joinedOn === null ? phrases.report.noDay : shortDay(joinedOn), style: USUAL }],
    ownership(company, voice),
    [...evidence(company, voice), confirmation(company, people, voice)],
  ];
}

function ownership(company: DossierCompany, { phrases, number }: Voice): Cell[] {
  const { ownershipBasis, ultimateParent, usShare } = company;
  const { report, ownershipBases } = phrases;
  const share = usShare === null ? [] : [report.share(number(usShare))];
  const parent = ultimateParent === null ? [] : [report.parent(ultimateParent)];
  return [
    ownershipBasis === null
      ? { text: report.noBasis, style: FAINT }
      : { text: ownershipBases[ownershipBasis], style: USUAL },
    ...[...parent, ...share].map((text) => ({ text, style: USUAL })),
  ];
}

function evidence(company: DossierCompany, { phrases: { report } }: Voice): Cell[] {
  const { evidence: note, evidenceFile, evidenceFileName, evidenceFileLink } = company;
  const cells: Cell[] = [];
  if (note !== null) cells.push({ text: note, style: USUAL, ...linkOf(note) });
  if (evidenceFile !== null)
    cells.push({
      text: report.file(evidenceFileName ?? evidenceFile),
      style: USUAL,
      ...linkOf(evidenceFileLink ?? ''),
    });
  return cells.length > 0 ? cells : [{ text: report.noEvidence, style: FAINT }];
}

/** A text that is one address of the web can be pressed. */
const linkOf = (text: string): { link?: string } =>
  /^https?:\/\/[\x21-\x7e]+$/.test(text) ? { link: text } : {};

/** A day is not torn apart at the end of a line. */
const unbroken = (day: string): string => day.replaceAll(' ', '\u00a0');

function confirmation(company: DossierCompany, people: Dossier['people'], voice: Voice): Cell {
  const { confirmedBy, confirmedOn } = company;
  const { report } = voice.phrases;
  if (confirmedBy === null || confirmedOn === null)
    return { text: report.notConfirmed, style: FAINT };
  const person = people[confirmedBy] ?? confirmedBy;
  return { text: report.confirmed(person, unbroken(voice.shortDay(confirmedOn))), style: GOOD };
}
