import { setImmediate as others } from 'node:timers/promises';
import { type Company, isLive } from '#domain/company.ts';
import { isIdentity } from '#domain/field-readers.ts';
import { changesBetween } from '#domain/history.ts';
import { amend } from '#domain/judge-company.ts';
import { LikelyTwins } from '#domain/likely-twin.ts';
import { companyKey } from '#domain/name-key.ts';
import type { ImportRow, RowConflict } from '#domain/spreadsheet-rows.ts';
import { type CompanyRecord, companyColumns, listCompanies } from './companies.ts';
import { insertMany } from './insert-many.ts';
import type { Application, Import, KeptRecord, Writing } from './roster-change.ts';
import type { Turn } from './schema.ts';

/** Rows that are matched before whoever else waits for the bot gets a turn. */
const AT_A_TIME = 500;

/** Adds the rows' new companies and amends those the roster has, by RFC or name; all of the rows or none, or all but those that it stands against. */
export async function importCompanies(
  turn: Turn,
  { rows, progress, twins, leavesOut = false, shownAt }: Import,
  writing: Writing,
): Promise<Application> {
  if (shownAt !== undefined && writing.number !== shownAt + 1)
    return { ok: false, refusal: { kind: 'moved' } };
  const roster = new KnownCompanies(await listCompanies(turn, writing.chapterId), twins);
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
    const problem = record && (outOfOrder(record, row) ?? roster.claimRfc(record));
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
  progress: ((rows: number) => void) | undefined,
): Promise<void> {
  for (const { companyId, after } of records.filter(({ before }) => before !== null))
    await turn
      .updateTable('company')
      .set({ ...companyColumns(after), changed_turn: number })
      .where('id', '=', companyId)
      .execute();
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
  await insertMany(turn, 'company', rows, progress);
}

type Match =
  | { kind: 'new' }
  | { kind: 'known'; record: CompanyRecord }
  | { kind: 'conflict'; problem: RowConflict['problem'] };

/** The roster as a file's rows are matched against it: by RFC first, which is an identity, then by name. */
class KnownCompanies {
  readonly #byName: Map<string, CompanyRecord[]>;
  readonly #byRfc: Map<string, CompanyRecord>;
  readonly #matched = new Map<string, number>();
  readonly #claims = new Map<string, { id: string; name: string }>();

  readonly #twins: LikelyTwins | undefined;
  readonly #noTwins: readonly number[];

  /** `noTwins` are the lines of rows that are new companies, whatever their names are like; undefined, all are. */
  constructor(records: readonly CompanyRecord[], noTwins: readonly number[] | undefined) {
    this.#twins = noTwins && new LikelyTwins(records.map(({ company }) => company));
    this.#noTwins = noTwins ?? [];
    this.#byName = Map.groupBy(records, ({ company }) => companyKey(company));
    this.#byRfc = new Map(
      records.flatMap((record) => {
        const { rfc, status } = record.company;
        return isIdentity(rfc) && isLive(status) ? [[rfc, record] as const] : [];
      }),
    );
  }

  /** Gives a record the RFC that it is to bear, unless another has it. */
  claimRfc({
    companyId,
    after: { rfc, status, name },
  }: KeptRecord): RowConflict['problem'] | undefined {
    if (!isIdentity(rfc) || !isLive(status)) return undefined;
    const record = this.#byRfc.get(rfc);
    const holder =
      this.#claims.get(rfc) ?? (record && { id: record.id, name: record.company.name });
    if (holder && holder.id !== companyId) return { kind: 'rfcTaken', by: holder.name };
    this.#claims.set(rfc, { id: companyId, name });
    return undefined;
  }

  match({ line, company, written }: ImportRow): Match {
    if (this.#byName.size === 0) return { kind: 'new' };
    const taxed = isIdentity(company.rfc) ? this.#byRfc.get(company.rfc) : undefined;
    const named = this.#byName.get(companyKey(company)) ?? [];
    const [only, ...others] = named;
    if (taxed)
      return only === undefined || named.includes(taxed)
        ? this.#known(taxed, line)
        : conflict({ kind: 'rfcTaken', by: taxed.company.name });
    if (only === undefined) return this.#unlessTwin(company.name, line);
    if (others.length > 0)
      return conflict({ kind: 'namesakes', names: named.map((one) => one.company.name) });
    const { name, rfc } = only.company;
    return isIdentity(written.rfc) && isIdentity(rfc) && written.rfc !== rfc
      ? conflict({ kind: 'otherRfc', name, rfc })
      : this.#known(only, line);
  }

  #unlessTwin(name: string, line: number): Match {
    const of = this.#noTwins.includes(line) ? undefined : this.#twins?.of(name);
    return of === undefined ? { kind: 'new' } : conflict({ kind: 'likelyTwin', name, of });
  }

  #known(record: CompanyRecord, line: number): Match {
    const earlier = this.#matched.get(record.id);
    if (earlier !== undefined) return conflict({ kind: 'sameCompanyAs', line: earlier });
    this.#matched.set(record.id, line);
    return { kind: 'known', record };
  }
}

const conflict = (problem: RowConflict['problem']): Match => ({ kind: 'conflict', problem });
