import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import type { Ended } from './bot-process.ts';

const CLI = join(import.meta.dirname, '../../src/cli');
let runs = 0;

/**
 * Runs a command-line tool to its end in this process, which is quicker than in one of its own. It finds
 * these arguments and little but this environment; what it says, and with what code it would end, is told.
 */
export async function runTool(
  tool: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  let output = '';
  const say = (...words: unknown[]) => {
    output += `${format(...words)}\n`;
  };
  const spies = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of spies) spy.mockImplementation(say);
  const { argv, env: own, exitCode } = process;
  process.argv = [process.execPath, `${tool}.ts`, ...args];
  process.env = { PATH: own.PATH, TMPDIR: own.TMPDIR, ...env };
  process.exitCode = 0;
  runs += 1;
  try {
    // Evaluated anew, as by a process of its own.
    const program = `${join(CLI, `${tool}.ts`)}?run=${runs}`;
    await import(program);
    return { code: Number(process.exitCode), signal: null, output };
  } finally {
    process.argv = argv;
    process.env = own;
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}
