import fc from 'fast-check';
import { expect, it } from 'vitest';
import { COMPANY_FIELDS, type WrittenCompany } from '#domain/company.ts';
import { markedAsText } from '#domain/sheet.ts';
import { readRosterRows } from '#domain/spreadsheet-rows.ts';
import { voiceOf } from '#locales/voice.ts';
import { readCsv } from '#spreadsheet/read-csv.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { anyWrittenCompany, companyFrom } from '../domain/any-company.ts';
import { ENCODINGS, writtenCsv } from './written-csv.ts';
import { writtenXlsx } from './written-xlsx.ts';

const TODAY = '2026-11-24';

const anyStyle = fc.record({
  separator: fc.constantFrom(',', ';', '\t', '|'),
  lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom(...ENCODINGS),
});
const anyLayout = fc.record({
  language: fc.constantFrom('en', 'es'),
  columns: fc.shuffledSubarray([...COMPANY_FIELDS], { minLength: COMPANY_FIELDS.length }),
  titles: fc.nat({ max: 3 }),
});
const anyList = fc
  .nat({ max: 8 })
  .chain((most) =>
    fc.tuple(...Array.from({ length: most }, (_, number) => anyWrittenCompany(number))),
  );

function readBack(bytes: Uint8Array) {
  const csv = readCsv(bytes);
  if (!csv.ok) return csv;
  const roster = readRosterRows(csv.rows, TODAY);
  return roster.ok
    ? { faults: roster.file.faults, companies: roster.file.rows.map(({ company }) => company) }
    : roster;
}

it('any list of good companies, however it is written down, is read back the same', () => {
  fc.assert(
    fc.property(anyList, anyStyle, anyLayout, (list, style, { language, columns, titles }) => {
      const header = columns.map((field) => voiceOf(language).phrases.fields[field]);
      const rows = list.map((company: WrittenCompany) => columns.map((at) => company[at] ?? ''));
      const title = Array.from({ length: titles }, () => ['Padrón, 2026; "Noroeste"', '']);
      expect(readBack(writtenCsv([...title, header, ...rows], style))).toEqual({
        faults: [],
        companies: list.map((company) => companyFrom(company, TODAY)),
      });
    }),
    { numRuns: 100 },
  );
});

it('any list in Spanish letters is read back the same from Excel’s Windows-1252', () => {
  const inSpanish = anyList.map((list) =>
    list.map((company) => ({
      ...company,
      ...Object.fromEntries(
        Object.entries(company).map(([field, text]) => [field, text.replaceAll(/北|😀/gu, 'ñ€')]),
      ),
    })),
  );
  fc.assert(
    fc.property(inSpanish, anyStyle, (list, style) => {
      const header = COMPANY_FIELDS.map((field) => voiceOf('es').phrases.fields[field]);
      const rows = list.map((company) => COMPANY_FIELDS.map((at) => company[at] ?? ''));
      const bytes = writtenCsv([header, ...rows], { ...style, encoding: 'windows-1252' });
      expect(readBack(bytes)).toEqual({
        faults: [],
        companies: list.map((company) => companyFrom(company, TODAY)),
      });
    }),
  );
});

it('any list of good companies is read back the same from a workbook', () => {
  fc.assert(
    fc.property(
      anyList,
      fc.boolean(),
      anyLayout,
      (list, isShared, { language, columns, titles }) => {
        const header = columns.map((field) => voiceOf(language).phrases.fields[field]);
        const rows = list.map((company: WrittenCompany) =>
          columns.map((at) => markedAsText(company[at] ?? '')),
        );
        const title = Array.from({ length: titles }, () => ['Padrón & <2026>', '']);
        const read = readRoster(writtenXlsx([...title, header, ...rows], { isShared }), TODAY);
        expect(read.ok && read.roster.faults).toEqual([]);
        expect(read.ok && read.roster.rows.map(({ company }) => company)).toEqual(
          list.map((company) => companyFrom(company, TODAY)),
        );
      },
    ),
    { numRuns: 100 },
  );
});

it('any day, as Excel counts days, is read back the same, whatever its hour', () => {
  const days = fc.date({
    min: new Date('1950-01-01'),
    max: new Date('2026-11-24'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.double({ min: 0, max: 0.999, noNaN: true }), (date, hour) => {
      const day = date.toISOString().slice(0, 10);
      const number = Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000) + hour;
      const header = ['Company name', 'State', 'U.S.-owned', 'Joined on'];
      const row = ['Invented Sol Inc.', 'Sonora', 'Yes', { number, format: 'day' as const }];
      const read = readRoster(writtenXlsx([header, row]), TODAY);
      expect(read.ok && read.roster.rows[0]?.company.joinedOn).toBe(day);
    }),
  );
});
