import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Company, EXPORTED_FIELDS } from '#domain/company.ts';
import { COUNTRIES } from '#domain/country.ts';
import { changesBetween } from '#domain/history.ts';
import { amend } from '#domain/judge-company.ts';
import type { ExportedCompany } from '#domain/roster-export.ts';
import { marked, markedAsText, unmarked } from '#domain/sheet.ts';
import { voiceOf } from '#locales/voice.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { readRows } from '#spreadsheet/read-rows.ts';
import { writeCsv } from '#spreadsheet/write-csv.ts';
import { writeXlsx } from '#spreadsheet/write-xlsx.ts';
import { companiesSheet } from '#views/companies-sheet.ts';
import { anyExported, anyExportedRoster } from '../domain/any-exported.ts';

const TODAY = '2026-11-24';
const FORMATS = {
  csv: (companies: readonly ExportedCompany[], language: 'en' | 'es') =>
    writeCsv(companiesSheet(companies, {}, voiceOf(language))),
  xlsx: (companies: readonly ExportedCompany[], language: 'en' | 'es') =>
    writeXlsx([companiesSheet(companies, {}, voiceOf(language))]),
};

const withIds = (companies: readonly Company[]): ExportedCompany[] =>
  companies.map((company) => ({ id: randomUUID(), company }));

/** A record as a spreadsheet can make it: nobody confirms, or keeps a file, by one. */
const unconfirmed = (company: Company): Company => ({
  ...company,
  evidenceFile: null,
  evidenceFileName: null,
  evidenceFileLink: null,
  confirmedBy: null,
  confirmedOn: null,
});

describe.each(['csv', 'xlsx'] as const)('any roster, exported as %s', (format) => {
  it('is read back unchanged, in either language', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyExportedRoster(TODAY),
        fc.constantFrom('en', 'es'),
        async (roster, language) => {
          const exported = withIds(roster);
          const read = readRoster(await FORMATS[format](exported, language), TODAY);
          if (!read.ok) throw new Error(JSON.stringify(read.faults));
          const { rows, faults, unknown } = read.roster;
          expect({ faults, unknown }).toEqual({ faults: [], unknown: [] });
          expect(rows.map(({ company }) => company)).toEqual(roster.map(unconfirmed));
          expect(rows.map(({ record }) => record)).toEqual(exported.map(({ id }) => id));
          const changes = roster.map((company, at) =>
            changesBetween(company, amend(company, rows[at]?.written ?? {}, TODAY)),
          );
          expect(changes).toEqual(roster.map(() => ({})));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('names every country so that it is read back, in either language', async () => {
    const [company] = fc.sample(anyExported(1, TODAY), 1);
    if (!company) throw new Error('There is no company.');
    const all = COUNTRIES.map((hqCountry, at) => ({
      ...company,
      name: `C ${at}`,
      rfc: null,
      hqCountry,
    }));
    for (const language of ['en', 'es'] as const) {
      const read = readRoster(await FORMATS[format](withIds(all), language), TODAY);
      expect(read.ok && read.roster.rows.map((row) => row.company.hqCountry)).toEqual(COUNTRIES);
    }
  });
});

it('any text bears a mark that is taken off exactly, and only with it could it be a formula', () => {
  const letters = fc.constantFrom(...'\'=+-@\t\ra" ');
  fc.assert(
    fc.property(fc.string({ unit: letters }), (text) => {
      expect(unmarked(marked(text))).toBe(text);
      expect(unmarked(markedAsText(text))).toBe(text);
      expect(marked(text)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

it('a column for everything that is known of a company', () => {
  const [company] = fc.sample(anyExported(1, TODAY), 1);
  const beside = ['evidenceFileName', 'evidenceFileLink'];
  expect([...EXPORTED_FIELDS, ...beside].sort()).toEqual(Object.keys(company ?? {}).sort());
});

it('a workbook opened in Excel has a frozen header with a filter on every column, real days and real percentages', async () => {
  const sheet = {
    name: 'Padrón & “más”',
    columns: ['Name', 'Joined', 'Share', 'When'].map((header) => ({ header, width: 20 })),
    rows: () => [['=1+1', { day: '2024-10-31' }, { share: 51.5 }, { moment: '2026-11-24T06:00' }]],
  };
  const parts = unzipSync(await writeXlsx([sheet]));
  const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
  const written = part('xl/worksheets/sheet1.xml');
  expect(written).toContain('ySplit="1"');
  expect(written).toContain('<autoFilter ref="A1:D2"/>');
  expect(written).toContain('<c r="A2" t="inlineStr" s="0"><is><t xml:space="preserve">=1+1</t>');
  expect(written).toContain('<c r="B2" s="2"><v>45596</v></c>');
  expect(written).toContain('<c r="C2" s="6"><v>0.515</v></c>');
  expect(written).toContain('<c r="D2" s="4"><v>46350.25</v></c>');
  expect(written).not.toContain('<f>');
  expect(part('xl/workbook.xml')).toContain('name="Padrón &amp; “más”"');
});

it('of several sheets the list is the one that an import reads', async () => {
  const sheet = (name: string, headers: readonly string[]) => ({
    ...{ name, rows: () => [], columns: headers.map((header) => ({ header, width: 9 })) },
  });
  const list = sheet('List', ['Company name', 'State', 'U.S.-owned']);
  const read = readRows(await writeXlsx([sheet('Other', ['Month', 'Sonora']), list]));
  expect(read.ok && read.sheet).toEqual({ name: 'List', of: 2 });
});

it('CSV begins with the mark of UTF-8, and its telephone numbers become no formula', async () => {
  const columns = [{ header: 'Teléfono', width: 9 }];
  const bytes = await writeCsv({
    name: 'x',
    columns,
    rows: () => [['+52 662 123 4567'], ["'-a"], [null]],
  });
  expect(Buffer.from(bytes).toString()).toBe("\ufeffTeléfono\r\n'+52 662 123 4567\r\n''-a\r\n\r\n");
});
