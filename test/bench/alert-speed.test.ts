import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { alertSpeed } from './alert-speed.ts';

it('the benchmark of alerts runs to its end, whatever a form and an alert have become', async () => {
  const effort = { rounds: 1, warmUp: 1, backlog: 20, drains: 1 };
  const findings = await alertSpeed(temporaryFolder(), effort);
  expect(findings.map(({ name }) => name)).toEqual(['alert_p50', 'alert_p99', 'drain']);
  for (const { ratio, took, bareTook } of findings)
    expect([ratio, took, bareTook].every((figure) => Number.isFinite(figure) && figure > 0)).toBe(
      true,
    );
});
