import { setImmediate as others } from 'node:timers/promises';
import type { Company } from '#domain/company.ts';
import { changesBetween } from '#domain/history.ts';
import { amend } from '#domain/judge-company.ts';
import type { ImportRow, RowConflict } from '#domain/spreadsheet-rows.ts';
import { isStillAtWork } from './begun-imports.ts';
import { type CompanyRecord, companyColumns, listCompanies } from './companies.ts';
import { insertMany } from './insert-many.ts';
import { KnownCompanies } from './known-companies.ts';
import type { Application, Import, KeptRecord, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Rows that are matched or written before whoever else waits for the bot gets a turn. */
const AT_A_TIME = 500;

/** Adds the rows' new companies and amends those the roster has, by record, RFC or name; all of the rows or none, or all but those that it stands against. */
export async function importCompanies(
  turn: Turn,
  { rows, progress, twins, leavesOut = false, shownAt, begun }: Import,
  writing: Writing,
): Promise<Application> {
  if (begun && !(await isStillAtWork(turn, begun)))
    return { ok: false, refusal: { kind: 'takenOver' } };
  if (shownAt !== undefined && writing.number !== shownAt + 1)
    return { ok: false, refusal: { kind: 'moved' } };
  const roster = new KnownCompanies(await listCompanies(turn, writing.chapterId), rows, twins);
  const conflicts: RowConflict[] = [];
  const records: KeptRecord[] = [];
  let unchanged = 0;
  for (const [at, row] of rows.entries()) {
    if (at % AT_A_TIME === AT_A_TIME - 1) await others();
    const match = roster.match(row);
    if (match.kind === 'conflict') {
      conflicts.push({ line: row.line, problem: match.problem });
      continue;
    }
    const record =
      match.kind === 'new'
        ? added(row.company, writing.newId())
        : amendment(match.record, row, writing.today);
    const problem = record && (outOfOrder(record, row) ?? roster.claim(record));
    if (problem) conflicts.push({ line: row.line, problem });
    else if (record) records.push(record);
    else unchanged += 1;
  }
  if (conflicts.length > 0 && !leavesOut)
    return { ok: false, refusal: { kind: 'conflicts', conflicts } };
  await write(turn, records, writing, progress);
  return { ok: true, records, unchanged, leftOut: conflicts };
}

const added = (company: Company, companyId: string): KeptRecord => ({
  companyId,
  kind: 'imported',
  before: null,
  after: company,
});

function amendment(record: CompanyRecord, row: ImportRow, today: string): KeptRecord | undefined {
  const after = amend(record.company, row.written, today);
  if (Object.keys(changesBetween(record.company, after)).length === 0) return undefined;
  return { companyId: record.id, kind: 'amended', before: record.company, after };
}

/** What stands against a record whose day of leaving comes before that of joining, of which the roster knew one. */
function outOfOrder(
  { after: { joinedOn, leftOn } }: KeptRecord,
  { written }: ImportRow,
): RowConflict['problem'] | undefined {
  if (joinedOn === null || leftOn === null || leftOn >= joinedOn) return undefined;
  return written.leftOn === undefined
    ? { kind: 'afterLeaving', leftOn }
    : { kind: 'beforeJoining', joinedOn };
}

async function write(
  turn: Turn,
  records: readonly KeptRecord[],
  { chapterId, number }: Writing,
  progress: Import['progress'] = () => undefined,
): Promise<void> {
  const known = records.filter(({ before }) => before !== null);
  for (const [at, { companyId, after }] of known.entries()) {
    await turn
      .updateTable('company')
      .set({ ...companyColumns(after), changed_turn: number })
      .where('id', '=', companyId)
      .execute();
    if (at % AT_A_TIME !== AT_A_TIME - 1) continue;
    progress(at, records.length);
    await others();
  }
  const fresh = records.filter(({ before }) => before === null);
  const rows = fresh.map(({ companyId, after }) => ({
    // What is spread first is copied at once, and not field by field.
    ...companyColumns(after),
    id: companyId,
    chapter_id: chapterId,
    added_turn: number,
    changed_turn: number,
    removed_turn: null,
  }));
  await insertMany(turn, 'company', rows, (done) => progress(known.length + done, records.length));
}
