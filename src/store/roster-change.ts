import type { Alert } from '#domain/alert.ts';
import type { Company } from '#domain/company.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import type { ChangedField } from '#domain/history.ts';
import type { ImportRow } from '#domain/spreadsheet-rows.ts';
import type { CompanyGlimpse } from './companies.ts';
import type { HistoryTable } from './schema.ts';

/** A change that a person asks of the roster. Under one key it is made once, however often it is asked. */
export type RosterChange =
  | { kind: 'add'; key: string; company: Company; notDuplicateOf: readonly string[] }
  | { kind: 'import'; key: string; rows: readonly ImportRow[]; progress?: (rows: number) => void };

export type ChangeContext = {
  chapterId: string;
  /** Who asks: a Slack user's id, or the command line. */
  actor: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  newId: () => string;
  /** Makes the whole change to tell what it would do, and undoes it. */
  rehearsal?: boolean;
};

/** A record that an import has changed: its name before and after, and the fields that changed. */
export type Amended = { name: string; renamed: string | null; fields: ChangedField[] };

export type Kept = {
  kind: 'kept';
  before: number;
  after: number;
  added: number;
  amended: Amended[];
  unchanged: number;
  alerts: Alert[];
  settings: ChapterSettings;
};

export type RosterOutcome =
  | Kept
  /** The change was made before under the same key; `company` is what it kept, where it kept one. */
  | { kind: 'repeated'; before: number; after: number; company: Company }
  | { kind: 'duplicates'; candidates: CompanyGlimpse[] }
  | { kind: 'rfcTaken'; by: CompanyGlimpse }
  | { kind: 'conflicts'; conflicts: RowConflict[] };

/** One record as a change writes it. */
export type WrittenRecord = {
  companyId: string;
  kind: HistoryTable['kind'];
  before: Company | null;
  after: Company;
};
export type Refusal = Exclude<RosterOutcome, Kept>;
export type Application =
  | { ok: true; records: WrittenRecord[]; unchanged: number }
  | { ok: false; refusal: Refusal };

/** What a change writes with: whose it is, its number, the day it is and where ids come from. */
export type Writing = { chapterId: string; number: number; today: string; newId: () => string };

/** A row that the roster itself stands against. */
export type RowConflict = {
  line: number;
  problem:
    | { kind: 'rfcTaken'; by: string }
    | { kind: 'namesakes'; names: string[] }
    | { kind: 'otherRfc'; name: string; rfc: string }
    | { kind: 'sameCompanyAs'; line: number };
};
