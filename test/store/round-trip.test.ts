import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Company, isLive } from '#domain/company.ts';
import { EVERYTHING } from '#domain/roster-filter.ts';
import { voiceOf } from '#locales/voice.ts';
import { readRoster } from '#spreadsheet/read-roster.ts';
import { writeCsv } from '#spreadsheet/write-csv.ts';
import { writeXlsx } from '#spreadsheet/write-xlsx.ts';
import { listChapters } from '#store/chapters.ts';
import { readExport } from '#store/read-export.ts';
import { companiesSheet } from '#views/companies-sheet.ts';
import { anyExportedRoster } from '../domain/any-exported.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import {
  AT,
  chapterOf,
  kept,
  newChapter,
  opened,
  type TestChapter,
  TODAY,
} from './temporary-store.ts';

type Language = 'en' | 'es';

/** The chapter's list as `/amcham export` sends it. */
async function exported({ db, id }: TestChapter, format: 'csv' | 'xlsx', language: Language) {
  const chapter = (await listChapters(db)).find((one) => one.id === id);
  if (!chapter) throw new Error('There is no such chapter.');
  const { companies } = await readExport(db, chapter, EVERYTHING, AT);
  const sheet = companiesSheet(companies, {}, voiceOf(language));
  return format === 'csv' ? writeCsv(sheet) : writeXlsx([sheet]);
}

/** Imports a file as `/amcham import` does once a person has seen its preview. */
async function importing(chapter: TestChapter, file: Uint8Array, leavesOut = true) {
  const read = readRoster(file, TODAY);
  if (!read.ok) throw new Error(`The file is refused: ${JSON.stringify(read.faults)}`);
  const { rows, faults } = read.roster;
  const asked = { key: crypto.randomUUID(), rows, twins: [], leavesOut };
  return { faults, outcome: await chapter.change({ kind: 'import', ...asked }) };
}

/** Adds companies, the withdrawn first: nobody is added under an RFC that a live record bears. */
async function fill(chapter: TestChapter, companies: readonly Company[]): Promise<void> {
  const inOrder = companies.toSorted((a, b) => Number(isLive(a.status)) - Number(isLive(b.status)));
  for (const company of inOrder) {
    const notDuplicateOf = (await chapter.companies()).map(({ id }) => id);
    kept(await chapter.change({ kind: 'add', key: crypto.randomUUID(), company, notDuplicateOf }));
  }
}

it.each(['csv', 'xlsx'] as const)(
  'any roster, exported as %s and imported again, is as it was: everything unchanged',
  async (format) => {
    const { db } = await opened();
    let chapters = 0;
    await fc.assert(
      fc.asyncProperty(
        anyExportedRoster(TODAY),
        fc.constantFrom<Language[]>('en', 'es'),
        async (roster, language) => {
          chapters += 1;
          const chapter = await chapterOf(db, `T${1_000_000 + chapters}`);
          await fill(chapter, roster);
          const { turn: _, ...before } = await chapter.everything();
          const { faults, outcome } = await importing(
            chapter,
            await exported(chapter, format, language),
          );
          expect({ faults, outcome }).toMatchObject({
            faults: [],
            outcome: { added: 0, amended: [], unchanged: roster.length, leftOut: [] },
          });
          const { turn: __, ...after } = await chapter.everything();
          expect(after).toEqual(before);
        },
      ),
      { numRuns: 25 },
    );
  },
);

/** A list with the column of an export, a line a row: name, RFC, record. */
const HEADER = 'Company name,State,U.S.-owned,RFC,Record';
const list = (...rows: readonly (readonly [name: string, rfc: string, record: string])[]) =>
  Buffer.from(
    [HEADER, ...rows.map(([name, ...rest]) => [name, 'Sonora', 'Yes', ...rest].join(','))].join(
      '\n',
    ),
  );

/** A chapter of two companies of one name, neither with an RFC, and one more; and their records' ids. */
async function namesakes() {
  const chapter = await newChapter();
  await chapter.addNamesakes('Sol', 'Sol S.A.', 'Luna');
  const [one = '', other = '', luna = ''] = (await chapter.companies()).map(({ id }) => id);
  return { chapter, one, other, luna };
}
const ELSEWHERE = '00000000-0000-4000-8000-000000000000';
const ELSEWHERE_TOO = '00000000-0000-4000-8000-000000000001';

