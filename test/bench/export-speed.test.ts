import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { exportMemory, exportSpeed } from './export-speed.ts';

it('the benchmark of the export runs to its end and tells the memory that it took', async () => {
  const folder = temporaryFolder();
  const [finding] = await exportSpeed(folder, { companies: 20, rounds: 1 });
  expect(finding?.name).toBe('export_20');
  expect(finding?.ratio).toBeGreaterThan(0);
  const peaks = await exportMemory(folder, 20);
  expect(peaks.map(({ name }) => name)).toEqual([
    'export_20_xlsx_peak_mb',
    'export_20_csv_peak_mb',
  ]);
  for (const { megabytes } of peaks) expect(megabytes).toBeGreaterThan(10);
}, 60_000);
