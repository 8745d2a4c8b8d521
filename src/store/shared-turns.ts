import { setImmediate as nextMoment } from 'node:timers/promises';
import { locksRows } from './engine.ts';
import type { Database, Turn } from './schema.ts';

type Work = (turn: Turn) => Promise<void>;
type Waiting = { work: Work; kept: () => void; failed: (error: unknown) => void };

const waitingOn = new WeakMap<Database, Waiting[]>();

/**
 * Does a small change in a transaction that it may share with others of the same moment: on SQLite
 * each commit waits for the disk, and one wait serves them all. What one of them asks for is still done
 * in the same transaction, behind them. It may be done a second time, when what it was done with the
 * first time is undone.
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
  for (;;) {
    // Whoever comes in the same moment shares the turn.
    await nextMoment();
    const together = waitingOn.get(db) ?? [];
    if (together.length === 0) break;
    await keepTogether(db, together);
    // What was kept is sent on its way before the next turn holds up the process for the disk.
    await nextMoment();
  }
  waitingOn.delete(db);
}

/** Where one fails, each is done by itself, so that none fails for another's sake. */
async function keepTogether(db: Database, together: readonly Waiting[]): Promise<void> {
  let begun = false;
  try {
    await db.transaction().execute(async (turn) => {
      begun = true;
      // Others may come while these are at work.
      for (const { work } of together) await work(turn);
      endTurn(db, together);
    });
    for (const { kept } of together) kept();
  } catch (error) {
    endTurn(db, together);
    if (begun && together.length > 1) for (const one of together) await keepTogether(db, [one]);
    else for (const { failed } of together) failed(error);
  }
}

/** Whoever comes from now on waits for the next turn. */
function endTurn(db: Database, together: readonly Waiting[]): void {
  if (waitingOn.get(db) === together) waitingOn.set(db, []);
}
