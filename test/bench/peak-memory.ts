import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** The most memory that a program held at once, in megabytes. */
export type Peak = { name: string; megabytes: number; most: number };

/** Tells the peak as the program ends; a thread of the program tells that of the whole process too. */
const TELL =
  'data:text/javascript,process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';

const ROOT = join(import.meta.dirname, '../..');
const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));

/** What is told to Node where npm runs a script. */
const flagsOf = (script: string): string[] => {
  const command = Object.values(scripts).find((one) => one.split(' ').at(-1) === script) ?? '';
  return command.split(' ').filter((word) => word.startsWith('--'));
};

/** Runs a program of the project, as npm does, to its end in a process of its own; gives the most memory that it held. */
export async function peakOf(
  script: string,
  args: readonly string[],
  databaseUrl: string,
): Promise<number> {
  const program = [...flagsOf(script), '--import', TELL, join(ROOT, script), ...args];
  const run = spawn(process.execPath, program, { env: { DATABASE_URL: databaseUrl } });
  const [told, [code]] = await Promise.all([text(run.stderr), once(run, 'exit')]);
  if (code !== 0) throw new Error(`${script} ended with ${code}: ${told}`);
  const kilobytes = [...told.matchAll(/^peak (\d+)$/gm)].map(([, peak]) => Number(peak));
  if (kilobytes.length === 0) throw new Error(`${script} told no peak: ${told}`);
  return Math.max(...kilobytes) / 1024;
}

export const peakLine = ({ name, megabytes, most }: Peak): string =>
  `  ${name.padEnd(32)} ${megabytes.toFixed(0).padStart(6)} MB` +
  `  target ${most} MB: ${megabytes <= most ? 'met' : 'missed'}`;
