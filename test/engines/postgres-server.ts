import type { TestProject } from 'vitest/node';
import { startServer } from './embedded-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where a real Postgres takes new databases; unset where the tests run on SQLite. */
    postgres: string | undefined;
  }
}

/** A real Postgres for all test files of a run, on a folder that goes with it. */
export default async function startPostgres(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  project.provide('postgres', server.url);
  return server.end;
}
