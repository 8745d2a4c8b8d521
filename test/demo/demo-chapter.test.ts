import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSector, STATES } from '#domain/choices.ts';
import { asCsv, BEGINNINGS, COUNTED, demoChapter } from '#sandbox/demo/demo-chapter.ts';
import { runTool } from '../e2e/tool-in-process.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';

const TODAY = '2026-11-24';

const sizes = [
  ['today', 52, 19],
  ['almost', 82, 49],
] as const;

test.each(sizes)(
  '%s, the import takes %i companies, of which %i count',
  async (beginning, size, counted) => {
    const folder = temporaryFolder();
    const file = join(folder, 'chapter.csv');
    const today = new Date().toISOString().slice(0, 10);
    writeFileSync(file, asCsv(demoChapter(beginning, today)));
    const ended = await runTool('import', [file, '--team', 'T0NORTHWEST'], {
      DATABASE_URL: `sqlite:${join(folder, 'roster.db')}`,
    });
    expect(ended.output).toContain(`${size} new, 0 changed, 0 unchanged`);
    expect(ended.output).toContain(`U.S.-owned members: 0 before, ${counted} after, of 50`);
    expect(ended.output).not.toContain('left out');
    expect(counted).toBe(COUNTED[beginning]);
  },
);

test('an empty chapter has no company at all', () => {
  expect(demoChapter('empty', TODAY)).toEqual([]);
  expect(asCsv(demoChapter('empty', TODAY))).toBe('');
});

test.each(sizes)(
  '%s, companies joined over twenty months, the last of them yesterday',
  (beginning) => {
    const days = demoChapter(beginning, TODAY).map((company) => company['Joined on'] ?? '');
    expect([...days].sort().at(0)).toBe('2025-03-24');
    expect([...days].sort().at(-1)).toBe('2026-11-23');
    const months = new Set(days.map((day) => day.slice(0, 7)));
    expect(months.size).toBe(21);
  },
);

test('every state has a company that counts, and every sector is one the roster knows', () => {
  const companies = demoChapter('today', TODAY);
  const counted = companies.filter((company) => company['U.S.-owned'] === 'yes');
  expect(new Set(counted.map(({ State }) => State))).toEqual(new Set(STATES));
  for (const { Sector = '' } of companies) expect(readSector(Sector)).toBe(Sector);
  expect(companies.some((company) => company['U.S.-owned'] === 'unconfirmed')).toBe(true);
});

test('a beginning is the same each time, and its people can be written to nowhere', () => {
  for (const beginning of BEGINNINGS)
    expect(demoChapter(beginning, TODAY)).toEqual(demoChapter(beginning, TODAY));
  for (const company of demoChapter('almost', TODAY)) {
    expect(company['Contact e-mail']).toMatch(/^[a-z.]+@example\.(com|mx)$/);
    expect(company['Contact phone']).toMatch(/555 0\d{3}$/);
  }
});
