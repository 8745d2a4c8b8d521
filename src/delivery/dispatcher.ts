import { setTimeout as pause } from 'node:timers/promises';
import { findDueAlert } from '#store/alerts.ts';
import { listChapters } from '#store/chapters.ts';
import { type Delivery, deliver } from './deliver.ts';

export type Dispatcher = {
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

/** Posts what is owed: at once what an earlier run left behind, then whenever woken, and every `poll`. */
export function startDispatcher(
  delivery: Delivery,
  times: DispatcherTimes,
  failed: (error: unknown) => void,
): Dispatcher {
  const stopping = new AbortController();
  let waking = new AbortController();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      const posted = await drain(delivery, stopping.signal, times.gap).catch(failed);
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      await pause(posted ? times.gap : times.poll, undefined, { signal }).catch(ignoreAbort);
    }
  };
  const running = run();
  return {
    wake: () => waking.abort(),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

/** Posts each chapter's alerts in their order until none is due. True when it posted any. */
async function drain(delivery: Delivery, stopping: AbortSignal, gap: number): Promise<boolean> {
  let posted = false;
  for (const { id } of await listChapters(delivery.db)) {
    for (;;) {
      if (stopping.aborted) return posted;
      const due = await findDueAlert(delivery.db, id, delivery.now().toISOString());
      if (!due || !(await deliver(delivery, due))) break;
      posted = true;
      await pause(gap, undefined, { signal: stopping }).catch(ignoreAbort);
    }
  }
  return posted;
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
