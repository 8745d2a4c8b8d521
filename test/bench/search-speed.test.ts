import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { searchSpeed } from './search-speed.ts';

it('the benchmark of search and list runs to its end, whatever the store has become', async () => {
  const findings = await searchSpeed(temporaryFolder(), [20], 2);
  expect(findings.map(({ name }) => name)).toEqual(['search_20', 'list_20']);
  for (const { ratio, took, bareTook } of findings)
    expect([ratio, took, bareTook].every((figure) => Number.isFinite(figure) && figure > 0)).toBe(
      true,
    );
});
