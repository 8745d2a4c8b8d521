import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A database with the list of 52 companies, as the import tool leaves it: for copies. */
    listOf52: string;
  }
}

/** Imports the list of 52 companies once for all test files of a run. */
export default function importList(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-list-'));
  const database = join(folder, 'roster.db');
  const list = join(import.meta.dirname, '../samples/members-52.csv');
  const { status, stderr } = spawnSync(
    process.execPath,
    ['src/cli/import.ts', list, '--team', 'T0NORTHWEST'],
    { encoding: 'utf8', env: { PATH: '/usr/bin:/bin', DATABASE_URL: `sqlite:${database}` } },
  );
  if (status !== 0) throw new Error(`The list of 52 was not imported:\n${stderr}`);
  project.provide('listOf52', database);
  return () => rmSync(folder, { recursive: true });
}
