import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { importMemory, importSpeed } from './import-speed.ts';

it('the benchmark of the import runs to its end, whatever the store has become', async () => {
  const findings = await importSpeed(temporaryFolder(), { companies: 20, rounds: 1 });
  expect(findings.map(({ name }) => name)).toEqual([
    'import_20',
    'import_20_all_columns',
    'import_20_modal',
  ]);
  for (const { ratio, took, bareTook } of findings)
    expect([ratio, took, bareTook].every((figure) => Number.isFinite(figure) && figure > 0)).toBe(
      true,
    );
});

it('the benchmark of the import’s memory runs to its end and tells what it took', async () => {
  const [peak] = await importMemory(temporaryFolder(), 20);
  expect(peak?.name).toBe('import_20_modal_peak_mb');
  expect(peak?.megabytes).toBeGreaterThan(10);
}, 60_000);
