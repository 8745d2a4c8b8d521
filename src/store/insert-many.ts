import { type CompiledQuery, sql } from 'kysely';
import type { Tables, Turn } from './schema.ts';

/** Enough to make a statement's own cost small, few enough for every engine's limit of parameters. */
const AT_ONCE = 100;

/**
 * Inserts rows that all have the same columns, leaving out those that are null in every row. The
 * statement for a full batch is built once and used again with other values.
 */
export async function insertMany<T extends 'company' | 'history'>(
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
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const cells = values.slice(from, from + AT_ONCE).map((row) => columns.map((key) => row[key]));
    const insert = () =>
      sql`insert into ${sql.table(table)} (${sql.join(columns.map((key) => sql.ref(key)))})
        values ${sql.join(cells.map((row) => sql`(${sql.join(row)})`))}`.compile(turn);
    if (cells.length === AT_ONCE) full ??= insert();
    const query = cells.length === AT_ONCE && full ? full : insert();
    await turn.executeQuery({ ...query, parameters: cells.flat() });
    progress?.(from + cells.length);
  }
}
