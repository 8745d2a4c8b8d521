import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import type { RosterFile } from '#domain/spreadsheet-rows.ts';
import { readRosterApart } from '#spreadsheet/apart.ts';
import { type FileReading, readRoster } from '#spreadsheet/read-roster.ts';
import { settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import { keptRows, timeBareInsert } from './bare-insert.ts';
import type { Finding } from './finding.ts';
import { type Peak, peakOf } from './peak-memory.ts';
import { median } from './percentiles.ts';
import { type Columns, rosterFile } from './roster-file.ts';

const ROUNDS = 9;
const COMPANIES = 10_000;
const TARGET = 4;
const MOST = 300;

/** From the command line, or as the bot does it once Import is pressed: the file read in a thread of its own, its rows looked at for likely twins. */
type Way = 'commandLine' | 'modal';
type Extent = { companies: number; rounds: number };
const FULL: Extent = { companies: COMPANIES, rounds: ROUNDS };

export const IMPORT_MEMORY =
  'The same as Import in Slack does it: the most memory that the process held';
export const IMPORT_HEADING = `Import of ${COMPANIES} companies, from the file's bytes to the commit, against a bare
  better-sqlite3 insert of the same rows; medians of ${ROUNDS} rounds`;

/** Times imports of the seven columns that chambers keep, and of every column there is. */
export async function importSpeed(
  folder: string,
  { companies, rounds }: Extent = FULL,
): Promise<Finding[]> {
  const against = (columns: Columns, way: Way = 'commandLine') =>
    againstBare(join(folder, way), columns, { companies, rounds }, way);
  return [
    { name: `import_${companies}`, ...(await against('usual')), target: TARGET },
    { name: `import_${companies}_all_columns`, ...(await against('all')) },
    { name: `import_${companies}_modal`, ...(await against('usual', 'modal')), target: 5 },
  ];
}

/** Times an import against a bare insert of the rows it makes, by turns, each into a store of its own. */
async function againstBare(
  folder: string,
  columns: Columns,
  extent: Extent,
  way: Way,
): Promise<Omit<Finding, 'name'>> {
  mkdirSync(folder, { recursive: true });
  const bytes = rosterFile(extent.companies, columns);
  const pathOf = (name: string) => join(folder, `${columns}-${name}.db`);
  const importTo = (name: string) => timeImport(`sqlite:${pathOf(name)}`, bytes, way);
  await importTo('warm');
  const rows = await keptRows(pathOf('warm'));
  await timeBareInsert(pathOf('warm-bare'), rows);
  const rounds: { bareTook: number; took: number }[] = [];
  for (let round = 0; round < extent.rounds; round += 1) {
    const bareTook = await timeBareInsert(pathOf(`bare-${round}`), rows);
    rounds.push({ bareTook, took: await importTo(`import-${round}`) });
  }
  return {
    ratio: median(rounds.map(({ took, bareTook }) => took / bareTook)),
    took: median(rounds.map(({ took }) => took)),
    bareTook: median(rounds.map(({ bareTook }) => bareTook)),
  };
}

/** From the file's bytes to the commit, in milliseconds. */
export async function timeImport(url: string, bytes: Uint8Array, way: Way): Promise<number> {
  const { db, close } = await openStore(url);
  const at = new Date().toISOString();
  const { id: chapterId } = await settleChapter(db, 'T0BENCH', at, randomUUID);
  const began = performance.now();
  const today = dayAt(at, CHAPTER_TIME_ZONE);
  const isModal = way === 'modal';
  const read = isModal
    ? await readRosterApart(bytes, today, { assigned: {} })
    : readRoster(bytes, today);
  const { rows } = faultless(read);
  const outcome = await changeRoster(
    db,
    {
      ...{ kind: 'import', key: `import:${randomUUID()}`, rows },
      ...(isModal ? { twins: [], leavesOut: true } : {}),
    },
    { chapterId, actor: 'bench', at, newId: randomUUID },
  );
  const took = performance.now() - began;
  await close();
  if (outcome.kind !== 'kept' || outcome.added !== rows.length)
    throw new Error(`The import ended as ${outcome.kind}, not with ${rows.length} companies.`);
  return took;
}

/** Measures an import as the bot does it once Import is pressed, in a process that does nothing else. */
export async function importMemory(folder: string, companies = COMPANIES): Promise<Peak[]> {
  const file = join(folder, 'members.csv');
  writeFileSync(file, rosterFile(companies, 'usual'));
  const url = `sqlite:${join(folder, 'import-once.db')}`;
  const megabytes = await peakOf('test/bench/import-once.ts', [file], url);
  return [{ name: `import_${companies}_modal_peak_mb`, megabytes, most: MOST }];
}

export const goodRoster = (bytes: Uint8Array, today: string): RosterFile =>
  faultless(readRoster(bytes, today));

function faultless(read: FileReading): RosterFile {
  if (!read.ok) throw new Error(`The file cannot be read: ${JSON.stringify(read.faults)}.`);
  if (read.roster.faults.length > 0) throw new Error('The rows of the file have faults.');
  return read.roster;
}
