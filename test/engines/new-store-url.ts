import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore } from '#store/open.ts';
import { afterTest } from '../after-test.ts';

/** Which engine this run of the tests is on. */
export const engine = inject('postgres') === undefined ? 'sqlite' : 'postgres';

async function inPostgres(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  await client.query(statement);
  await client.end();
}

const newName = () => `t_${randomUUID().replaceAll('-', '')}`;

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-store-'));
  afterTest(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'roster.db');
}

async function newDatabase(server: string, as = ''): Promise<string> {
  const name = newName();
  await inPostgres(server, `create database ${name} ${as}`);
  afterTest(() => inPostgres(server, `drop database ${name} with (force)`));
  return `${server}/${name}`;
}

/** The address of a store that does not exist yet, on the engine of this run; gone after the test. */
export async function newStoreUrl(): Promise<string> {
  const server = inject('postgres');
  return server === undefined ? `sqlite:${newFile()}` : newDatabase(server);
}

/** The database of a server in which nothing has been written, for copies; it goes with the server. */
async function makeEmptyDatabase(server: string): Promise<string> {
  const name = newName();
  await inPostgres(server, `create database ${name}`);
  await (await openStore(`${server}/${name}`)).close();
  return name;
}

/** The bytes of such a file. */
async function makeEmptyFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-empty-'));
  const file = join(folder, 'roster.db');
  await (await openStore(`sqlite:${file}`)).close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

let emptyDatabase: Promise<string> | undefined;
let emptyFile: Promise<Buffer> | undefined;

/** The address of a store with all its tables and nothing in them, quicker to have than a new one; gone after the test. */
export async function emptyStoreUrl(): Promise<string> {
  const server = inject('postgres');
  if (server !== undefined) {
    emptyDatabase ??= makeEmptyDatabase(server);
    return newDatabase(server, `template ${await emptyDatabase}`);
  }
  emptyFile ??= makeEmptyFile();
  const file = newFile();
  writeFileSync(file, await emptyFile);
  return `sqlite:${file}`;
}
