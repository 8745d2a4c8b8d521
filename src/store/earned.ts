import { setImmediate as nextMoment } from 'node:timers/promises';
import type { Lane } from './alerts.ts';
import { locksRows } from './engine.ts';
import type { Database } from './schema.ts';

const takers = new WeakMap<Database, (lane: Lane) => void>();

/** Calls `take` whenever a change of this process has earned an alert, before it is kept; only a hint. */
export function whenEarned(db: Database, take: (lane: Lane) => void): void {
  takers.set(db, take);
}

/**
 * Lets whoever delivers claim, in the very turn in which it is earned, what a chapter's change has earned;
 * where a turn is not shared, nobody else would see it yet.
 */
export async function tellEarned(db: Database, chapterId: string): Promise<void> {
  if (locksRows(db)) return;
  takers.get(db)?.({ chapterId, lane: 'alerts' });
  await nextMoment();
}
