import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';

/** The name under which the processes of one database call each other. */
const CALL = 'amcham_alert';

/** Milliseconds before a broken line is laid anew; meanwhile everyone finds out by looking. */
const BETWEEN_TRIES = 1000;

type Signal = {
  send(): Promise<void>;
  listen(woken: () => void): void;
  stop(): Promise<void>;
};

/** Calls the other processes on a database by NOTIFY, and hears them by LISTEN on a line of its own. */
export function listenOn(pool: pg.Pool): Signal {
  const stopping = new AbortController();
  let line = Promise.resolve();
  const hear = async (woken: () => void): Promise<void> => {
    while (!stopping.signal.aborted) {
      await oneLine(pool, woken, stopping.signal).catch(() => undefined);
      await pause(BETWEEN_TRIES, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  };
  return {
    send: async () => void (await pool.query(`notify ${CALL}`)),
    listen: (woken) => {
      line = hear(woken);
    },
    stop: () => {
      stopping.abort();
      return line;
    },
  };
}

/** Listens until the connection breaks or all is to stop. */
async function oneLine(pool: pg.Pool, woken: () => void, stopping: AbortSignal): Promise<void> {
  const client = await pool.connect();
  const ended = Promise.withResolvers<void>();
  client.on('notification', woken);
  client.once('error', () => ended.resolve());
  client.once('end', () => ended.resolve());
  stopping.addEventListener('abort', () => ended.resolve());
  try {
    await client.query(`listen ${CALL}`);
    woken();
    await ended.promise;
  } finally {
    client.release(true);
  }
}
