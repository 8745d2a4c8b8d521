import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { type Lane, listDueLanes } from '#store/alerts.ts';
import { whenEarned } from '#store/earned.ts';
import { forgetHandled } from '#store/handled.ts';
import { forgetUndos } from '#store/undos.ts';
import { deliverWhileFree } from './deliver.ts';
import { type Delivery, later } from './delivery.ts';
import { digestClock } from './digest-clock.ts';
import { leftImports } from './tell-importers.ts';

export type Dispatcher = {
  /** Posts at once what an earlier run left behind, then whenever woken, and every `poll`. */
  start(): void;
  /** Says that something may be owed; only a hint, since the dispatcher also looks by itself. */
  wake(): void;
  /** Ends once the posts in hand are settled. */
  stop(): Promise<void>;
};

/**
 * Posts what is owed, from `start` until `stop`, looking every `poll` milliseconds: each lane in its
 * order, several lanes at once.
 */
export function createDispatcher(
  delivery: Delivery,
  poll: number,
  failed: (error: unknown) => void,
): Dispatcher {
  const stopping = new AbortController();
  let waking = new AbortController();
  const lanes = new LanesInHand(delivery, stopping.signal, failed);
  const oweDigests = digestClock(delivery.db);
  const forget = forgettingHourly(delivery);
  const tellImporters = leftImports(delivery);
  let running = Promise.resolve();
  const run = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      waking = new AbortController();
      await oweDigests(delivery.now()).catch(failed);
      await lookAround(delivery, lanes).catch(failed);
      await tellImporters(delivery.now()).catch(failed);
      await forget(delivery.now()).catch(failed);
      const signal = AbortSignal.any([stopping.signal, waking.signal]);
      await pause(poll, undefined, { signal }).catch(ignoreAbort);
    }
    await lanes.settled();
  };
  return {
    start: () => {
      whenEarned(delivery.db, (lane) => lanes.take(lane));
      running = run();
    },
    wake: () => waking.abort(),
    stop: () => {
      stopping.abort();
      return running;
    },
  };
}

async function lookAround({ db, now }: Delivery, lanes: LanesInHand): Promise<void> {
  for (const lane of await listDueLanes(db, now().toISOString())) lanes.take(lane);
}

const HOUR = 60 * 60 * 1000;

/** Clears away what Slack will not send again, and what can no longer be undone, once an hour. */
function forgettingHourly({ db }: Delivery): (now: Date) => Promise<void> {
  let last = 0;
  return async (now) => {
    if (Math.abs(now.getTime() - last) < HOUR) return;
    last = now.getTime();
    await forgetHandled(db, later(now, -24 * HOUR));
    await forgetUndos(db, now.toISOString());
  };
}

/** Posts that this process makes at once: they wait for Slack, not for each other. */
const AT_ONCE = 20;

/** The lanes that are being worked on, each by one worker. */
class LanesInHand {
  readonly #delivery: Delivery;
  readonly #stopping: AbortSignal;
  readonly #failed: (error: unknown) => void;
  readonly #working = new Map<string, Promise<void>>();
  /** The lanes that somebody asked for since their worker last began to look. */
  readonly #asked = new Set<string>();
  readonly #limit = pLimit(AT_ONCE);

  constructor(delivery: Delivery, stopping: AbortSignal, failed: (error: unknown) => void) {
    this.#delivery = delivery;
    this.#stopping = stopping;
    this.#failed = failed;
  }

  /** Works on a lane; one that is in hand already is looked at once more when its worker finds nothing. */
  take(lane: Lane): void {
    const key = `${lane.chapterId}/${lane.lane}`;
    this.#asked.add(key);
    if (this.#working.has(key)) return;
    this.#working.set(key, this.#workOn(lane, key).catch(this.#failed));
  }

  async #workOn(lane: Lane, key: string): Promise<void> {
    try {
      while (this.#asked.has(key) && !this.#stopping.aborted) await this.#drain(lane, key);
    } finally {
      this.#working.delete(key);
    }
  }

  async #drain(lane: Lane, key: string): Promise<void> {
    const stopping = this.#stopping;
    const looks = () => void this.#asked.delete(key);
    while (!stopping.aborted) {
      const deliver = () => deliverWhileFree(this.#delivery, lane, { stopping, looks });
      const attempt = await this.#limit(deliver);
      if (attempt.kind === 'nothing') return;
      if (attempt.wait > 0)
        await pause(attempt.wait, undefined, { signal: stopping }).catch(ignoreAbort);
    }
  }

  async settled(): Promise<void> {
    await Promise.all(this.#working.values());
  }
}

function ignoreAbort(error: unknown): void {
  if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
}
