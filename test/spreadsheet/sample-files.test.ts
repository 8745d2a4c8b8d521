import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readRosterRows } from '#domain/spreadsheet-rows.ts';
import { readCsv } from '#spreadsheet/read-csv.ts';

const TODAY = '2026-11-24';

function rosterOf(sample: string) {
  const csv = readCsv(readFileSync(join(import.meta.dirname, '../samples', sample)));
  if (!csv.ok) throw new Error(`${sample} cannot be read: ${csv.fault.kind}`);
  const roster = readRosterRows(csv.rows, TODAY);
  if (!roster.ok) throw new Error(`${sample} has no roster`);
  return roster.file;
}
const companiesOf = (sample: string) => rosterOf(sample).rows.map(({ company }) => company);

it('the chapter’s list is read: 52 companies, 19 of them U.S.-owned, no fault', () => {
  const file = rosterOf('members-52.csv');
  expect(file.faults).toEqual([]);
  expect(file.unknown).toEqual([]);
  expect(file.rows).toHaveLength(52);
  expect(file.rows.filter(({ company }) => company.usOwned === 'yes')).toHaveLength(19);
  expect(file.rows.every(({ company }) => company.status === 'member')).toBe(true);
  expect(file.rows.map(({ line }) => line)).toEqual(Array.from({ length: 52 }, (_, at) => at + 2));
});

it('the same list as Excel saves it in Spanish makes the same 52 records', () => {
  expect(companiesOf('padron-52-excel.csv')).toEqual(companiesOf('members-52.csv'));
  expect(rosterOf('padron-52-excel.csv').faults).toEqual([]);
});

it('the untidy list has eight faults, each told by its line and column, and no other', () => {
  expect(rosterOf('members-dirty.csv').faults).toEqual([
    { line: 5, column: 'Company name', problem: { kind: 'sameCompanyAs', line: 4 } },
    { line: 6, column: 'Company name', problem: { kind: 'required' } },
    {
      line: 7,
      column: 'State',
      problem: { kind: 'notAChoice', field: 'state', written: 'Jalisco' },
    },
    { line: 8, column: 'Joined on', problem: { kind: 'notADay', written: '2024-02-31' } },
    { line: 9, column: 'Joined on', problem: { kind: 'futureDay', today: TODAY } },
    {
      line: 10,
      column: 'U.S.-owned',
      problem: { kind: 'notAChoice', field: 'usOwned', written: 'maybe' },
    },
    { line: 14, column: 'Company name', problem: { kind: 'severalLines' } },
    { line: 16, column: 'Company name', problem: { kind: 'tooLong', max: 120, length: 300 } },
  ]);
});

it('what only looks dangerous in the untidy list is read as it is written', () => {
  expect(companiesOf('members-dirty.csv').map(({ name }) => name)).toEqual([
    'Buena Empresa Uno, S.A. de C.V.',
    '<!channel> Mención & Hijos',
    '=HYPERLINK("http://example.com";"x")',
    'Ñandú Ünïcode 北 😀 S.A.',
  ]);
});
