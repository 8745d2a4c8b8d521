import type { Day } from './calendar.ts';

/**
 * A cell as it is meant: text, which is never a formula, a number, a day, a month (`2026-11`), a moment by
 * somebody's clock (`2026-11-24T10:30`), a percentage, 0 to 100, or the id of a record, which nobody reads.
 */
export type Cell =
  | string
  | number
  | null
  | { day: Day }
  | { month: string }
  | { moment: string }
  | { share: number }
  | { id: string };

/** A column: what stands above it, and how many characters wide it is shown. */
export type SheetColumn = { header: string; width: number };

/** A table that is written into files; its rows are made as they are written, anew for each. */
export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: () => Iterable<readonly Cell[]>;
};

/** A cell that a program for spreadsheets may take for a formula, or that bears the mark of one that was kept from it. */
const FORMULA = /^'*[=+\-@\t\r]/;
const MARKED = /^'+[=+\-@\t\r]/;

/** Text with the mark that keeps it from becoming a formula, where it could: an apostrophe, as people type it in Excel. */
export const marked = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** The same where a file says by itself what is text: marked is only what would lose its own apostrophe by `unmarked`. */
export const markedAsText = (text: string): string => (MARKED.test(text) ? `'${text}` : text);

/** What was meant by a cell's text: without the mark, if it has one. */
export const unmarked = (text: string): string =>
  text.startsWith("'") && MARKED.test(text) ? text.slice(1) : text;
