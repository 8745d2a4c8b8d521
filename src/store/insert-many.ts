import { setImmediate as others } from 'node:timers/promises';
import { type CompiledQuery, sql } from 'kysely';
import type { Tables, Turn } from './schema.ts';

/**
 * Enough to make a statement's own cost small (SQLite keeps, for each statement of many rows, a
 * copy of every page that it touches), few enough for every engine's limit of parameters.
 */
const AT_ONCE = 500;

/**
 * Inserts rows that all have the same columns, leaving out those that are null in every row. The
 * statement for a full batch is built once and used again with other values.
 */
export async function insertMany<T extends 'company' | 'history' | 'import_undo'>(
  turn: Turn,
  table: T,
  rows: readonly Tables[T][],
  progress?: (inserted: number) => void,
): Promise<void> {
  const values = rows.map((row): Record<string, unknown> => row);
  const columns = Object.keys(values[0] ?? {}).filter((column) =>
    values.some((row) => row[column] !== null),
  );
  let full: CompiledQuery | undefined;
  const names = sql.join(columns.map((column) => sql.ref(column)));
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const batch = values.slice(from, from + AT_ONCE);
    const insert = () => {
      const cells = batch.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
      return sql`insert into ${sql.table(table)} (${names}) values ${sql.join(cells)}`.compile(
        turn,
      );
    };
    if (batch.length === AT_ONCE) full ??= insert();
    const query = batch.length === AT_ONCE && full ? full : insert();
    const parameters: unknown[] = [];
    for (const row of batch) for (const column of columns) parameters.push(row[column]);
    await turn.executeQuery({ ...query, parameters });
    progress?.(from + batch.length);
    // Whoever else waits for the bot gets a turn between two batches.
    if (batch.length === AT_ONCE) await others();
  }
}
