import type { Journal } from './journal.ts';

const POLL_MS = 25;

/** Calls `attempt` after every change and now and then besides, until it is told to stop. */
function keepTrying(journal: Journal, attempt: () => void): () => void {
  const poll = setInterval(attempt, POLL_MS);
  const unwatch = journal.watch(attempt);
  return () => {
    clearInterval(poll);
    unwatch();
  };
}

/** Resolves with what `look` finds; an error names `what` when nothing came in time. */
export async function waitFor<T>(
  journal: Journal,
  look: () => T | undefined | false,
  what: string,
  timeoutMs: number,
): Promise<T> {
  const found = look();
  if (found !== undefined && found !== false) return found;
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const stop = keepTrying(journal, () => {
    try {
      const now = look();
      if (now !== undefined && now !== false) resolve(now);
    } catch (error) {
      reject(error);
    }
  });
  const vain = () => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}`));
  const limit = setTimeout(vain, timeoutMs);
  return promise.finally(() => {
    clearTimeout(limit);
    stop();
  });
}
