import { availableParallelism } from 'node:os';
import { WaitingFirst } from './waiting-first.ts';

/** What holds for every test, in the short run and in the long one. */
export const EVERY_TEST = {
  // No measure of speed: it only ends what hangs, also where the machine has other work.
  testTimeout: 60_000,
  hookTimeout: 60_000,
  // Two more than the machine has cores: tests also wait, for programs, for Slack's pace and for leases.
  maxWorkers: availableParallelism() + 2,
  // A file that loads everything anew takes half of its time for it.
  isolate: false,
  sequence: { sequencer: WaitingFirst },
  setupFiles: 'test/undo-after-each.ts',
} as const;
