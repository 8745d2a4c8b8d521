import type { FileFault } from '#domain/spreadsheet-columns.ts';
import type { RowFault } from '#domain/spreadsheet-rows.ts';
import { explain, voiceOf } from '#locales/voice.ts';
import type { RowConflict } from '#store/roster-change.ts';

const voice = voiceOf('en');

/** A file that cannot be imported, in a sentence. */
export function fileFault(fault: FileFault): string {
  switch (fault.kind) {
    case 'empty':
      return 'The file is empty.';
    case 'notText':
      return 'The file is not text. Save it from Excel as CSV, then import that.';
    case 'broken':
      return `The row that begins on line ${fault.line} cannot be read: a quotation mark is open, or stands inside a cell that is not quoted.`;
    case 'noHeader':
      return 'No header was found in the first 20 rows. Name the columns, at least Company name, State and U.S.-owned (or Razón social, Estado and Capital estadounidense).';
    case 'missingColumn':
      return `The column ${voice.phrases.fields[fault.field]} is missing.`;
    case 'columnTwice':
      return `The columns “${fault.headers[0]}” and “${fault.headers[1]}” mean the same. Remove one.`;
  }
}

/** One faulty cell of a file: its line, its column and why. */
export function rowFault({ line, column, problem }: RowFault): string {
  return `line ${line}, ${column}: ${rowProblem(problem)}`;
}

function rowProblem(problem: RowFault['problem']): string {
  if (problem.kind === 'sameCompanyAs') return `The same company as on line ${problem.line}.`;
  if (problem.kind === 'sameRfcAs') return `The same RFC as on line ${problem.line}.`;
  return explain(problem, voice);
}

/** A row that the roster itself stands against. */
export function rowConflict({ line, problem }: RowConflict): string {
  switch (problem.kind) {
    case 'rfcTaken':
      return `line ${line}, RFC: ${voice.phrases.problems.rfcTaken({ by: problem.by })}`;
    case 'otherRfc':
      return `line ${line}, RFC: The roster has ${problem.name} with the RFC ${problem.rfc}. If this row’s is right, correct the record first; if it is another company, add it in Slack.`;
    case 'sameCompanyAs':
      return `line ${line}, Company name: The same company as on line ${problem.line}.`;
    case 'namesakes':
      return `line ${line}, Company name: The roster has several companies of this name (${problem.names.join('; ')}). Give the row its RFC.`;
  }
}
