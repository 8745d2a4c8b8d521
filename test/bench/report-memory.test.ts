import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { reportMemory } from './report-memory.ts';

it('the benchmark of the dossier runs to its end and tells the memory that it took', async () => {
  const peaks = await reportMemory(temporaryFolder(), 20);
  expect(peaks.map(({ name }) => name)).toEqual(['report_20_peak_mb', 'report_20_both_peak_mb']);
  for (const { megabytes } of peaks) expect(megabytes).toBeGreaterThan(10);
}, 60_000);
