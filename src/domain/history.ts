import { COMPANY_FIELDS, type Company, type CompanyField } from './company.ts';

type Value = Company[keyof Company];

const OTHER_FIELDS = [
  'leftOn',
  'leaveReason',
  'leaveNote',
  'ownershipBasis',
  'ultimateParent',
  'evidenceFile',
  'confirmedBy',
  'confirmedOn',
  'reviewOn',
] as const;

/** A field of which a change is told: those of the form, when and why a member left, and what proves its ownership. */
export type ChangedField = CompanyField | (typeof OTHER_FIELDS)[number];

/** In the order in which they are told. */
export const CHANGED_FIELDS: readonly ChangedField[] = [...COMPANY_FIELDS, ...OTHER_FIELDS];

export type FieldChange = readonly [from: Value, to: Value] | 'set' | 'changed' | 'removed';

/** What changed in a record, by field: from what to what, or for private fields only that it did. */
export type Changes = Partial<Record<ChangedField, FieldChange>>;

/** What became of a record: `amended` by a spreadsheet, `edited` in its form, `promoted` from prospect to member. */
export type ChangeKind =
  | 'added'
  | 'imported'
  | 'amended'
  | 'edited'
  | 'promoted'
  /** What proves its ownership was written, or taken back. */
  | 'proved'
  /** Its contact's data was removed, for good. */
  | 'forgot'
  | 'left'
  | 'returned'
  | 'undone';

/** One record of one change, as the history keeps it. */
export type HistoryLine = {
  turn: number;
  kind: ChangeKind;
  /** A Slack user's id, or the command line. */
  actor: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  /** The company's name as the roster has it now. */
  name: string;
  changes: Changes;
  /** The count before the whole change and after it. */
  before: number;
  after: number;
  /** Why a company came back, as a person put it. */
  why: string | null;
};

/** A contact's data must be forgettable and the history is not, so the history never holds it. */
const PRIVATE: readonly string[] = ['contactName', 'contactEmail', 'contactPhone', 'notes'];

/** The changes that turn one record into another; from null, those that make it; to null, those that take it out. */
export function changesBetween(before: Company | null, after: Company | null): Changes {
  const changes: Changes = {};
  for (const field of CHANGED_FIELDS) {
    const from = before?.[field] ?? null;
    const to = after?.[field] ?? null;
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
