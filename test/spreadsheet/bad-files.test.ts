import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MOST_COLUMNS, MOST_ROWS } from '#domain/spreadsheet-columns.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { writtenXlsx } from './written-xlsx.ts';

const TODAY = '2026-11-24';
const HEADER = ['Company name', 'State', 'U.S.-owned'];
const MEGABYTE = 1024 * 1024;

function faultsOf(bytes: Uint8Array) {
  const read = readRoster(bytes, TODAY);
  return read.ok ? [] : read.faults;
}
const company = (at: number) => [`Invented ${at} Inc.`, 'Sonora', 'Yes'];
const csv = (rows: readonly (readonly string[])[]) =>
  strToU8(rows.map((row) => row.join(',')).join('\n'));
const text = (content: string) => faultsOf(strToU8(content));

/** A zip whose table of contents, and whose parts, say that a part unpacks to so many bytes. */
function lyingZip(zip: Uint8Array, unpacked: number, said: number): Uint8Array {
  const bytes = new DataView(zip.buffer.slice(0));
  const fields = [
    { mark: 0x04034b50, at: 22 },
    { mark: 0x02014b50, at: 24 },
  ];
  for (let from = 0; from < zip.length - 30; from += 1)
    for (const { mark, at } of fields)
      if (bytes.getUint32(from, true) === mark && bytes.getUint32(from + at, true) === unpacked)
        bytes.setUint32(from + at, said, true);
  return new Uint8Array(bytes.buffer);
}

