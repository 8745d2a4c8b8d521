import type * as z from 'zod';

/** Lets a check of our own speak as zod does: where, and a sentence. */
export function reporter(context: z.RefinementCtx) {
  return (path: (string | number)[], sentence: string): void => {
    context.addIssue({ code: 'custom', path, message: sentence });
  };
}
