import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { EVERYTHING } from '#domain/roster-filter.ts';
import type { Cell } from '#domain/sheet.ts';
import { voiceOf } from '#locales/voice.ts';
import { writeXlsx } from '#spreadsheet/write-xlsx.ts';
import { listChapters } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { readExport } from '#store/read-export.ts';
import { rosterWorkbook } from '#views/roster-workbook.ts';
import { AT, filledStore } from './filled-store.ts';
import type { Finding } from './finding.ts';
import { type Peak, peakOf } from './peak-memory.ts';
import { median } from './percentiles.ts';

const COMPANIES = 10_000;
const ROUNDS = 5;
const MOST = 300;

export const EXPORT_HEADING = `Export of ${COMPANIES} companies and their history, from the store to the workbook's bytes, against packing the
  same cells, one behind the other, with the same library; medians of ${ROUNDS} rounds`;
export const EXPORT_MEMORY = 'The same by npm run export: the most memory that the process held';

type Extent = { companies: number; rounds: number };

/** Times an export against the bare packing of what it says. */
export async function exportSpeed(
  folder: string,
  { companies, rounds }: Extent = { companies: COMPANIES, rounds: ROUNDS },
): Promise<Finding[]> {
  const { db, close } = await openStore(`sqlite:${await filledStore(folder, companies)}`);
  const [chapter] = await listChapters(db);
  if (!chapter) throw new Error('The store has no chapter.');
  const read = async () =>
    rosterWorkbook(await readExport(db, chapter, EVERYTHING, AT), '2026-11-24', {}, voiceOf('en'));
  const said = (await read()).flatMap(({ rows }) => [...rows()].flat().map(textOf));
  const times: { took: number; bareTook: number }[] = [];
  for (let round = 0; round < rounds; round += 1)
    times.push({
      bareTook: await timeOf(async () =>
        zipSync({ cells: strToU8(said.join('\n')) }, { level: 6 }),
      ),
      took: await timeOf(async () => writeXlsx(await read())),
    });
  await close();
  return [
    {
      name: `export_${companies}`,
      ratio: median(times.map(({ took, bareTook }) => took / bareTook)),
      took: median(times.map(({ took }) => took)),
      bareTook: median(times.map(({ bareTook }) => bareTook)),
    },
  ];
}

const textOf = (cell: Cell): string =>
  typeof cell === 'object' ? String(Object.values(cell ?? { none: '' })[0]) : String(cell);

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

/** Measures `npm run export`, to each kind of file. */
export async function exportMemory(folder: string, companies = COMPANIES): Promise<Peak[]> {
  const url = `sqlite:${await filledStore(folder, companies)}`;
  const peaks: Peak[] = [];
  for (const kind of ['xlsx', 'csv']) {
    const megabytes = await peakOf('src/cli/export.ts', [join(folder, `export.${kind}`)], url);
    peaks.push({ name: `export_${companies}_${kind}_peak_mb`, megabytes, most: MOST });
  }
  return peaks;
}
