import { expect, inject, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { StoreFault } from '#store/store-fault.ts';
import { newStoreUrl } from './new-store-url.ts';

async function refusal(url: string): Promise<string> {
  const error: unknown = await openStore(url).then(
    async (store) => store.close(),
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StoreFault);
  return error instanceof StoreFault ? error.message : '';
}

const server = new URL(inject('postgres') ?? 'postgres://none');
const at = (change: (url: URL) => void): string => {
  const url = new URL(`${server}/postgres`);
  change(url);
  return url.href;
};

it('a Postgres that cannot serve is refused at the start, with what to do and without the password', async () => {
  const cases: [string, RegExp][] = [
    [at((url) => (url.port = '1')), /does not answer/],
    [at((url) => (url.hostname = 'nowhere.invalid')), /host that nobody knows|does not answer/],
    [at((url) => (url.password = 'another-hush')), /refuses the password/],
    [at((url) => (url.pathname = '/not_there')), /does not exist/],
  ];
  for (const [url, sentence] of cases) {
    const message = await refusal(url);
    expect(message).toMatch(sentence);
    expect(message).not.toMatch(/hush|invented-password/);
  }
});

it('a Postgres database of another program is refused', async () => {
  const url = await newStoreUrl();
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table invoices (id integer primary key)');
  await client.end();
  expect(await refusal(url)).toContain('belongs to another program');
});

it('a Postgres user who may not add the extension of the search is told what to type', async () => {
  const url = new URL(await newStoreUrl());
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  await client.query(`create role narrow login password 'narrow'`);
  await client.query('grant usage, create on schema public to narrow');
  await client.end();
  url.username = 'narrow';
  url.password = 'narrow';
  expect(await refusal(url.href)).toContain('create extension pg_trgm;');
});
