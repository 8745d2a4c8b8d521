import { describe, expect, it, test } from 'vitest';
import { readCsv } from '#spreadsheet/read-csv.ts';
import { ENCODINGS, encoded, PLAIN_STYLE, writtenCsv } from './written-csv.ts';

const HEADER = ['Company name', 'State', 'U.S.-owned'];
const rowsOf = (bytes: Uint8Array) => {
  const csv = readCsv(bytes);
  return csv.ok ? csv.rows : csv.fault;
};
const rows = (text: string) => rowsOf(encoded(text, 'utf-8'));

describe('encodings', () => {
  const spanish = ['Ñandú “Añil” – 5 € S.A.', 'Sonora', 'Sí'];
  const chinese = ['北方 😀', 'Sonora', 'Sí'];

  test.each(ENCODINGS)('a file in %s is read letter by letter', (encoding) => {
    const bytes = writtenCsv([HEADER, spanish, chinese], { ...PLAIN_STYLE, encoding });
    expect(rowsOf(bytes)).toEqual([
      { line: 1, cells: HEADER },
      { line: 2, cells: spanish },
      { line: 3, cells: chinese },
    ]);
  });

  it('a file that is not UTF-8 is read as Excel’s Windows-1252, its quotes and euro too', () => {
    const bytes = writtenCsv([HEADER, spanish], { ...PLAIN_STYLE, encoding: 'windows-1252' });
    expect(rowsOf(bytes)).toMatchObject([{ cells: HEADER }, { cells: spanish }]);
  });
});

describe('separators and line ends', () => {
  test.each([',', ';', '\t', '|'])('the separator “%s” is found out', (separator) => {
    const awkward = ['A, B; C | "D"\t', 'Sonora', 'No'];
    const bytes = writtenCsv([HEADER, awkward], { ...PLAIN_STYLE, separator });
    expect(rowsOf(bytes)).toMatchObject([{ cells: HEADER }, { cells: awkward }]);
  });

  test.each(['\n', '\r\n', '\r'])('the line end %j parts rows, and lines are counted', (end) => {
    const text = `Name,State${end}${end}"a${end}b",Sonora${end}"c",Sonora${end}d,Sinaloa`;
    expect(rows(text)).toEqual([
      { line: 1, cells: ['Name', 'State'] },
      { line: 2, cells: [''] },
      { line: 3, cells: [end === '\r' ? 'a\rb' : 'a\nb', 'Sonora'] },
      { line: 5, cells: ['c', 'Sonora'] },
      { line: 6, cells: ['d', 'Sinaloa'] },
    ]);
  });

  it('the separator is found below title rows that hold others', () => {
    const text = 'Padrón, Capítulo Noroeste, 2026\n\nEmpresa;Estado;Sector\nSol;Sonora;TI\n';
    expect(rows(text)).toMatchObject([
      {},
      {},
      { line: 3, cells: ['Empresa', 'Estado', 'Sector'] },
      { line: 4, cells: ['Sol', 'Sonora', 'TI'] },
    ]);
  });

  it('rows may be shorter or longer than the header', () => {
    expect(rows('Name,State\nSol\nLuna,Sonora,more,and more')).toEqual([
      { line: 1, cells: ['Name', 'State'] },
      { line: 2, cells: ['Sol'] },
      { line: 3, cells: ['Luna', 'Sonora', 'more', 'and more'] },
    ]);
  });
});

describe('files that cannot be read', () => {
  it('an empty file is called empty, blanks and marks or not', () => {
    for (const text of ['', '\ufeff', '  \r\n\n\t']) expect(rows(text)).toEqual({ kind: 'empty' });
    expect(rowsOf(encoded('', 'utf-16le'))).toEqual({ kind: 'empty' });
  });

  it('a picture, a zip or an Excel workbook is called no text', () => {
    const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 0x14, 0, 8, 0, 0xff, 0xfe, 0x80, 0]);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    for (const bytes of [zip, png]) expect(rowsOf(bytes)).toEqual({ kind: 'notText' });
  });

  it('UTF-16 without its mark is called no text rather than read as rubbish', () => {
    expect(rowsOf(Buffer.from('Name,State\nSol,Sonora', 'utf16le'))).toEqual({ kind: 'notText' });
  });

  it('a quotation mark that never closes is told by the line on which its row begins', () => {
    expect(rows('Name,State\nSol,Sonora\n"Luna,Sonora\nMar,Sinaloa\n')).toEqual({
      kind: 'broken',
      line: 3,
    });
  });

  it('a quotation mark inside an unquoted cell is told by its line', () => {
    expect(rows('Name,State\nSol,Sonora\nGrupo "Luna",Sonora\n')).toEqual({
      kind: 'broken',
      line: 3,
    });
  });
});
