import { COMPANY_FIELDS, type Company, type CompanyField } from './company.ts';

type Value = Company[CompanyField] | Company['leftOn'];

/** What changed in a record, by field: from what to what, or for private fields only that it did. */
export type Changes = Partial<
  Record<CompanyField | 'leftOn', readonly [from: Value, to: Value] | 'set' | 'changed' | 'removed'>
>;

/** A contact's data must be forgettable and the history is not, so the history never holds it. */
const PRIVATE: readonly string[] = ['contactName', 'contactEmail', 'contactPhone', 'notes'];

/** The changes that turn one record into another; from null, those that make it. */
export function changesBetween(before: Company | null, after: Company): Changes {
  const changes: Changes = {};
  for (const field of [...COMPANY_FIELDS, 'leftOn'] as const) {
    const from = before?.[field] ?? null;
    const to = after[field];
    if (from === to) continue;
    changes[field] = PRIVATE.includes(field) ? verb(from, to) : [from, to];
  }
  return changes;
}

const verb = (from: Value, to: Value) =>
  from === null ? 'set' : to === null ? 'removed' : 'changed';
