import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { writtenXlsx } from './written-xlsx.ts';

const TODAY = '2026-11-24';

const workbook = (name: string) =>
  readRoster(readFileSync(join(import.meta.dirname, '../samples/workbooks', name)), TODAY);

function good(name: string) {
  const read = workbook(name);
  if (!read.ok) throw new Error(`${name} cannot be read: ${JSON.stringify(read.faults)}`);
  const companies = read.roster.rows.map(({ company }) => company);
  return { ...read, faults: read.roster.faults, companies };
}

const faultsOf = (name: string) => {
  const read = workbook(name);
  return read.ok ? [] : read.faults;
};

describe('workbooks as programs write them', () => {
  it('Excel’s: titles, dates with and without an hour, percentages, marks, formulas, rich text', () => {
    const { companies, faults, sheet } = good('excel.xlsx');
    expect(faults).toEqual([]);
    expect(sheet).toEqual({ name: 'Members', of: 2 });
    expect(companies).toMatchObject([
      {
        name: 'Invented Sol & Hijos, S.A. de C.V.',
        state: 'SON',
        usOwned: 'yes',
        usShare: 51,
        joinedOn: '2023-03-01',
        contactPhone: '+52 662 234 5678',
        notes: 'Two\nlines',
      },
      { name: 'Invented Luna Inc.', usOwned: 'no', usShare: 12.3, joinedOn: '2024-12-31' },
      { name: 'Invented Mar LLC', state: 'SIN', usOwned: 'unconfirmed', joinedOn: '2025-01-02' },
    ]);
  });

  it('LibreOffice’s, in Spanish: the sheet that is the list, a state merged over two rows', () => {
    const { companies, faults, sheet, roster } = good('libreoffice.xlsx');
    expect(faults).toEqual([]);
    expect(sheet).toEqual({ name: 'Padrón', of: 2 });
    expect(roster.unknown).toEqual([{ at: 6, header: 'Cuota' }]);
    expect(roster.rows.map(({ line }) => line)).toEqual([4, 5]);
    expect(companies).toMatchObject([
      {
        name: 'Ñandú Inventada, S.A. de C.V.',
        state: 'SON',
        usOwned: 'yes',
        usShare: 51.5,
        joinedOn: '2024-02-29',
      },
      { name: 'Cerro Inventado LLC', state: 'SON', usOwned: 'no', joinedOn: '2024-03-01' },
    ]);
  });

  it('Google Sheets’, in Spanish', () => {
    const { companies, faults } = good('google.xlsx');
    expect(faults).toEqual([]);
    expect(companies).toMatchObject([
      {
        name: 'Inventada Sol, S. de R.L. de C.V.',
        state: 'SON',
        usOwned: 'yes',
        joinedOn: '2024-02-29',
        notes: 'Línea uno\nlínea dos',
      },
      { name: 'Inventada Luna Inc.', state: 'BCS', usOwned: 'no', joinedOn: '2024-01-01' },
    ]);
  });

  it('an old Mac’s, whose days are counted from 1904', () => {
    expect(good('from-1904.xlsx').companies).toMatchObject([{ joinedOn: '2024-02-29' }]);
  });
});

describe('formulas', () => {
  it('one that has failed is a fault of its row, and of no other', () => {
    const { companies, faults } = good('failed-formula.xlsx');
    expect(faults).toEqual([
      { line: 2, column: 'State', problem: { kind: 'formulaFailed', shown: '#N/A' } },
    ]);
    expect(companies).toMatchObject([{ name: 'Invented Luna Inc.' }]);
  });

  it.each([
    ...['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!', '#SPILL!', '#ERROR!'],
    ...['#N/D', '#¡REF!', '#¡VALOR!', '#¡DIV/0!', '#¿NOMBRE?', '#¡NULO!', '#¡NUM!', 'Err:502'],
  ])('%s is one that has failed, in CSV and in a workbook, as text too', (shown) => {
    const header = ['Company name', 'State', 'U.S.-owned', 'Notes'];
    const sound = ['Invented Sol Inc.', 'Sonora', 'Yes'];
    const csv = Buffer.from([header, [shown, 'Sonora', 'Yes', ''], [...sound, shown]].join('\n'));
    const error = { error: shown };
    const failed = writtenXlsx([header, [error, 'Sonora', 'Yes'], [...sound, error]]);
    const pasted = writtenXlsx([header, [shown, 'Sonora', 'Yes'], [...sound, shown]]);
    for (const bytes of [csv, failed, pasted]) {
      const read = readRoster(bytes, TODAY);
      expect(read.ok && read.roster).toMatchObject({
        rows: [],
        faults: [
          { line: 2, column: 'Company name', problem: { kind: 'formulaFailed', shown } },
          { line: 3, column: 'Notes', problem: { kind: 'formulaFailed', shown } },
        ],
      });
    }
  });

  it('an error that nobody has heard of is one too, where the workbook says that it is an error', () => {
    const rows = [
      ['Company name', 'State', 'U.S.-owned'],
      [{ error: '#NEW!' }, 'Sonora', 'Yes'],
    ];
    const read = readRoster(writtenXlsx(rows), TODAY);
    expect(read.ok && read.roster.faults).toMatchObject([{ line: 2, column: 'Company name' }]);
  });

  it('one that was never reckoned is told, and not taken for a blank', () => {
    const { companies, faults } = good('uncalculated.xlsx');
    expect(companies).toMatchObject([{ name: 'Inventada Uno SA de CV', joinedOn: '2024-05-06' }]);
    expect(faults).toEqual([
      {
        line: 3,
        column: 'Capital estadounidense',
        problem: { kind: 'formulaFailed', shown: '#CALC!' },
      },
    ]);
  });
});

it('a workbook that is no list of companies is refused for what it is, whatever its name says', () => {
  expect(faultsOf('protected.xlsx')).toEqual([{ kind: 'protected' }]);
  expect(faultsOf('empty.xlsx')).toEqual([{ kind: 'empty' }]);
  expect(faultsOf('wide.xlsx')).toEqual([{ kind: 'tooManyColumns' }]);
  expect(faultsOf('two-headers.xlsx')).toEqual([{ kind: 'twoHeaders', lines: [1, 2] }]);
  expect(faultsOf('old-excel.xls')).toEqual([{ kind: 'disguised', as: 'oldExcel' }]);
  expect(faultsOf('libreoffice.ods')).toEqual([{ kind: 'disguised', as: 'otherDocument' }]);
  expect(faultsOf('a-pdf.xlsx')).toEqual([{ kind: 'disguised', as: 'pdf' }]);
});
