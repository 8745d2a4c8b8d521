import type { Sheets } from './sheets.ts';

/** A document in the making. */
export type Work = {
  sheets: Sheets;
  /** Begins the next sheet, its edges drawn; with a bookmark where a part begins. */
  begin: (bookmark?: string) => void;
  /** The hash of the data. */
  hash: string;
};
