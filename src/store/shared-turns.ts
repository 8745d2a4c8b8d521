import { setImmediate as nextMoment } from 'node:timers/promises';
import { locksRows } from './engine.ts';
import type { Database, Turn } from './schema.ts';

type Work = (turn: Turn) => Promise<void>;
type Waiting = { work: Work; kept: () => void; failed: (error: unknown) => void };

const waitingOn = new WeakMap<Database, Waiting[]>();

/**
 * Does a small change in a transaction that it may share with others of the same moment: on SQLite
 * each commit waits for the disk, and one wait serves them all. It may be done a second time, when
 * what it was done with the first time is undone.
 */
export function inSharedTurn<T>(db: Database, act: (turn: Turn) => Promise<T>): Promise<T> {
  if (locksRows(db)) return db.transaction().execute(act);
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  let result: { value: T } | undefined;
  const waiting: Waiting = {
    work: async (turn) => {
      result = { value: await act(turn) };
    },
    kept: () => result && resolve(result.value),
    failed: reject,
  };
  const others = waitingOn.get(db);
  if (others) others.push(waiting);
  else {
    waitingOn.set(db, [waiting]);
    void takeTurns(db);
  }
  return promise;
}

async function takeTurns(db: Database): Promise<void> {
  for (let together = waitingOn.get(db) ?? []; together.length > 0; ) {
    waitingOn.set(db, []);
    await keepTogether(db, together);
    await nextMoment();
    together = waitingOn.get(db) ?? [];
  }
  waitingOn.delete(db);
}

/** Where one fails, each is done by itself, so that none fails for another's sake. */
async function keepTogether(db: Database, together: readonly Waiting[]): Promise<void> {
  let begun = false;
  try {
    await db.transaction().execute(async (turn) => {
      begun = true;
      for (const { work } of together) await work(turn);
    });
    for (const { kept } of together) kept();
  } catch (error) {
    if (begun && together.length > 1) for (const one of together) await keepTogether(db, [one]);
    else for (const { failed } of together) failed(error);
  }
}
