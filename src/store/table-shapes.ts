import { sql } from 'kysely';
import { isPostgres } from './engine.ts';
import type { Database } from './schema.ts';

/** A table as the engine itself describes it. */
export type TableShape = {
  name: string;
  /** In the order of their names, the same on every engine. */
  columns: readonly string[];
  /** What tells its rows apart, in the key's order. */
  key: readonly string[];
  /** The tables that its rows point to. */
  needs: readonly string[];
};

/** The tables of SQLite's trigram index, made of the companies: Postgres has an index that is no table. */
const isDerived = (name: string): boolean => name.startsWith('company_search');

/** The tables of a store but for the migrations' own and what is made of others, each after those that it needs. */
export async function tableShapes(db: Database): Promise<TableShape[]> {
  const tables = await db.introspection.getTables();
  const { keys, needs } = await relations(db);
  const shapes = tables
    .filter(({ isView, name }) => !isView && !isDerived(name))
    .map(({ name, columns }) => ({
      name,
      columns: columns.map((column) => column.name).sort(),
      key: keys.filter(({ table }) => table === name).map(({ column }) => column),
      needs: needs.filter(({ table }) => table === name).map(({ parent }) => parent),
    }));
  return parentsFirst(shapes);
}

type Relations = {
  keys: { table: string; column: string }[];
  needs: { table: string; parent: string }[];
};

async function relations(db: Database): Promise<Relations> {
  const { keys, needs } = isPostgres(db) ? IN_POSTGRES : IN_SQLITE;
  return { keys: (await keys.execute(db)).rows, needs: (await needs.execute(db)).rows };
}

const IN_SQLITE = {
  keys: sql<Relations['keys'][number]>`
    select t.name as "table", c.name as "column"
    from sqlite_schema t, pragma_table_info(t.name) c
    where t.type = 'table' and c.pk > 0 order by t.name, c.pk`,
  needs: sql<Relations['needs'][number]>`
    select t.name as "table", f."table" as parent
    from sqlite_schema t, pragma_foreign_key_list(t.name) f where t.type = 'table'`,
};

const IN_POSTGRES = {
  keys: sql<Relations['keys'][number]>`
    select t.relname as "table", c.attname as "column"
    from pg_index i
    join pg_class t on t.oid = i.indrelid
    cross join unnest(i.indkey) with ordinality k (number, place)
    join pg_attribute c on c.attrelid = t.oid and c.attnum = k.number
    where i.indisprimary and t.relnamespace = current_schema()::regnamespace
    order by t.relname, k.place`,
  needs: sql<Relations['needs'][number]>`
    select t.relname as "table", p.relname as parent
    from pg_constraint f
    join pg_class t on t.oid = f.conrelid
    join pg_class p on p.oid = f.confrelid
    where f.contype = 'f' and f.connamespace = current_schema()::regnamespace`,
};

function parentsFirst(shapes: readonly TableShape[]): TableShape[] {
  const left = [...shapes];
  const placed: TableShape[] = [];
  const isPlaced = (name: string) => placed.some((shape) => shape.name === name);
  while (left.length > 0) {
    const next = left.findIndex(({ name, needs }) =>
      needs.every((parent) => parent === name || isPlaced(parent)),
    );
    if (next < 0) throw new Error(`The tables ${left.map(({ name }) => name)} need each other.`);
    placed.push(...left.splice(next, 1));
  }
  return placed;
}
