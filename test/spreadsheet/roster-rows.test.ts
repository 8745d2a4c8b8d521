import { describe, expect, it } from 'vitest';
import { readRosterRows } from '#domain/spreadsheet-rows.ts';
import { readCsv } from '#spreadsheet/read-csv.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import { encoded } from './written-csv.ts';

const TODAY = '2026-11-24';

function rowsOf(...lines: string[]) {
  const csv = readCsv(encoded(lines.join('\n'), 'utf-8'));
  if (!csv.ok) throw new Error(`The file cannot be read: ${csv.fault.kind}`);
  return csv.rows;
}
const read = (...lines: string[]) => readRosterRows(rowsOf(...lines), TODAY);
function roster(...lines: string[]) {
  const file = read(...lines);
  if (!file.ok) throw new Error(`The file is no roster: ${JSON.stringify(file.faults)}`);
  return file.file;
}
const HEADER = 'Company name,State,U.S.-owned,RFC,Notes';

describe('headers', () => {
  it('title rows and blank rows above the header are passed over', () => {
    const file = roster(
      'Padrón de socios',
      ',,',
      '',
      'Empresa,Estado,Capital estadounidense',
      'Sol,SON,Sí',
    );
    expect(file.rows).toMatchObject([{ line: 5, company: { name: 'Sol', usOwned: 'yes' } }]);
  });

  it('headers are read in any case, with or without accents, in any order', () => {
    const file = roster('notas;CAPITAL DE EE.UU.;estado;RAZON SOCIAL', 'algo;no;Son.;Sol');
    expect(file.rows).toMatchObject([{ company: { name: 'Sol', state: 'SON', notes: 'algo' } }]);
  });

  it('what else is known of the ownership has columns of its own, and confirms nothing', () => {
    const known = {
      ownershipBasis: 'us-parent',
      ultimateParent: 'Example',
      reviewOn: '2027-10-31',
    };
    const files = [
      'Company name,State,U.S.-owned,Basis,Ultimate parent,Look again on\nSol,SON,Yes,U.S. parent,Example,2027-10-31',
      'Empresa,Estado,Capital estadounidense,Fundamento,Matriz última,Próxima revisión\nSol,SON,Sí,Controlada por una matriz estadounidense,Example,31/10/2027',
    ];
    for (const file of files)
      expect(roster(file).rows).toMatchObject([{ company: { ...known, confirmedOn: null } }]);
    expect(roster('Company,State,U.S.-owned,Basis', 'Sol,SON,Yes,a whim').faults).toMatchObject([
      { line: 2, column: 'Basis', problem: { kind: 'notAChoice', field: 'ownershipBasis' } },
    ]);
  });

  it('a file of a header alone is a roster without companies', () => {
    expect(roster(HEADER)).toEqual({ rows: [], faults: [], unknown: [], unmarked: 0 });
  });

  it('a file without a header is refused', () => {
    const noHeader = { ok: false, faults: [{ kind: 'noHeader' }], unknown: [] };
    expect(read('Sol,SON,Sí', 'Luna,SON,No')).toEqual(noHeader);
    expect(read('Company name', 'Sol')).toEqual(noHeader);
    expect(read(...Array(20).fill('a title,,'), HEADER, 'Sol,SON,Yes,,')).toEqual(noHeader);
  });

  it('each required column that lacks is named', () => {
    expect(read('City,Sector', 'Nogales,Mining')).toEqual({
      ok: false,
      faults: ['name', 'state', 'usOwned'].map((field) => ({ kind: 'missingColumn', field })),
      unknown: [],
    });
  });

  it('two columns that mean the same are named together', () => {
    expect(read('Company name,Razón social,State,U.S.-owned', 'Sol,Sol,SON,Yes')).toEqual({
      ok: false,
      faults: [{ kind: 'columnTwice', headers: ['Company name', 'Razón social'] }],
      unknown: [],
    });
  });

  it('columns that the roster has no place for are listed and left out', () => {
    const file = roster('Company name, Cuota ,State,,U.S.-owned,Padrino', 'Sol,100,SON,x,Yes,Ana');
    expect(file.unknown.map(({ header }) => header)).toEqual(['Cuota', 'Padrino']);
    expect(file.rows).toHaveLength(1);
  });
});

