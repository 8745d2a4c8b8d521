import SqliteDatabase from 'better-sqlite3';
import { lackingBy } from '#domain/attention.ts';
import { ON_A_PAGE } from '#domain/pages.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import { readWanted } from '#domain/search.ts';
import { listChapters } from '#store/chapters.ts';
import { findCompanies } from '#store/find-companies.ts';
import { openStore } from '#store/open.ts';
import { readRosterPage } from '#store/roster-pages.ts';
import { trigramsOf } from '#store/search-candidates.ts';
import { AT, filledStore } from './filled-store.ts';
import type { Finding } from './finding.ts';
import { median } from './percentiles.ts';

const ROUNDS = 200;
const TARGET = 3;

/** A name, the beginning of words, words in another order, a wrong letter, and nothing. */
const SEARCHES = [
  'Ingeniería Laguna Seca 1',
  'bahia nor 77',
  '42 agroindustrias',
  'manufakturas bahia norte 25',
  'nobody whatsoever',
];

export const SEARCH_HEADING = `Search and list against better-sqlite3 alone, asked for the same rows by the same indexes;
  ${SEARCHES.length} searches, and the first page of a list with the number of all; medians of ${ROUNDS} rounds`;

/** Times searches and lists of rosters of several sizes against the engine's bare queries. */
export async function searchSpeed(
  folder: string,
  sizes: readonly number[] = [100, 10_000, 100_000],
  rounds = ROUNDS,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const size of sizes) findings.push(...(await ofSize(folder, size, rounds)));
  return findings;
}

async function ofSize(folder: string, size: number, rounds: number): Promise<Finding[]> {
  const path = await filledStore(folder, size);
  const { db, close } = await openStore(`sqlite:${path}`);
  const bare = new Bare(path);
  const [chapter] = await listChapters(db);
  const id = chapter?.id ?? '';
  const rule = { name: 'member-us-owned', version: 1 } as const;
  const of = { chapterId: id, ...lackingBy({ rule, timeZone: 'UTC' }, AT) };
  const search = async () => {
    for (const typed of SEARCHES) await findCompanies(db, id, typed);
  };
  const list = () => readRosterPage(db, of, EVERYTHING, { to: 'start' });
  const findings = [
    {
      name: `search_${size}`,
      ...(await against(() => bare.search(id), search, rounds)),
      target: TARGET,
    },
    { name: `list_${size}`, ...(await against(() => bare.list(id), list, rounds)), target: TARGET },
  ];
  bare.close();
  await close();
  return findings;
}

/** Both by turns, so that whatever drifts on the machine meets both alike. */
async function against(
  bare: () => unknown,
  ours: () => Promise<unknown>,
  rounds: number,
): Promise<Omit<Finding, 'name'>> {
  const times: { bareTook: number; took: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    bare();
    const between = performance.now();
    await ours();
    times.push({ bareTook: between - began, took: performance.now() - between });
  }
  const bareTook = median(times.map((one) => one.bareTook));
  const took = median(times.map((one) => one.took));
  return { ratio: took / bareTook, took, bareTook };
}

const COLUMNS = 'c.id, c.name, c.state, c.city, c.status, c.us_owned, c.name_key, c.search';

/** The engine by itself: statements that are prepared, and rows that are read. */
class Bare {
  readonly #database: SqliteDatabase.Database;
  readonly #match: SqliteDatabase.Statement<unknown[]>;
  readonly #page: SqliteDatabase.Statement<unknown[]>;
  readonly #count: SqliteDatabase.Statement<unknown[]>;

  constructor(path: string) {
    this.#database = new SqliteDatabase(path);
    this.#match = this.#database.prepare(
      `select ${COLUMNS} from company_search f
       join company_search_key k on k.number = f.rowid join company c on c.id = k.company_id
       where f.company_search match ? and c.chapter_id = ? and c.removed_turn is null limit 501`,
    );
    const records =
      "from company c where c.chapter_id = ? and c.search > '' and removed_turn is null";
    this.#page = this.#database.prepare(
      `select ${COLUMNS} ${records} order by c.search, c.id limit ${ON_A_PAGE}`,
    );
    this.#count = this.#database.prepare(`select count(*) ${records}`);
  }

  search(chapterId: string): void {
    for (const typed of SEARCHES) this.#match.all(trigramsOf(readWanted(typed).nearly), chapterId);
  }

  list(chapterId: string): void {
    this.#page.all(chapterId);
    this.#count.all(chapterId);
  }

  close(): void {
    this.#database.close();
  }
}
