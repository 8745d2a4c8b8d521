import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Turn } from './schema.ts';
import { indexAll } from './search-index.ts';
import { StoreFault } from './store-fault.ts';
import { type TableShape, tableShapes } from './table-shapes.ts';

/** A table that was copied: its rows, and the SHA-256 of them all, the same at both ends. */
export type CopiedTable = { name: string; rows: number; checksum: string };

type Row = Record<string, unknown>;

/** Rows that are read, and written, at once. */
const PAGE = 500;

/**
 * Copies every table of a store, as it stands at one instant, to one that is empty, and reads the
 * copy back. All in one transaction: where anything differs, a StoreFault is thrown and nothing is kept.
 */
export function copyStore(
  source: Database,
  target: Database,
  progress: (rows: number, ofRows: number) => void = () => undefined,
): Promise<CopiedTable[]> {
  const snapshot = source.transaction().setIsolationLevel('repeatable read');
  return snapshot.execute((from) =>
    target.transaction().execute(async (to) => {
      const shapes = await tableShapes(from);
      await refuseOtherTables(to, shapes);
      await refuseRows(to, shapes);
      const total = await countRows(from, shapes);
      const copied: CopiedTable[] = [];
      for (const shape of shapes) {
        const before = copied.reduce((all, { rows }) => all + rows, 0);
        copied.push(await copyTable(from, to, shape, (rows) => progress(before + rows, total)));
      }
      await indexAll(to);
      return copied;
    }),
  );
}

async function refuseOtherTables(to: Turn, shapes: readonly TableShape[]): Promise<void> {
  const outline = ({ name, columns }: TableShape) => `${name} (${columns.join(', ')})`;
  const there = new Set((await tableShapes(to)).map(outline));
  const lacking = shapes.map(outline).filter((one) => !there.has(one));
  if (lacking.length > 0)
    throw new StoreFault(`The target has no table ${lacking.join('; ')}. Nothing was written.`);
}

async function refuseRows(to: Turn, shapes: readonly TableShape[]): Promise<void> {
  for (const { name } of shapes) {
    const { rows } = await sql`select 1 from ${sql.table(name)} limit 1`.execute(to);
    if (rows.length > 0)
      throw new StoreFault(
        `The target is not empty: its table ${name} has rows. Name an empty database; nothing was written.`,
      );
  }
}

async function countRows(from: Turn, shapes: readonly TableShape[]): Promise<number> {
  let all = 0;
  for (const { name } of shapes) {
    const count = sql<{ rows: number }>`select count(*) as rows from ${sql.table(name)}`;
    all += Number((await count.execute(from)).rows[0]?.rows ?? 0);
  }
  return all;
}

async function copyTable(
  from: Turn,
  to: Turn,
  shape: TableShape,
  progress: (rows: number) => void,
): Promise<CopiedTable> {
  const sent = new Checksum(shape);
  for await (const rows of pages(from, shape)) {
    sent.add(rows);
    await insertRows(to, shape, rows);
    progress(sent.rows);
  }
  const kept = new Checksum(shape);
  for await (const rows of pages(to, shape)) kept.add(rows);
  if (kept.rows !== sent.rows || kept.hex() !== sent.hex())
    throw new StoreFault(
      `The copy of the table ${shape.name} differs from the source (${kept.rows} rows of ${sent.rows}). Nothing was written.`,
    );
  return { name: shape.name, rows: sent.rows, checksum: sent.hex() };
}

const list = (columns: readonly string[]) => sql.join(columns.map((column) => sql.ref(column)));

/** A table's rows in the order of its key, a page at a time. */
async function* pages(turn: Turn, { name, columns, key }: TableShape): AsyncGenerator<Row[]> {
  const order = key.length > 0 ? key : columns;
  let last: Row | undefined;
  do {
    const passed = last;
    const rest = passed
      ? sql`where (${list(order)}) > (${sql.join(order.map((column) => passed[column]))})`
      : sql``;
    const page = sql<Row>`
      select ${list(columns)} from ${sql.table(name)} ${rest} order by ${list(order)} limit ${PAGE}`;
    const { rows } = await page.execute(turn);
    if (rows.length > 0) yield rows;
    last = rows.length === PAGE ? rows.at(-1) : undefined;
  } while (last !== undefined);
}

async function insertRows(to: Turn, { name, columns }: TableShape, rows: readonly Row[]) {
  const cells = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  await sql`insert into ${sql.table(name)} (${list(columns)}) values ${sql.join(cells)}`.execute(
    to,
  );
}

/** The SHA-256 of a table's rows, whichever order an engine gives them in. */
class Checksum {
  readonly #columns: readonly string[];
  readonly #digests: string[] = [];

  constructor({ columns }: TableShape) {
    this.#columns = columns;
  }

  add(rows: readonly Row[]): void {
    for (const row of rows)
      this.#digests.push(sha256(JSON.stringify(this.#columns.map((column) => row[column]))));
  }

  get rows(): number {
    return this.#digests.length;
  }

  hex(): string {
    return sha256(this.#digests.toSorted().join('\n'));
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
