import { BotRefused, DemoFault } from './demo/demo-fault.ts';
import { HELP, readOptions } from './demo/read-options.ts';
import { type Demo, startDemo } from './demo/start-demo.ts';

const toUndo: (() => unknown)[] = [];
let ending: Promise<void> | undefined;
let signalledAt = 0;

async function undoAll(): Promise<void> {
  for (let undo = toUndo.pop(); undo !== undefined; undo = toUndo.pop()) await undo();
}

/** Ends all that was begun, once, whoever asks; then this process. */
function leave(code: number): Promise<void> {
  ending ??= undoAll().then(() => process.exit(code));
  return ending;
}

let kill: () => void = () => undefined;

/** A terminal's Ctrl-C and npm's own word of it come this close together, and are one. */
const ONE_PRESS_MS = 500;

/** The first signal ends the demo in order; a second one does not wait. */
function onSignal(): void {
  const since = performance.now() - signalledAt;
  if (ending !== undefined && since > ONE_PRESS_MS) {
    kill();
    process.exit(1);
  }
  if (ending === undefined) signalledAt = performance.now();
  void leave(0);
}

const LOOK_MS = 500;

/** npm's shell may die of a signal without handing it on: a demo whose parent is gone ends too. */
function endWithParent(): void {
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid !== parent) void leave(0);
  }, LOOK_MS);
  look.unref();
}

const today = () =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Hermosillo' }).format(new Date());

async function openBrowser(url: string): Promise<void> {
  try {
    const { default: open } = await import('open');
    await open(url);
  } catch {
    console.error(`No browser could be opened. Open ${url} yourself.`);
  }
}

function watch({ bot }: Demo): void {
  kill = () => bot.kill('SIGKILL');
  bot.once('exit', (code, signal) => {
    if (ending !== undefined) return;
    console.error(`The bot ended by itself (${signal ?? code}), and the demo with it.`);
    void leave(1);
  });
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (options.help) {
    console.log(HELP);
    return;
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  endWithParent();
  const demo = await startDemo(options, today(), (undo) => toUndo.push(undo));
  watch(demo);
  if (demo.note !== undefined) console.log(demo.note);
  console.log(`Open ${demo.url} — the bot is running with ${demo.chapter}. Press Ctrl-C to stop.`);
  if (options.open) await openBrowser(demo.url);
}

main().catch(async (error: unknown) => {
  if (ending === undefined && !(error instanceof BotRefused))
    console.error(error instanceof DemoFault ? error.message : error);
  await leave(1);
});
