import type { RowField } from '#domain/company.ts';
import {
  type FileFault,
  MOST_COLUMNS,
  MOST_MEGABYTES,
  MOST_ROWS,
} from '#domain/spreadsheet-columns.ts';
import type { RowConflict, RowFault } from '#domain/spreadsheet-rows.ts';
import { explain, type Voice } from './voice.ts';

/** Says why a file cannot be read, and what to do. */
export function explainFile(fault: FileFault, { phrases, number }: Voice): string {
  const { faults, disguises } = phrases.files;
  switch (fault.kind) {
    case 'disguised':
      return disguises[fault.as];
    case 'broken':
      return faults.broken(number(fault.line));
    case 'tooLarge':
      return faults.tooLarge(number(MOST_MEGABYTES));
    case 'tooManyRows':
      return faults.tooManyRows(number(MOST_ROWS));
    case 'tooManyColumns':
      return faults.tooManyColumns(number(MOST_COLUMNS));
    case 'twoHeaders':
      return faults.twoHeaders(number(fault.lines[0]), number(fault.lines[1]));
    case 'missingColumn':
      return faults.missingColumn(phrases.fields[fault.field]);
    case 'columnTwice':
      return faults.columnTwice(...fault.headers);
    default:
      return faults[fault.kind]();
  }
}

/** Says why a row cannot be imported, whatever its line and its column. */
export function explainRow(
  problem: RowFault['problem'] | RowConflict['problem'],
  voice: Voice,
): string {
  const { rows } = voice.phrases.files;
  switch (problem.kind) {
    case 'sameCompanyAs':
      return rows.sameCompanyAs(voice.number(problem.line));
    case 'sameRfcAs':
      return rows.sameRfcAs(voice.number(problem.line));
    case 'sameRecordAs':
      return rows.sameRecordAs(voice.number(problem.line));
    case 'nameTaken':
      return rows.nameTaken(problem.by);
    case 'formulaFailed':
      return rows.formulaFailed(problem.shown);
    case 'namesakes':
      return rows.namesakes(problem.names.join('; '));
    case 'otherRfc':
      return rows.otherRfc(problem.name, problem.rfc);
    case 'likelyTwin':
      return rows.likelyTwin(problem.of);
    default:
      return explain(problem, voice);
  }
}

/** A faulty row of a file in a line: where it is, and why. */
export const rowFaultLine = ({ line, column, problem }: RowFault, voice: Voice): string =>
  voice.phrases.files.line(voice.number(line), column, explainRow(problem, voice));

/** The field that a row's conflict is about, where it is not the name. */
const CONFLICTING: Partial<Record<RowConflict['problem']['kind'], RowField>> = {
  rfcTaken: 'rfc',
  sameRfcAs: 'rfc',
  otherRfc: 'rfc',
  beforeJoining: 'leftOn',
  afterLeaving: 'joinedOn',
};

/** A row that the roster stands against in a line: where it is, and why. */
export function rowConflictLine({ line, problem }: RowConflict, voice: Voice): string {
  const column = voice.phrases.fields[CONFLICTING[problem.kind] ?? 'name'];
  return voice.phrases.files.line(voice.number(line), column, explainRow(problem, voice));
}