it('a row that bears a record’s id renames it, with blanks around the id or in capitals too, and makes no company', async () => {
  const { chapter, other } = await namesakes();
  const { outcome } = await importing(
    chapter,
    list(['Estrella', companyRfc(1), `  ${other.toUpperCase()} `]),
  );
  expect(outcome).toMatchObject({ added: 0, amended: [{ name: 'Sol S.A.', renamed: 'Estrella' }] });
  expect(await chapter.names()).toEqual(['Sol', 'Estrella', 'Luna']);
});

it('a record that is withdrawn is known by its id, whoever bears its RFC by now', async () => {
  const chapter = await newChapter();
  const rfc = companyRfc(1);
  await chapter.add({ name: 'Sol', rfc, status: 'withdrawn' });
  await chapter.add({ name: 'Luna', rfc });
  const { id } = await chapter.record('Sol');
  const file = Buffer.from(`${HEADER},Status,City\nSol,Sonora,Yes,${rfc},${id},Withdrawn,Nogales`);
  kept((await importing(chapter, file)).outcome);
  expect((await chapter.record('Sol')).company.city).toBe('Nogales');
  expect((await chapter.record('Luna')).company.city).toBeNull();
});

it('an id that the chapter does not have, or that is none, counts as absent', async () => {
  const { chapter } = await namesakes();
  const neighbour = await chapterOf(chapter.db, 'T0NEIGHBOUR');
  await neighbour.add({ name: 'Mar' });
  const { id } = await neighbour.record('Mar');
  const file = list(['Luna', '', id], ['Tierra', '', '17'], ['Cielo', '', '17'], ['Sol', '', id]);
  const { faults, outcome } = await importing(
    chapter,
    list(['Luna', '', id], ['Tierra', '', '17'], ['Cielo', '', '17'], ['Sol', '', ELSEWHERE]),
  );
  expect(faults).toEqual([]);
  expect(outcome).toMatchObject({
    ...{ added: 2, amended: [], unchanged: 1 },
    leftOut: [{ line: 5, problem: { kind: 'namesakes' } }],
  });
  expect((await importing(chapter, file)).faults).toEqual([
    { line: 5, column: 'Record', problem: { kind: 'sameRecordAs', line: 2 } },
  ]);
  expect(await neighbour.names()).toEqual(['Mar']);
});

it('two rows that name one company are one, though each says that it is of another record that nobody knows', async () => {
  const { chapter, one } = await namesakes();
  const twice = list(['Mar', '', ELSEWHERE], ['Mar', '', ELSEWHERE_TOO]);
  expect((await importing(chapter, twice, false)).outcome).toEqual({
    kind: 'conflicts',
    conflicts: [{ line: 3, problem: { kind: 'sameCompanyAs', line: 2 } }],
  });
  const renamed = list(['Mar', '', one], ['Mar', '', ELSEWHERE]);
  expect((await importing(chapter, renamed, false)).outcome).toEqual({
    kind: 'conflicts',
    conflicts: [{ line: 3, problem: { kind: 'sameCompanyAs', line: 2 } }],
  });
});

it('no two records come to bear one name, or one RFC, by an import', async () => {
  const { chapter, one, other } = await namesakes();
  const rfc = companyRfc(1);
  const both = list(['Mar', '', one], ['Mar', '', other]);
  expect((await importing(chapter, both, false)).outcome).toMatchObject({
    conflicts: [{ line: 3, problem: { kind: 'nameTaken', by: 'Mar' } }],
  });
  expect((await importing(chapter, list(['Luna', '', one]), false)).outcome).toMatchObject({
    conflicts: [{ line: 2, problem: { kind: 'nameTaken', by: 'Luna' } }],
  });
  const taxed = list(['Sol', rfc, one], ['Sol', rfc, other]);
  expect((await importing(chapter, taxed, false)).outcome).toMatchObject({
    conflicts: [{ line: 3, problem: { kind: 'rfcTaken', by: 'Sol' } }],
  });
});

it('a list of before the column is read as it was', async () => {
  const { chapter } = await namesakes();
  const old = Buffer.from('Company name,State,U.S.-owned\nLuna,Sonora,Yes\nMar,Sonora,Yes');
  expect((await importing(chapter, old)).outcome).toMatchObject({ added: 1, unchanged: 1 });
});
