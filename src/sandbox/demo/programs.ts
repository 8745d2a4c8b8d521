import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DemoFault } from './demo-fault.ts';

export const PROJECT = join(import.meta.dirname, '../../..');

/** Called with what must be undone at the end, the last begun first. */
export type Later = (undo: () => unknown) => void;

export type Environment = Readonly<Record<string, string>>;

/** Runs in a folder of its own, lest a `.env` of the project's reach a demo. */
type Place = { folder: string; env: Environment };

/** Loads a spreadsheet by the real command line; throws a DemoFault with all it says when it fails. */
export async function runImport(
  file: string,
  team: string,
  { folder, env, later }: Place & { later: Later },
): Promise<void> {
  const script = join(PROJECT, 'src/cli/import.ts');
  const child = spawn(process.execPath, [script, file, '--team', team], { cwd: folder, env });
  later(() => end(child));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new DemoFault(`The demo chapter could not be imported: ${output.trim()}`);
}

/**
 * The real bot. It leads a process group of its own, so that Ctrl-C reaches the demo alone, which then
 * ends it once; all it logs goes to this process's stderr.
 */
export function startBot({ folder, env }: Place): ChildProcess {
  const preload = pathToFileURL(join(import.meta.dirname, 'end-with-demo.ts')).href;
  return spawn(process.execPath, ['--import', preload, join(PROJECT, 'src/main.ts')], {
    cwd: folder,
    env,
    stdio: ['ignore', 2, 2, 'ipc'],
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

export const isRunning = (child: ChildProcess): boolean =>
  child.exitCode === null && child.signalCode === null;

/** Asks the program to end, and waits until it has. */
export async function end(child: ChildProcess): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
