import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';
import { openStore, sqliteFile } from '#store/open.ts';
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

/** A store of this run's engine in which nothing has been written, made once for copies. */
async function makeEmptyStore(): Promise<string> {
  const server = inject('postgres');
  if (server !== undefined) {
    const name = newName();
    await inPostgres(server, `create database ${name}`);
    await (await openStore(`${server}/${name}`)).close();
    return name;
  }
  const folder = mkdtempSync(join(tmpdir(), 'amcham-empty-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const url = `sqlite:${join(folder, 'roster.db')}`;
  await (await openStore(url)).close();
  return sqliteFile(url) ?? '';
}

let empty: Promise<string> | undefined;

/** The address of a store with all its tables and nothing in them, quicker to have than a new one; gone after the test. */
export async function emptyStoreUrl(): Promise<string> {
  empty ??= makeEmptyStore();
  const server = inject('postgres');
  if (server !== undefined) return newDatabase(server, `template ${await empty}`);
  const file = newFile();
  copyFileSync(await empty, file);
  return `sqlite:${file}`;
}
