import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ALERT_HEADING, alertSpeed } from './alert-speed.ts';
import { EXPORT_HEADING, EXPORT_MEMORY, exportMemory, exportSpeed } from './export-speed.ts';
import { type Finding, jsonOf, lineOf } from './finding.ts';
import { IMPORT_HEADING, IMPORT_MEMORY, importMemory, importSpeed } from './import-speed.ts';
import { type Peak, peakLine } from './peak-memory.ts';
import { REPORT_HEADING, reportMemory } from './report-memory.ts';
import { SEARCH_HEADING, searchSpeed } from './search-speed.ts';
import { STATUS_HEADING, statusSpeed } from './status-speed.ts';

/** Milliseconds after which the measurement is given up. */
const LONGEST = 300_000;

async function tooLong(): Promise<never> {
  await pause(LONGEST, undefined, { ref: false });
  throw new Error(`It was not over after ${LONGEST / 1000} seconds.`);
}

function tell(heading: string, findings: readonly Finding[]): void {
  console.log([heading, ...findings.map(lineOf), ''].join('\n'));
}

function tellPeaks(heading: string, peaks: readonly Peak[]): void {
  console.log([heading, ...peaks.map(peakLine), ''].join('\n'));
}

async function measure(folder: string): Promise<void> {
  console.log('How many times as long as the bare thing; milliseconds are this machine’s own.\n');
  const status = await statusSpeed(folder);
  tell(STATUS_HEADING, status);
  const searches = await searchSpeed(folder);
  tell(SEARCH_HEADING, searches);
  const imports = await importSpeed(folder);
  tell(IMPORT_HEADING, imports);
  const importPeaks = await importMemory(folder);
  tellPeaks(IMPORT_MEMORY, importPeaks);
  const exports = await exportSpeed(folder);
  tell(EXPORT_HEADING, exports);
  const exportPeaks = await exportMemory(folder);
  tellPeaks(EXPORT_MEMORY, exportPeaks);
  const alerts = await alertSpeed(folder);
  tell(ALERT_HEADING, alerts);
  const reports = await reportMemory(folder);
  tellPeaks(REPORT_HEADING, reports);
  console.log(
    jsonOf(
      [...status, ...searches, ...imports, ...exports, ...alerts],
      [...importPeaks, ...exportPeaks, ...reports],
    ),
  );
}

const folder = mkdtempSync(join(tmpdir(), 'amcham-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
await Promise.race([measure(folder), tooLong()]).catch((error: unknown) => {
  console.error('It could not be measured.', error);
  process.exit(1);
});
