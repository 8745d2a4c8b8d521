import { isPersonId } from './person.ts';

/** For so many minutes a change can be taken back. */
export const UNDO_MINUTES = 15;

/** For so many hours an import can be taken back as a whole. */
export const IMPORT_UNDO_HOURS = 24;
const HOUR = 60 * 60 * 1000;

/** Whether the time to take back an import has passed; both instants are ISO 8601 in UTC. */
export const isTooLateForImport = (imported: string, now: string): boolean =>
  Date.parse(now) - Date.parse(imported) > IMPORT_UNDO_HOURS * HOUR;

/** Whether somebody who may edit may take back an import: their own, one of the command line, or any where they administer. */
export const mayUndoImport = (
  importer: string,
  { id, isAdmin }: { id: string; isAdmin: boolean },
) => isAdmin || importer === id || !isPersonId(importer);

/** The instant before which no import can be taken back any more. */
export const lastImportToUndo = (now: string): string =>
  new Date(Date.parse(now) - IMPORT_UNDO_HOURS * HOUR).toISOString();

/** Whether the time to take back a change has passed; both instants are ISO 8601 in UTC. */
export const isTooLate = (changed: string, now: string): boolean =>
  Date.parse(now) - Date.parse(changed) > UNDO_MINUTES * 60 * 1000;

/** The instant before which no change can be taken back any more. */
export const lastToUndo = (now: string): string =>
  new Date(Date.parse(now) - UNDO_MINUTES * 60 * 1000).toISOString();
