/** For so many minutes a change can be taken back. */
export const UNDO_MINUTES = 15;

/** Whether the time to take back a change has passed; both instants are ISO 8601 in UTC. */
export const isTooLate = (changed: string, now: string): boolean =>
  Date.parse(now) - Date.parse(changed) > UNDO_MINUTES * 60 * 1000;

/** The instant before which no change can be taken back any more. */
export const lastToUndo = (now: string): string =>
  new Date(Date.parse(now) - UNDO_MINUTES * 60 * 1000).toISOString();
