import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import type { Desk } from '#sandbox/slack-stand-in.ts';
import { type Ended, Program } from '../e2e/bot-process.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';

const ADDRESS = /Open (http:\S+) — the bot is running with (.*)\. Press/;

/** A process and all that it started, by their ids. */
function family(pid: number): number[] {
  const table = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const rows = table
    .trim()
    .split('\n')
    .map((row) => row.trim().split(/\s+/).map(Number));
  const children = rows.flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
  return [pid, ...children.flatMap(family)];
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

/** The demo as `npm run demo` starts it, in a temporary folder of its own. */
export class DemoProcess {
  readonly temporary = temporaryFolder();
  readonly program: Program;
  family: readonly number[] = [];

  constructor(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.program = new Program('sandbox/demo.ts', ['--port', '0', ...args], {
      TMPDIR: this.temporary,
      ...env,
    });
  }

  /** Where it says that it runs, and with what; throws when it ends before. */
  async started(): Promise<Desk & { chapter: string }> {
    const { process: child, ended } = this.program;
    const told = new Promise<RegExpExecArray>((resolve) => {
      child.stdout?.on('data', () => {
        const match = ADDRESS.exec(this.program.output);
        if (match !== null) resolve(match);
      });
    });
    const failed = ended.then(({ output }) => Promise.reject(new Error(output)));
    failed.catch(() => undefined);
    const [, url = '', chapter = ''] = await Promise.race([told, failed]);
    this.family = family(child.pid ?? 0);
    return { url, chapter, stop: async () => undefined };
  }

  async signal(signal: NodeJS.Signals): Promise<Ended> {
    this.program.process.kill(signal);
    return this.program.ended;
  }

  /** What is still there of it: processes by id, temporary files by name. */
  remains(): { processes: number[]; files: string[] } {
    const files = readdirSync(this.temporary).filter((name) => name.startsWith('amcham-demo'));
    return { processes: this.family.filter(isAlive), files };
  }
}
