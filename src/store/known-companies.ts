import { isLive } from '#domain/company.ts';
import { isIdentity } from '#domain/field-readers.ts';
import { LikelyTwins } from '#domain/likely-twin.ts';
import { companyKey } from '#domain/name-key.ts';
import { SeenCompanies } from '#domain/seen-companies.ts';
import type { ImportRow, RowConflict } from '#domain/spreadsheet-rows.ts';
import type { CompanyRecord } from './companies.ts';
import type { KeptRecord } from './roster-change.ts';

export type Match =
  | { kind: 'new' }
  | { kind: 'known'; record: CompanyRecord }
  | { kind: 'conflict'; problem: RowConflict['problem'] };

type Holder = { id: string; name: string; rfc: string | null };

/** The roster as a file's rows are matched against it: by the record that a row is of, by RFC, which is an identity, then by name. */
export class KnownCompanies {
  readonly #byId: Map<string, CompanyRecord>;
  readonly #byName: Map<string, CompanyRecord[]>;
  readonly #byRfc: Map<string, CompanyRecord>;
  readonly #matched = new Map<string, number>();
  /** What the file gives to records: RFCs, and names that they did not bear. */
  readonly #rfcs = new Map<string, Holder>();
  readonly #names = new Map<string, Holder[]>();

  /** The rows so far, where some say that they are of records that this roster does not have. */
  readonly #seen: SeenCompanies | undefined;
  readonly #twins: LikelyTwins | undefined;
  readonly #noTwins: readonly number[];

  /** `noTwins` are the lines of rows that are new companies, whatever their names are like; undefined, all are. */
  constructor(
    records: readonly CompanyRecord[],
    rows: readonly ImportRow[],
    noTwins: readonly number[] | undefined,
  ) {
    this.#twins = noTwins && new LikelyTwins(records.map(({ company }) => company));
    this.#noTwins = noTwins ?? [];
    this.#byId = new Map(records.map((record) => [record.id, record]));
    this.#byName = Map.groupBy(records, ({ company }) => companyKey(company));
    this.#byRfc = new Map(
      records.flatMap((record) => {
        const { rfc, status } = record.company;
        return isIdentity(rfc) && isLive(status) ? [[rfc, record] as const] : [];
      }),
    );
    const isForeign = ({ record }: ImportRow) => record !== null && !this.#byId.has(record);
    this.#seen = rows.some(isForeign) ? new SeenCompanies() : undefined;
  }

  /** Gives a record the RFC and the name that it is to bear, unless another has them. */
  claim({ companyId, before, after }: KeptRecord): RowConflict['problem'] | undefined {
    const { name, rfc, status } = after;
    const key = companyKey(after);
    const claimant: Holder = { id: companyId, name, rfc };
    const taxed = isIdentity(rfc) && isLive(status) ? rfc : undefined;
    const holder = taxed === undefined ? undefined : this.#bearerOf(taxed);
    if (holder && holder.id !== companyId) return { kind: 'rfcTaken', by: holder.name };
    const isRenamed = before !== null && companyKey(before) !== key;
    const namesake = isRenamed ? this.#namesakeOf(claimant, key) : undefined;
    if (namesake) return { kind: 'nameTaken', by: namesake.name };
    if (taxed !== undefined) this.#rfcs.set(taxed, claimant);
    if (isRenamed) this.#names.set(key, [...(this.#names.get(key) ?? []), claimant]);
    return undefined;
  }

  #bearerOf(rfc: string): Holder | undefined {
    const record = this.#byRfc.get(rfc);
    return this.#rfcs.get(rfc) ?? (record && holderOf(record));
  }

  /** Another company of a name, unless two RFCs part the two. */
  #namesakeOf({ id, rfc }: Holder, key: string): Holder | undefined {
    const named = (this.#byName.get(key) ?? []).map(holderOf);
    return [...named, ...(this.#names.get(key) ?? [])].find(
      (other) =>
        other.id !== id && !(isIdentity(rfc) && isIdentity(other.rfc) && rfc !== other.rfc),
    );
  }

  match(row: ImportRow): Match {
    const { line, record, company } = row;
    const own = record === null ? undefined : this.#byId.get(record);
    const twin = this.#seen?.twinOf(company, { line, record: own?.id ?? null });
    if (twin && twin.kind !== 'sameRecordAs') return conflict({ kind: twin.kind, line: twin.line });
    return own ? this.#known(own, line) : this.#matchByWords(row);
  }

  #matchByWords({ line, company, written }: ImportRow): Match {
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
const holderOf = ({ id, company: { name, rfc } }: CompanyRecord): Holder => ({ id, name, rfc });
