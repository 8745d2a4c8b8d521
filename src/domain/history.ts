import { COMPANY_FIELDS, type Company, type CompanyField } from './company.ts';

type Value = Company[CompanyField] | Company['leftOn'];

/** A field of which a change is told: those that a person fills in, and the day on which a member left. */
export type ChangedField = CompanyField | 'leftOn';

const CHANGED_FIELDS: readonly ChangedField[] = [...COMPANY_FIELDS, 'leftOn'];

/** What changed in a record, by field: from what to what, or for private fields only that it did. */
export type Changes = Partial<
  Record<ChangedField, readonly [from: Value, to: Value] | 'set' | 'changed' | 'removed'>
>;

/** A contact's data must be forgettable and the history is not, so the history never holds it. */
const PRIVATE: readonly string[] = ['contactName', 'contactEmail', 'contactPhone', 'notes'];

/** The changes that turn one record into another; from null, those that make it. */
export function changesBetween(before: Company | null, after: Company): Changes {
  const changes: Changes = {};
  for (const field of CHANGED_FIELDS) {
    const from = before?.[field] ?? null;
    const to = after[field];
    if (from === to) continue;
    changes[field] = PRIVATE.includes(field) ? verb(from, to) : [from, to];
  }
  return changes;
}

/** Which fields changed, in the record's order. */
export const changedFields = (changes: Changes): ChangedField[] =>
  CHANGED_FIELDS.filter((field) => field in changes);

const verb = (from: Value, to: Value) =>
  from === null ? 'set' : to === null ? 'removed' : 'changed';
