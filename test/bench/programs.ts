import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';

const HOUSE = join(import.meta.dirname, '../..');

type Environment = Record<string, string>;

/** A program of the project as a process of its own, its environment nothing but what is given. */
export class Program {
  readonly #process: ChildProcess;
  readonly #ended: Promise<number | null>;
  #output = '';

  constructor(folder: string, script: string, args: readonly string[], env: Environment) {
    this.#process = spawn(process.execPath, [join(HOUSE, script), ...args], {
      cwd: folder,
      env: { PATH: '/usr/bin:/bin', ...env },
    });
    this.#process.stdout?.on('data', (chunk) => (this.#output += String(chunk)));
    this.#process.stderr?.on('data', (chunk) => (this.#output += String(chunk)));
    this.#ended = once(this.#process, 'close').then(([code]) => code);
    // Whatever ends the measurement, nothing that it started is left behind.
    const end = () => this.#process.kill('SIGKILL');
    process.once('exit', end);
    void this.#ended.then(() => process.off('exit', end));
  }

  /** Waits until it has said these words. */
  async saying(words: string): Promise<void> {
    const { promise: said, resolve } = Promise.withResolvers<void>();
    const look = () => this.#output.includes(words) && resolve();
    this.#process.stdout?.on('data', look);
    const ended = this.#ended.then(() => {
      throw new Error(`A program ended before it said “${words}”:\n${this.#output}`);
    });
    ended.catch(() => undefined);
    await Promise.race([said, ended]);
    // Whoever goes on looking has all that is ever said copied at each word, in the midst of a measurement.
    this.#process.stdout?.off('data', look);
  }

  async succeed(): Promise<void> {
    const code = await this.#ended;
    if (code !== 0) throw new Error(`A program ended with ${code}:\n${this.#output}`);
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGTERM');
    await this.#ended;
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}