describe('a workbook that is damaged', () => {
  it('in one letter of a name is refused, and not read with another name', () => {
    const bytes = zipSync(
      { ...unzipSync(writtenXlsx([HEADER, ['Invented Sol', 'Sonora', 'Yes']])) },
      { level: 0 },
    );
    expect(faultsOf(bytes)).toEqual([]);
    const at = Buffer.from(bytes).indexOf('Invented Sol');
    bytes[at + 9] = 'T'.charCodeAt(0);
    expect(faultsOf(bytes)).toEqual([{ kind: 'damaged' }]);
  });

  it('in that its elements stand in one another without end is refused before they fill the memory', () => {
    const deep = `${'<ext>'.repeat(1000)}${'</ext>'.repeat(1000)}`;
    const more = { 'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${deep}</worksheet>`) };
    expect(faultsOf(writtenXlsx([HEADER], { more }))).toEqual([{ kind: 'damaged' }]);
  });
});

it('a workbook with a text that is longer than any cell holds is refused before it fills the memory', () => {
  const bytes = writtenXlsx([HEADER, ['x'.repeat(3 * MEGABYTE), 'Sonora', 'Yes']]);
  expect(faultsOf(bytes)).toEqual([{ kind: 'damaged' }]);
});

describe('files in disguise', () => {
  it('a page of HTML, a picture and an XML of old Excel are told for what they are', () => {
    expect(text('<!DOCTYPE html><html><title>Sign in</title>')).toEqual([
      { kind: 'disguised', as: 'webPage' },
    ]);
    expect(text('\ufeff <TABLE><tr><td>Company name</td></tr></TABLE>')).toEqual([
      { kind: 'disguised', as: 'webPage' },
    ]);
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
    expect(faultsOf(png)).toEqual([{ kind: 'disguised', as: 'picture' }]);
    expect(text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>')).toEqual([
      { kind: 'disguised', as: 'oldExcel' },
    ]);
  });

  it('a zip of something else is no workbook', () => {
    expect(faultsOf(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual([
      { kind: 'disguised', as: 'otherDocument' },
    ]);
  });
});

describe('files that hold too much', () => {
  it('a cell that swallows the rest of the file, since a quotation mark was never closed, is told by its line', () => {
    const bytes = strToU8(
      `${HEADER.join(',')}\n"${'Sol,Sonora,Yes\n'.repeat(200_000)}",Sonora,Yes\n`,
    );
    expect(faultsOf(bytes)).toEqual([{ kind: 'broken', line: 2 }]);
  });

  it('more than 10 MB are refused unread', () => {
    expect(faultsOf(new Uint8Array(10 * MEGABYTE + 1))).toEqual([{ kind: 'tooLarge' }]);
  });

  it('100,000 rows are refused, in a workbook and in CSV; as many as fit are read', () => {
    const rows = [HEADER, ...Array.from({ length: 100_000 }, (_, at) => company(at))];
    expect(faultsOf(csv(rows))).toEqual([{ kind: 'tooManyRows' }]);
    expect(faultsOf(writtenXlsx(rows.slice(0, MOST_ROWS + 1)))).toEqual([{ kind: 'tooManyRows' }]);
    const fitting = readRoster(csv(rows.slice(0, MOST_ROWS)), TODAY);
    expect(fitting.ok && fitting.roster.rows).toHaveLength(MOST_ROWS - 1);
  });

  it('500 columns are refused, in a workbook and in CSV; blank ones do not count', () => {
    const wide = [...HEADER, ...Array.from({ length: 497 }, (_, at) => `Column ${at}`)];
    expect(faultsOf(csv([wide, company(1)]))).toEqual([{ kind: 'tooManyColumns' }]);
    expect(faultsOf(writtenXlsx([wide, company(1)]))).toEqual([{ kind: 'tooManyColumns' }]);
    const blank = [...HEADER, ...Array.from({ length: MOST_COLUMNS }, () => '')];
    expect(faultsOf(csv([blank, company(1)]))).toEqual([]);
    expect(faultsOf(writtenXlsx([blank, company(1)]))).toEqual([]);
  });

  it('one long text that stands in each row of a workbook is refused before it is multiplied', () => {
    const texts = [...HEADER, 'Notes', ...company(1), 'n'.repeat(MEGABYTE)];
    const shared = texts.map((one) => `<si><t>${one}</t></si>`).join('');
    const row = (cells: readonly number[]) =>
      `<row>${cells.map((at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`;
    const rows = [row([0, 1, 2, 3]), ...Array.from({ length: 30 }, () => row([4, 5, 6, 7]))];
    const more = {
      'xl/sharedStrings.xml': strToU8(`<sst>${shared}</sst>`),
      'xl/worksheets/sheet1.xml': strToU8(`<worksheet>${rows.join('')}</worksheet>`),
    };
    expect(faultsOf(writtenXlsx([HEADER, company(1)], { more }))).toEqual([{ kind: 'swollen' }]);
  });

  it('a zip bomb is refused before it is unpacked', () => {
    const bomb = { 'xl/worksheets/sheet2.xml': new Uint8Array(60 * MEGABYTE) };
    const before = process.memoryUsage().arrayBuffers;
    const bytes = writtenXlsx([HEADER, company(1)], { more: bomb });
    expect(bytes.length).toBeLessThan(MEGABYTE);
    expect(faultsOf(bytes)).toEqual([{ kind: 'swollen' }]);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100 * MEGABYTE);
  });

  it('a zip bomb that lies about its size is cut off where it said that it would end', () => {
    const size = 20 * MEGABYTE;
    const bomb = new Uint8Array(size).fill(0x20);
    const bytes = writtenXlsx([HEADER, company(1)], { more: { 'xl/sharedStrings.xml': bomb } });
    expect(faultsOf(lyingZip(bytes, size, 100))).toEqual([{ kind: 'damaged' }]);
  });

  it('entities that would grow are refused', () => {
    const laughs = '<!DOCTYPE sst [<!ENTITY a "ha">]><sst><si><t>&a;</t></si></sst>';
    const more = { 'xl/sharedStrings.xml': strToU8(laughs) };
    expect(faultsOf(writtenXlsx([HEADER, company(1)], { more }))).toEqual([{ kind: 'damaged' }]);
  });
});

describe('damaged files', () => {
  const sound = readFileSync(join(import.meta.dirname, '../samples/workbooks/excel.xlsx'));

  it('a workbook cut off anywhere, or with any byte changed, is read or refused, and never more', () => {
    const kinds = ['damaged', 'disguised', 'empty', 'noHeader', 'missingColumn', 'swollen'];
    fc.assert(
      fc.property(
        fc.integer({ min: 4, max: sound.length - 1 }),
        fc.nat({ max: 255 }),
        (at, byte) => {
          const changed = Uint8Array.from(sound);
          changed[at] = byte;
          for (const { kind } of faultsOf(changed)) expect(kinds).toContain(kind);
          for (const { kind } of faultsOf(sound.subarray(0, at))) expect(kind).toBe('damaged');
        },
      ),
      { numRuns: 60 },
    );
  });
});
