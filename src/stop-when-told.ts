export type Stopping = {
  /** Ends what was begun so far. */
  stop: () => Promise<void>;
  /** Whether the word to stop comes to npm, which does not hand it on. */
  isUnderNpm: boolean;
  /** Called once, with what it is that ends the bot. */
  told: (signal: string) => void;
};

/** Ends the process in order at a signal, whenever it comes and however often, with exit code 0. */
export function stopWhenTold({ stop, isUnderNpm, told }: Stopping): void {
  let isStopping = false;
  const onSignal = async (signal: string): Promise<void> => {
    if (isStopping) return;
    isStopping = true;
    told(signal);
    await stop();
    process.exit(0);
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
  if (isUnderNpm) whenParentIsGone(() => onSignal('the end of npm'));
}

/** Milliseconds between two looks. */
const LOOK = 500;

function whenParentIsGone(act: () => void): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && act(), LOOK).unref();
}
