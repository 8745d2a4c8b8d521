import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SERVER = join(import.meta.dirname, '../engines/embedded-server.ts');

it('a run that brings its own Postgres ends with the code of its tests, not with that of success', async () => {
  const script = `await import(${JSON.stringify(SERVER)}); process.exitCode = 3;`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', script]);
  expect(await once(run, 'close')).toEqual([3, null]);
});
