import type { z } from 'zod';

/** A form or a button remembers what this version of the bot cannot read: it is of another, or Slack has cut it off. */
export class StaleMemory extends Error {
  /** Bolt hands an error that has a code to the error handler as it is. */
  readonly code = 'stale_memory';
}

/** What a form or a button was given to remember, read as it was written. */
export function remembered<T>(written: string, shape: z.ZodType<T>): T {
  const read = shape.safeParse(parsed(written));
  if (!read.success) throw new StaleMemory(read.error.message);
  return read.data;
}

function parsed(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return undefined;
  }
}
