import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { reportMemory } from './report-memory.ts';

it('the benchmark of the dossier runs to its end and tells the memory that it took', async () => {
  const [peak] = await reportMemory(temporaryFolder(), 20);
  expect(peak?.name).toBe('report_20_peak_mb');
  expect(peak?.megabytes).toBeGreaterThan(10);
}, 60_000);
