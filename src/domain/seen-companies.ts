import type { Company } from './company.ts';
import { isIdentity } from './field-readers.ts';
import { companyKey } from './name-key.ts';

/** Where a company stands in a file, and the record that the row is of, if it says so. */
type Place = { line: number; record: string | null };
type Seen = Place & { rfc: string | null };

/** The earlier row that names the same company, and the column that tells. */
export type EarlierRow =
  | { kind: 'sameRecordAs'; field: 'record'; line: number }
  | { kind: 'sameCompanyAs'; field: 'name'; line: number }
  | { kind: 'sameRfcAs'; field: 'rfc'; line: number };

/** The companies of a file so far, to tell a row that names one of them again: by its record, by RFC, or by name unless two RFCs part them. Two records are two companies, whatever they share. */
export class SeenCompanies {
  readonly #byRecord = new Map<string, number>();
  readonly #byName = new Map<string, Seen[]>();
  readonly #byRfc = new Map<string, Seen[]>();

  twinOf(company: Company, { line, record }: Place): EarlierRow | undefined {
    const key = companyKey(company);
    const rfc = isIdentity(company.rfc) ? company.rfc : null;
    const again = record === null ? undefined : this.#byRecord.get(record);
    if (again !== undefined) return { kind: 'sameRecordAs', field: 'record', line: again };
    const one: Seen = { line, record, rfc };
    const named = this.#byName
      .get(key)
      ?.find((seen) => mayBeOne(seen.record, record) && mayBeOne(seen.rfc, rfc));
    if (named) return { kind: 'sameCompanyAs', field: 'name', line: named.line };
    const taxed =
      rfc === null
        ? undefined
        : this.#byRfc.get(rfc)?.find((seen) => mayBeOne(seen.record, record));
    if (taxed) return { kind: 'sameRfcAs', field: 'rfc', line: taxed.line };
    add(this.#byName, key, one);
    if (rfc !== null) add(this.#byRfc, rfc, one);
    if (record !== null) this.#byRecord.set(record, line);
    return undefined;
  }
}

/** Only two identities part two rows; one that is not known parts nothing. */
const mayBeOne = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other;

function add(seen: Map<string, Seen[]>, key: string, one: Seen): void {
  const alike = seen.get(key);
  if (alike) alike.push(one);
  else seen.set(key, [one]);
}
