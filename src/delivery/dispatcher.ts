import { setTimeout as pause } from 'node:timers/promises';
import { findDueAlert } from '#store/alerts.ts';
import { listChapters } from '#store/chapters.ts';
import { type Delivery, deliver } from './deliver.ts';
import { digestClock } from './digest-clock.ts';

export type Dispatcher = {
  /** Posts at once what an earlier run left behind, then whenever woken, and every `poll`. */
  start(): void;
  /** Says that something may be owed; only a hint, since the dispatcher also looks by itself. */
  wake(): void;
  /** Ends once the post in hand is settled. */
  stop(): Promise<void>;
};

export type DispatcherTimes = {
  /** Milliseconds between looks at what is owed. */
  poll: number;
  /** Milliseconds between two posts: Slack takes about one a second and channel. */
  gap: number;
};

/** Posts what is owed, from `start` until `stop`. */
export function createDispatcher(
  delivery: Delivery,
  times: DispatcherTimes,
  failed: (error: unknown) => void,
): Dispatcher {
  const stopping = new AbortController();
  let waking = new AbortController();
  const oweDigests = digestClock(delivery.db);
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      await oweDigests(delivery.now()).catch(failed);
      await drain(delivery, stopping.signal, times.gap).catch(failed);
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      await pause(times.poll, undefined, { signal }).catch(ignoreAbort);
    }
  };
  return {
    start: () => {
      running = run();
    },
    wake: () => waking.abort(),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** Posts each chapter's alerts in their order until none is due. */
async function drain(delivery: Delivery, stopping: AbortSignal, gap: number): Promise<void> {
  for (const { id } of await listChapters(delivery.db)) {
    for (;;) {
      if (stopping.aborted) return;
      const due = await findDueAlert(delivery.db, id, delivery.now().toISOString());
      if (!due || !(await deliver(delivery, due))) break;
      await pause(gap, undefined, { signal: stopping }).catch(ignoreAbort);
    }
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
