import { setTimeout as pause } from 'node:timers/promises';
import type BetterSqlite3 from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import { LRUCache } from 'lru-cache';

/** Milliseconds for which a statement waits for another program's lock, so that a person hears of it within Slack's three seconds; and at most between its tries. */
const LONGEST_WAIT = 2000;
const BETWEEN_TRIES = 25;

/** Takes the write lock at once: a deferred transaction that reads, then writes, loses races. */
class ImmediateDriver extends SqliteDriver {
  #connection: DatabaseConnection | undefined;

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= patient(await super.acquireConnection());
    return this.#connection;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Waits for a lock without holding up the process: SQLite's own waiting stops every other answer. */
const patient = (connection: DatabaseConnection): DatabaseConnection => ({
  streamQuery: (query, chunkSize) => connection.streamQuery(query, chunkSize),
  executeQuery: async (query) => {
    const end = performance.now() + LONGEST_WAIT;
    // Most locks are gone within a millisecond.
    for (let between = 1; ; between = Math.min(2 * between, BETWEEN_TRIES)) {
      try {
        return await connection.executeQuery(query);
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error;
        await pause(between);
      }
    }
  },
});

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

const STATEMENTS_KEPT = 200;

/** Keeps prepared statements, since preparing one costs more than running it; SQLite prepares anew by itself when the schema changes. */
function keepingStatements(database: BetterSqlite3.Database): SqliteDatabase {
  const kept = new LRUCache<string, BetterSqlite3.Statement<unknown[]>>({ max: STATEMENTS_KEPT });
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const statement = kept.get(sql) ?? database.prepare<unknown[]>(sql);
      kept.set(sql, statement);
      return statement;
    },
  };
}

/** SQLite rolls back its schema changes too, so a failing migration leaves nothing half done. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** Kysely's SQLite dialect with immediate transactions and migrations that are all or nothing. */
export const sqliteDialect = (database: BetterSqlite3.Database): Dialect => ({
  createAdapter: () => new TransactionalAdapter(),
  createDriver: () => new ImmediateDriver({ database: keepingStatements(database) }),
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