describe('rows', () => {
  it('blank rows are passed over, and do not upset the line numbers', () => {
    const file = roster(HEADER, '', 'Sol,SON,Yes,,', ' , ,,,', 'Luna,Jalisco,Yes,,');
    expect(file.rows.map(({ line }) => line)).toEqual([3]);
    expect(file.faults.map(({ line }) => line)).toEqual([5]);
  });

  it('a fault below a note of several lines is told by its own line', () => {
    const file = roster(HEADER, 'Sol,SON,Yes,,"one', 'two', 'three"', 'Luna,Jalisco,Yes,,');
    expect(file.rows[0]?.company.notes).toBe('one\ntwo\nthree');
    expect(file.faults.map(({ line }) => line)).toEqual([5]);
  });

  it('every fault of a row is told, in the order of the columns', () => {
    const file = roster(HEADER, ',Jalisco,maybe,ABC,');
    expect(file.faults.map(({ column, problem }) => [column, problem.kind])).toEqual([
      ['Company name', 'required'],
      ['State', 'notAChoice'],
      ['U.S.-owned', 'notAChoice'],
      ['RFC', 'notAnRfc'],
    ]);
  });

  it('a row that names a company of the file again is told with the earlier line', () => {
    const file = roster(HEADER, 'Sol S.A.,SON,Yes,,', 'SOL,SIN,No,,', 'Luna,SON,No,,');
    expect(file.faults).toEqual([
      { line: 3, column: 'Company name', problem: { kind: 'sameCompanyAs', line: 2 } },
    ]);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  it('two companies of a file cannot have one RFC, save one that many share', () => {
    const rfc = companyRfc(1);
    const file = roster(
      HEADER,
      `Sol,SON,Yes,${rfc},`,
      `Luna,SON,No,${rfc.toLowerCase()},`,
      'Mar,SON,No,XAXX010101000,',
      'Tierra,SON,No,XAXX010101000,',
    );
    expect(file.faults).toEqual([
      { line: 3, column: 'RFC', problem: { kind: 'sameRfcAs', line: 2 } },
    ]);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  it('in the U.S.-owned column no mark is No for a new company, and is counted', () => {
    const file = roster(HEADER, 'Sol,SON,x,,', 'Luna,SON, ,,');
    expect(file.rows.map(({ company }) => company.usOwned)).toEqual(['yes', 'no']);
    expect(file.rows.map(({ written }) => written.usOwned)).toEqual(['yes', undefined]);
    expect(file.unmarked).toBe(1);
  });

  it('a cell that holds only a dash says nothing that could be counted', () => {
    expect(roster(HEADER, 'Sol,SON,-,,').faults.map(({ problem }) => problem.kind)).toEqual([
      'notAChoice',
    ]);
  });

  it('only what a row writes is written over a record that is there', () => {
    expect(roster(HEADER, 'Sol,SON,Yes,,').rows[0]?.written).toEqual({
      name: 'Sol',
      state: 'SON',
      usOwned: 'yes',
    });
  });
});

it('two companies of one name are told apart by their RFCs, and by nothing less', () => {
  const [one, other] = [companyRfc(1), companyRfc(2)];
  const apart = roster(HEADER, `Sol,SON,Yes,${one},`, `Sol S.A.,SON,No,${other},`);
  expect(apart.faults).toEqual([]);
  expect(apart.rows).toHaveLength(2);
  const unsure = roster(HEADER, `Sol,SON,Yes,${one},`, 'Sol S.A.,SON,No,,');
  expect(unsure.faults).toMatchObject([{ line: 3, problem: { kind: 'sameCompanyAs', line: 2 } }]);
});

describe('the column of records', () => {
  const ONE = '0b9f6a1e-5a0c-4c5e-9d2b-3f1f0c8b7a61';
  const OTHER = '0b9f6a1e-5a0c-4c5e-9d2b-3f1f0c8b7a62';

  it('tells two companies of one name and one RFC apart, and nothing less does', () => {
    const rfc = companyRfc(1);
    const rows = [`Sol,SON,Yes,${rfc},${ONE}`, `Sol,SON,No,${rfc}, ${OTHER} `];
    const file = roster('Empresa,Estado,Capital estadounidense,RFC,Ficha', ...rows);
    expect(file.faults).toEqual([]);
    expect(file.rows.map(({ record }) => record)).toEqual([ONE, OTHER]);
    const unsure = roster('Company,State,U.S.-owned,Record', `Sol,SON,Yes,${ONE}`, 'Sol,SON,No,');
    expect(unsure.faults).toMatchObject([{ line: 3, problem: { kind: 'sameCompanyAs', line: 2 } }]);
  });

  it('of which two rows say the same is told by line and column', () => {
    const rows = [`Sol,SON,Yes,${ONE}`, `Luna,SON,No,${ONE.toUpperCase()}`];
    expect(roster('Company,State,U.S.-owned,Record', ...rows).faults).toEqual([
      { line: 3, column: 'Record', problem: { kind: 'sameRecordAs', line: 2 } },
    ]);
  });

  it('may bear any header, where a person says that it is this column', () => {
    const rows = rowsOf('Company,State,U.S.-owned,Clave', `Sol,SON,Yes,${ONE}`);
    const assigned = readRosterRows(rows, TODAY, { 3: 'record' });
    expect(assigned.ok && assigned.file.rows).toMatchObject([{ record: ONE }]);
  });
});
