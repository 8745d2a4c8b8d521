import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { afterTest } from '../after-test.ts';

/** Which engine this run of the tests is on. */
export const engine = inject('postgres') === undefined ? 'sqlite' : 'postgres';

async function inPostgres(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** The address of a store that does not exist yet, on the engine of this run; gone after the test. */
export async function newStoreUrl(): Promise<string> {
  const server = inject('postgres');
  if (server === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'amcham-store-'));
    afterTest(() => rmSync(folder, { recursive: true, force: true }));
    return `sqlite:${join(folder, 'roster.db')}`;
  }
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await inPostgres(server, `create database ${name}`);
  afterTest(() => inPostgres(server, `drop database ${name} with (force)`));
  return `${server}/${name}`;
}
