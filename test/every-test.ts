import { availableParallelism } from 'node:os';

/** What holds for every test, in the short run and in the long one. */
export const EVERY_TEST = {
  // No measure of speed: it only ends what hangs, also where the machine has other work.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // One more than the machine has cores: tests also wait, for pages, programs and databases.
  maxWorkers: availableParallelism() + 1,
  // A file that loads everything anew takes half of its time for it.
  isolate: false,
  setupFiles: 'test/undo-after-each.ts',
} as const;
