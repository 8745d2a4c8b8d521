import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { migrateToLatest, refuseOtherVersions } from './migrate.ts';
import { listenOn } from './postgres-signal.ts';
import type { Tables } from './schema.ts';
import type { ReadStore, Store } from './store.ts';
import { StoreFault } from './store-fault.ts';

/** Milliseconds to wait for a connection, and for the end of one statement: no person waits longer. */
const PATIENCE = 5000;
const LONGEST_STATEMENT = 20_000;

/**
 * Opens the Postgres database at `url` and brings its schema up to date. Throws a StoreFault, having
 * changed nothing, where it cannot serve; its sentence never holds the password.
 */
export async function openPostgresStore(url: string, migrations: string): Promise<Store> {
  const { shown, pool } = poolAt(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const signal = listenOn(pool);
  try {
    await migrateToLatest(db, shown, migrations);
  } catch (error) {
    await db.destroy();
    throw asStoreFault(error, shown);
  }
  return {
    db,
    isShared: true,
    wakeOthers: signal.send,
    onWoken: signal.listen,
    close: async () => {
      await signal.stop();
      await db.destroy();
    },
  };
}

/** Opens a Postgres database of this very version for reading alone. */
export async function openPostgresForReading(url: string, migrations: string): Promise<ReadStore> {
  const { shown, pool } = poolAt(url);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await refuseOtherVersions(db, shown, migrations);
  } catch (error) {
    await db.destroy();
    throw asStoreFault(error, shown);
  }
  return { db, close: () => db.destroy() };
}

function poolAt(url: string): { shown: string; pool: pg.Pool } {
  try {
    const { host, pathname } = new URL(url);
    const pool = new pg.Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: PATIENCE,
      statement_timeout: LONGEST_STATEMENT,
      idle_in_transaction_session_timeout: LONGEST_STATEMENT,
      application_name: 'amcham',
    });
    // A server that stops breaks its connections, idle or at work: whoever works on one hears of it
    // by the query that fails, the pool makes new ones, and the process lives on.
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return { shown: `${host}${pathname}`, pool };
  } catch {
    throw new StoreFault('DATABASE_URL is not the address of a Postgres database.');
  }
}

const SENTENCES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'does not answer. Start its server, or mend the host and port of DATABASE_URL.',
  ENOTFOUND: 'is at a host that nobody knows. Mend the host of DATABASE_URL.',
  '28P01': 'refuses the password. Mend the name and password of DATABASE_URL.',
  '28000': 'refuses this user. Mend the name and password of DATABASE_URL.',
  '3D000': 'does not exist. Make it, or mend the name of DATABASE_URL.',
  '42501': 'may not be changed by this user. Give it the right to make tables.',
  '53300': 'has no connection to spare. Allow more, or run fewer bots.',
};

/** The right to add an extension is lacking, or its files are. */
const LACKS_TRIGRAMS =
  'lacks the extension pg_trgm, by which the bot searches, and this user may not add it. As its owner, type there: create extension pg_trgm; then start again. Nothing was changed.';

function asStoreFault(error: unknown, shown: string): unknown {
  if (error instanceof StoreFault || !(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  const known = /extension.*pg_trgm/.test(error.message) ? LACKS_TRIGRAMS : SENTENCES[code];
  if (known) return new StoreFault(`The database ${shown} ${known}`, { cause: error });
  return /timeout/i.test(error.message)
    ? new StoreFault(`The database ${shown} ${SENTENCES.ECONNREFUSED}`, { cause: error })
    : error;
}
