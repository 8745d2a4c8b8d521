import type { Day } from '#domain/calendar.ts';
import type { Names, RosterExport } from '#domain/roster-export.ts';
import type { Sheet } from '#domain/sheet.ts';
import type { Voice } from '#locales/voice.ts';
import { companiesSheet } from './companies-sheet.ts';
import { countSheet } from './count-sheet.ts';
import { historySheet } from './history-sheet.ts';

/** An export as its files hold it: the companies alone are what CSV can hold. */
export const rosterWorkbook = (
  told: RosterExport,
  today: Day,
  names: Names,
  voice: Voice,
): readonly [companies: Sheet, ...others: Sheet[]] => [
  companiesSheet(told.companies, names, voice),
  countSheet(told.figures.growth, today, voice),
  historySheet(told, names, voice),
];
