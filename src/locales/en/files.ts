import type { Disguise, FileFault } from '#domain/spreadsheet-columns.ts';
import type { RowConflict, RowFault } from '#domain/spreadsheet-rows.ts';

type OfRows = Exclude<RowFault['problem']['kind'] | RowConflict['problem']['kind'], keyof Problems>;
type Problems = typeof import('./company.ts')['problems'];

/** What is wrong with a spreadsheet that was brought. */
export const files = {
  faults: {
    empty: () => 'The file is empty.',
    notText: () =>
      'The file is not text. Save it from Excel as CSV or as a workbook (.xlsx), then bring that.',
    broken: (line: string) =>
      `The row that begins on line ${line} cannot be read: a quotation mark is open, or stands inside a cell that is not quoted.`,
    tooLarge: (megabytes: string) =>
      `The file has more than ${megabytes} MB. Save the list of companies alone in a file of its own.`,
    protected: () =>
      'The workbook is protected by a password. Take the password off in Excel (File, Info, Protect Workbook, Encrypt with Password: leave it blank), save it, and bring it again.',
    damaged: () =>
      'The workbook is damaged and cannot be read. Open it in Excel, save it anew as .xlsx, and bring that.',
    swollen: () =>
      'The workbook unpacks to far more than a list of companies. Copy the list into a new workbook, save that, and bring it.',
    tooManyRows: (most: string) =>
      `The sheet has more than ${most} rows. Bring the list in several files.`,
    tooManyColumns: (most: string) =>
      `The sheet has more than ${most} columns. Delete those that say nothing of the companies.`,
    tookTooLong: () =>
      'The file took too long to read. Copy the list into a new workbook, or save it as CSV, and bring that.',
    noHeader: () =>
      'No header was found in the first 20 rows. Name the columns, at least Company name, State and U.S.-owned (or Razón social, Estado and Capital estadounidense).',
    twoHeaders: (first: string, second: string) =>
      `Rows ${first} and ${second} both name columns. Make one row of them, so that each column has one name.`,
    missingColumn: (field: string) => `The column ${field} is missing.`,
    columnTwice: (first: string, second: string) =>
      `The columns “${first}” and “${second}” mean the same. Remove one.`,
  } satisfies Record<Exclude<FileFault['kind'], 'disguised'>, (...details: never) => string>,
  disguises: {
    pdf: 'This is a PDF. Bring the spreadsheet that it was made from, as .xlsx or .csv.',
    picture: 'This is a picture. Bring the spreadsheet itself, as .xlsx or .csv.',
    webPage:
      'This is a web page, whatever its name says. Open it in Excel, save it as .xlsx or .csv, and bring that.',
    oldExcel:
      'This is a workbook of an old Excel (.xls). Open it in Excel, save it as .xlsx, and bring that.',
    otherDocument:
      'This is neither a CSV nor an Excel workbook (.xlsx). Save the list as one of these, and bring that.',
  } satisfies Record<Disguise, string>,
  rows: {
    sameCompanyAs: (line: string) => `The same company as on line ${line}.`,
    sameRfcAs: (line: string) => `The same RFC as on line ${line}.`,
    sameRecordAs: (line: string) =>
      `The same record as on line ${line}. If this row is another company, clear this cell.`,
    nameTaken: (by: string) =>
      `The roster has another company of this name (${by}). If they are two companies, change the name in Slack, with /amcham edit.`,
    formulaFailed: (shown: string) =>
      `The formula in this cell has failed (${shown}). Write the value itself.`,
    namesakes: (names: string) =>
      `The roster has several companies of this name (${names}). Give the row its RFC.`,
    otherRfc: (name: string, rfc: string) =>
      `The roster has ${name} with the RFC ${rfc}. If this row’s is right, correct the record first; if it is another company, add it in Slack.`,
    likelyTwin: (of: string) =>
      `Very like ${of}, which is in the roster. If it is the same company, write that name or its RFC; if it is another one, say so when you import (on the command line: --allow-similar).`,
  } satisfies Record<OfRows, (...details: never) => string>,
  line: (line: string, column: string, why: string) => `line ${line}, ${column}: ${why}`,
};
