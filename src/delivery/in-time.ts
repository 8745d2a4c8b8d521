import { AsyncLocalStorage } from 'node:async_hooks';

/** An instant by two clocks: one that nobody sets, and one that goes on while the machine sleeps. */
export type Instant = { steady: number; wall: number };

export const instant = (): Instant => ({ steady: performance.now(), wall: Date.now() });

const since = (from: Instant): number =>
  Math.max(performance.now() - from.steady, Date.now() - from.wall);

/** What was to be sent comes too late: it was not sent. */
class TooLate extends Error {
  readonly code = 'TOO_LATE';
}

const limits = new AsyncLocalStorage<{ from: Instant; within: number }>();

/** Does something whose requests set out within so many milliseconds of an instant, or not at all. */
export const inTime = <T>(from: Instant, within: number, act: () => Promise<T>): Promise<T> =>
  limits.run({ from, within }, act);

/**
 * A fetch that looks at the clock when the connection is there and its words are about to go out: a
 * process that was stopped for a while and goes on sends nothing that another may have sent since.
 */
export const fetchInTime: typeof fetch = (address, init) => {
  const limit = limits.getStore();
  if (limit === undefined || typeof init?.body !== 'string') return fetch(address, init);
  const bytes = new TextEncoder().encode(init.body);
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (words) => {
        if (since(limit.from) > limit.within) throw new TooLate('It is too late to send this.');
        words.enqueue(bytes);
        words.close();
      },
    },
    { highWaterMark: 0 },
  );
  const headers = new Headers(init.headers);
  headers.set('content-length', String(bytes.length));
  const streamed: RequestInit & { duplex: 'half' } = { ...init, headers, body, duplex: 'half' };
  return fetch(address, streamed);
};
