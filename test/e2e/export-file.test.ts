import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { runProgram, SAMPLES } from './bot-process.ts';
import { runTool } from './tool-in-process.ts';

const on = (folder: string) => ({ DATABASE_URL: `sqlite:${join(folder, 'roster.db')}` });
const exporting = (folder: string, ...args: string[]) => runTool('export', args, on(folder));
const exportingApart = (folder: string, ...args: string[]) =>
  runProgram('cli/export.ts', args, on(folder));
const importing = (folder: string, ...args: string[]) => runTool('import', args, on(folder));

it('npm run export writes what npm run import finds unchanged, replaces no file unasked, and says what it cannot do', async () => {
  const folder = temporaryFolder();
  await importing(folder, join(SAMPLES, 'members-52.csv'), '--team', 'T0NORTHWEST');
  const workbook = join(folder, 'list.xlsx');
  expect((await exportingApart(folder, workbook)).output).toContain('52 companies.');
  expect((await importing(folder, workbook)).output).toContain('0 new, 0 changed, 52 unchanged');

  const csv = join(folder, 'lista.csv');
  await exporting(folder, csv, 'sonora', 'socias', '--language', 'es');
  const written = readFileSync(csv, 'utf8');
  expect(written).toMatch(/^\ufeffNombre de la empresa,Estado,/);
  expect(written).not.toContain('Sinaloa');
  const refused = await exportingApart(folder, csv);
  expect([refused.code, refused.output]).toEqual([1, expect.stringContaining('add --force')]);
  expect(readFileSync(csv, 'utf8')).toBe(written);
  expect((await exporting(folder, csv, '--force')).code).toBe(0);

  expect((await exporting(folder, join(folder, 'x.txt'))).output).toContain('.xlsx or .csv');
  const unwritten = await exporting(folder, join(folder, `${'x'.repeat(245)}.csv`));
  expect([unwritten.code, unwritten.output]).toEqual([
    1,
    expect.stringContaining('.csv cannot be written (ENAMETOOLONG). Make room on the disk'),
  ]);
  const nowhere = await exporting(folder, join(folder, 'x.csv'), 'nowhere');
  expect(nowhere.output).toContain('no filter “nowhere”');
  const none = readdirSync(folder).filter((name) => /part$|^x\./.test(name));
  expect(none).toEqual([]);
}, 90_000);
