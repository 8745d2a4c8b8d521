import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { CHAPTER_TIME_ZONE, dayAt } from '#domain/calendar.ts';
import { COMPANY_FIELDS } from '#domain/company.ts';
import { readRosterRows } from '#domain/spreadsheet-rows.ts';
import { settleChapter } from '#store/chapters.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import { type Peak, peakOf } from './peak-memory.ts';

const COMPANIES = 10_000;
const MOST = 300;

export const REPORT_HEADING = `The dossier of ${COMPANIES} counted companies, from the store to the file: the most memory
  that the process held`;

/** Measures `npm run report`, in one language and in both, on a roster in which every company counts. */
export async function reportMemory(folder: string, companies = COMPANIES): Promise<Peak[]> {
  const url = `sqlite:${join(folder, 'report.db')}`;
  await fill(url, companies);
  const peaks: Peak[] = [];
  for (const language of ['en', 'both']) {
    const args = [join(folder, `${language}.pdf`), '--language', language];
    const megabytes = await peakOf('src/cli/report.ts', args, url);
    const name = `report_${companies}${language === 'both' ? '_both' : ''}_peak_mb`;
    peaks.push({ name, megabytes, most: MOST });
  }
  return peaks;
}

/** A store of companies that all count, each with some evidence. */
async function fill(url: string, companies: number): Promise<void> {
  const { db, close } = await openStore(url);
  const at = new Date().toISOString();
  const { id: chapterId } = await settleChapter(db, 'T0BENCH', at, randomUUID);
  const written = (nth: number): Record<string, string> => ({
    ...{ name: `Ironwood ${nth} Works Inc.`, state: 'SON', city: 'Nogales', usOwned: 'yes' },
    evidence: `Form 10-K, exhibit 21, line ${nth}`,
  });
  const rows = Array.from({ length: companies }, (_, nth) => ({
    line: nth + 2,
    cells: COMPANY_FIELDS.map((field) => written(nth)[field] ?? ''),
  }));
  const today = dayAt(at, CHAPTER_TIME_ZONE);
  const roster = readRosterRows([{ line: 1, cells: COMPANY_FIELDS }, ...rows], today);
  if (!roster.ok) throw new Error('The rows are no roster.');
  await changeRoster(
    db,
    { kind: 'import', key: 'bench', rows: roster.file.rows },
    { chapterId, actor: 'bench', at, newId: randomUUID },
  );
  await close();
}
