import type { Day } from './calendar.ts';
import type { LeaveReason, OwnershipBasis, Sector, State, Status, UsOwned } from './choices.ts';

/** What the roster knows of one company. Days are `YYYY-MM-DD`; `usShare` is a percentage, 0 to 100. */
export type Company = {
  name: string;
  state: State;
  city: string | null;
  usOwned: UsOwned;
  usShare: number | null;
  hqCountry: string;
  sector: Sector | null;
  status: Status;
  /** Null for a prospect, who has not joined. */
  joinedOn: Day | null;
  /** Set when a member has lapsed or withdrawn. */
  leftOn: Day | null;
  /** Why it left, where somebody said so. */
  leaveReason: LeaveReason | null;
  leaveNote: string | null;
  rfc: string | null;
  website: string | null;
  contactName: string | null;
  contactEmail: string | null;
  contactPhone: string | null;
  evidence: string | null;
  notes: string | null;
  ownershipBasis: OwnershipBasis | null;
  ultimateParent: string | null;
  /** A file kept in Slack: its id there, its name and the link to it. */
  evidenceFile: string | null;
  evidenceFileName: string | null;
  evidenceFileLink: string | null;
  /** The Slack user who confirmed that it is U.S.-owned, and the day; both null while nobody has. */
  confirmedBy: string | null;
  confirmedOn: Day | null;
  /** When somebody is to look at its ownership again. */
  reviewOn: Day | null;
};

/** The fields a person fills in, in the order of the form. */
export const COMPANY_FIELDS = [
  'name',
  'state',
  'city',
  'usOwned',
  'usShare',
  'hqCountry',
  'sector',
  'status',
  'joinedOn',
  'rfc',
  'website',
  'contactName',
  'contactEmail',
  'contactPhone',
  'evidence',
  'notes',
] as const;
export type CompanyField = (typeof COMPANY_FIELDS)[number];

/** The fields that a spreadsheet may bring: those of the form, when and why a company left, and what else is known of the ownership. Nobody confirms by a spreadsheet. */
export const SHEET_FIELDS = [
  ...COMPANY_FIELDS,
  'leftOn',
  'leaveReason',
  'leaveNote',
  'ownershipBasis',
  'ultimateParent',
  'reviewOn',
] as const;
export type SheetField = (typeof SHEET_FIELDS)[number];

/** What a column of a spreadsheet may hold: a field, or the id of the record that a row was exported from. */
export const ROW_FIELDS = [...SHEET_FIELDS, 'record'] as const;
export type RowField = (typeof ROW_FIELDS)[number];

/** The columns of an exported list, in their order; the contact comes last. */
export const EXPORTED_FIELDS = [
  'name',
  'state',
  'city',
  'usOwned',
  'status',
  'joinedOn',
  'leftOn',
  'leaveReason',
  'leaveNote',
  'usShare',
  'ownershipBasis',
  'ultimateParent',
  'hqCountry',
  'sector',
  'rfc',
  'website',
  'evidence',
  'evidenceFile',
  'confirmedBy',
  'confirmedOn',
  'reviewOn',
  'contactName',
  'contactEmail',
  'contactPhone',
  'notes',
] as const satisfies readonly (keyof Company)[];
export type ExportedField = (typeof EXPORTED_FIELDS)[number];

/** Without these there is no record. */
export const REQUIRED_FIELDS = [
  'name',
  'state',
  'usOwned',
] as const satisfies readonly CompanyField[];

/** The most characters that a field of text may have. */
export const MAX_LENGTH = {
  name: 120,
  city: 80,
  website: 300,
  contactName: 120,
  contactEmail: 254,
  contactPhone: 40,
  evidence: 1000,
  notes: 2000,
  ultimateParent: 120,
} as const satisfies Partial<Record<keyof Company, number>>;

/** The most characters of a note on why a company left or came back. */
export const MAX_REASON = 300;

/** A company as it is written down: a field's text by its name; blank and missing are the same. */
export type WrittenCompany = Partial<Record<SheetField, string>>;

/** Whether a company of this status was taken leave of. */
export const hasLeft = (status: Status): boolean => status === 'lapsed' || status === 'withdrawn';

/** Whether one more record of this status may not bear another's RFC. */
export const isLive = (status: Status): boolean => status !== 'withdrawn';

/** A company as its form shows it to be changed. */
export const writtenOf = (company: Company): WrittenCompany =>
  Object.fromEntries(
    COMPANY_FIELDS.flatMap((field) =>
      company[field] === null ? [] : [[field, String(company[field])]],
    ),
  );
