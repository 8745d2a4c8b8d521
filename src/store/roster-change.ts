import type { Alert } from '#domain/alert.ts';
import type { Company } from '#domain/company.ts';
import type { ChapterSettings } from '#domain/consolidation.ts';
import type { ChangedField, ChangeKind, HistoryLine } from '#domain/history.ts';
import type { Judged } from '#domain/judge-company.ts';
import type { Leaving, Returning } from '#domain/membership.ts';
import type { Proof } from '#domain/ownership.ts';
import type { ImportRow, RowConflict } from '#domain/spreadsheet-rows.ts';
import type { BegunImport } from './begun-imports.ts';
import type { CompanyGlimpse, CompanyRecord } from './companies.ts';
import type { FoundContact } from './find-contact.ts';

/** A change of one record, of which the person was shown the version: it is refused when that is no longer the record's. */
type OfRecord = { key: string; companyId: string; version: number };

/** The rows of a spreadsheet. One that the roster stands against refuses them all, unless such rows are to be left out. */
export type Import = {
  kind: 'import';
  key: string;
  rows: readonly ImportRow[];
  /** Hears how many records of all are written. */
  progress?: (done: number, all: number) => void;
  /** The lines of rows that are new companies though their names are all but those of others; left out, names are not looked at for that. */
  twins?: readonly number[];
  leavesOut?: boolean;
  /** The number of the chapter's last change when the person was shown what the import would do. */
  shownAt?: number;
  /** The note of its work: nothing is written once another process has taken that over, and told the person. */
  begun?: BegunImport;
};

/** A change that a person asks of the roster. Under one key it is made once, however often it is asked. */
export type RosterChange =
  | { kind: 'add'; key: string; company: Company; notDuplicateOf: readonly string[] }
  | Import
  | ({ kind: 'edit'; judged: Judged; notDuplicateOf: readonly string[] } & OfRecord)
  /** A prospect becomes a member as of today. */
  | ({ kind: 'promote' } & OfRecord)
  | ({ kind: 'confirm'; proof: Proof } & OfRecord)
  | ({ kind: 'leave'; how: Leaving } & OfRecord)
  | ({ kind: 'return'; how: Returning } & OfRecord)
  /** Removes a person's data; `seen` marks what the one who asks was shown of it. */
  | { kind: 'forget'; key: string; typed: string; seen: string }
  /** Takes back the change of this number; its key is `undoKey`, so that it is taken back once. */
  | { kind: 'undo'; key: string; turn: number; isAdmin: boolean }
  /** The same for an import, as a whole. */
  | { kind: 'undoImport'; key: string; turn: number; isAdmin: boolean };

export const undoKey = (change: number): string => `undo:${change}`;

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
  /** The number of the change. */
  turn: number;
  /** The first of its records, if it has any. */
  companyId: string | undefined;
  before: number;
  after: number;
  /** How many records it wrote. */
  records: number;
  added: number;
  amended: Amended[];
  unchanged: number;
  /** The rows of an import that were left out since the roster stands against them. */
  leftOut: readonly RowConflict[];
  alerts: Alert[];
  settings: ChapterSettings;
};

export type RosterOutcome =
  | Kept
  /** The change was made before under the same key; `company` is what it kept, where it kept one. */
  | {
      kind: 'repeated';
      turn: number;
      companyId: string;
      before: number;
      after: number;
      company: Company;
    }
  | { kind: 'duplicates'; candidates: CompanyGlimpse[] }
  | { kind: 'rfcTaken'; by: CompanyGlimpse }
  | { kind: 'conflicts'; conflicts: RowConflict[] }
  /** The chapter is no longer as it was when the person was shown what the import would do. */
  | { kind: 'moved' }
  /** Another process has taken the import over: it tells the person what became of it. */
  | { kind: 'takenOver' }
  /** The chapter's roster has no such record, or no more. */
  | { kind: 'gone' }
  /** Somebody has changed the record since; `since` is what they did, the first first. */
  | { kind: 'stale'; record: CompanyRecord; since: HistoryLine[] }
  /** The record is that already. */
  | { kind: 'unchanged'; company: Company }
  /** The company to be made a member is a prospect no more. */
  | { kind: 'noProspect'; company: Company }
  | { kind: 'leftBeforeJoining'; joinedOn: string; leftOn: string }
  /** Others have changed these companies since the import that is to be undone. */
  | { kind: 'changedSince'; names: string[] }
  | { kind: 'noUndo'; why: 'late' | 'notYours' | 'forgotten' }
  /** What would be forgotten is not what was shown. */
  | { kind: 'unseen'; found: FoundContact };

type OneRecord = { companyId: string; kind: ChangeKind };
/** One record as a change writes it; `before` is null where the change made it. */
export type KeptRecord = OneRecord & { before: Company | null; after: Company };
/** The same, or a record that the change took out. */
export type WrittenRecord = KeptRecord | (OneRecord & { before: Company; after: null });
export type Refusal = Exclude<RosterOutcome, Kept>;
export type Application =
  | { ok: true; records: WrittenRecord[]; unchanged: number; leftOut?: readonly RowConflict[] }
  | { ok: false; refusal: Refusal };

/** What a change writes with: whose it is, who makes it and when, its number, the day it is and where ids come from. */
export type Writing = {
  chapterId: string;
  actor: string;
  at: string;
  number: number;
  today: string;
  newId: () => string;
};
