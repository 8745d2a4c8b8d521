import { ConfigFault } from '#config.ts';
import { StoreFault } from '#store/store-fault.ts';

/** A command line that cannot be carried out, told in a sentence. */
export class UsageFault extends Error {
  override readonly name = 'UsageFault';
}

/** Ends a tool with the sentence of what stood in its way; what has none is thrown on. */
export function tellFault(error: unknown): void {
  process.exitCode = 1;
  if (!(error instanceof UsageFault || error instanceof StoreFault || error instanceof ConfigFault))
    throw error;
  console.error(error.message);
}
