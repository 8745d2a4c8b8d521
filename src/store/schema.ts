import type { Generated, Kysely, Transaction } from 'kysely';
import type { Alert } from '#domain/alert.ts';
import type { Company } from '#domain/company.ts';
import type { CountingRule } from '#domain/consolidation.ts';
import type { ChangeKind } from '#domain/history.ts';
import type { ChapterLanguage, Language } from '#domain/person.ts';

export type ChapterTable = { id: string; team_id: string; turn: number; created_at: string };

export type SettingsTable = {
  chapter_id: string;
  target: number;
  milestones: string;
  counting_rule: CountingRule['name'];
  counting_rule_version: number;
  language: ChapterLanguage;
  time_zone: string;
  alert_channel: string | null;
  /** 1 Monday to 7 Sunday; null while the digest is off. */
  digest_day: number | null;
  digest_hour: number;
  digest_channel: string | null;
  /** Occasions before this instant have no digest. */
  digest_since: string | null;
  /** JSON lists of Slack ids; editors null for every full member. */
  editors: string | null;
  admins: string;
  /** The version of the settings: the number of the change that set them last. */
  changed_turn: number;
};

export type SettingsHistoryTable = {
  chapter_id: string;
  turn: number;
  change_key: string;
  actor: string;
  at: string;
  changes: string;
  counted_before: number;
  counted_after: number;
};

export type CompanyTable = {
  id: string;
  chapter_id: string;
  name: string;
  name_key: string;
  /** What the company is searched and sorted by: `searchTextOf` it. */
  search: string;
  state: Company['state'];
  city: string | null;
  us_owned: Company['usOwned'];
  us_share: number | null;
  hq_country: string;
  sector: Company['sector'];
  status: Company['status'];
  joined_on: string | null;
  left_on: string | null;
  rfc: string | null;
  website: string | null;
  contact_name: string | null;
  contact_email: string | null;
  contact_phone: string | null;
  evidence: string | null;
  notes: string | null;
  leave_reason: Company['leaveReason'];
  leave_note: string | null;
  ownership_basis: Company['ownershipBasis'];
  ultimate_parent: string | null;
  evidence_file: string | null;
  evidence_file_name: string | null;
  evidence_file_link: string | null;
  confirmed_by: string | null;
  confirmed_on: string | null;
  review_on: string | null;
  added_turn: number;
  /** The version of the record: the number of the change that wrote it last. */
  changed_turn: number;
  /** Set when an undo took the record out of the roster; only its history remains. */
  removed_turn: number | null;
};

/** On SQLite alone: the number under which a company stands in the trigram index. */
export type CompanySearchKeyTable = { number: Generated<number>; company_id: string };
/** On SQLite alone: the trigram index, which keeps no text to be read back. */
export type CompanySearchTable = { rowid: number; in_name: string; in_others: string };

export type HistoryTable = {
  chapter_id: string;
  turn: number;
  line: number;
  change_key: string;
  kind: ChangeKind;
  actor: string;
  at: string;
  company_id: string;
  changes: string;
  counted_before: number;
  counted_after: number;
  undoes: number | null;
  why: string | null;
};

/** What one change of one record can be taken back to, for a quarter of an hour. */
export type UndoTable = {
  chapter_id: string;
  turn: number;
  company_id: string;
  actor: string;
  at: string;
  /** The record before the change, as JSON; null where the change made it. */
  before: string | null;
};

export type AlertTable = {
  id: string;
  chapter_id: string;
  turn: number;
  line: number;
  kind: Alert['kind'];
  payload: string;
  /** `claimed` and not posted means in doubt: look before posting. */
  state: 'owed' | 'claimed' | 'posted';
  attempts: number;
  due_at: string;
  claimed_at: string | null;
  channel: string | null;
  message_ts: string | null;
  posted_at: string | null;
  trouble: string | null;
  lane: 'alerts' | 'digest';
  earned_at: string | null;
  claim: string | null;
  leased_until: string | null;
  told_at: string | null;
};

export type MilestoneTable = {
  chapter_id: string;
  key: string;
  alert_id: string;
  company_id: string | null;
};

export type PaceTable = { channel: string; free_at: string };

export type HandledTable = { key: string; at: string };

/** Somebody who has the Home tab open, and what it shows them. */
export type HomeTabTable = {
  chapter_id: string;
  user_id: string;
  opened_at: string;
  drawn_turn: number;
  free_at: string;
  hash: string | null;
};

/** A picture of the growth that the Home tabs show, or that somebody is bringing to Slack, by what it shows. */
export type HomePictureTable = {
  chapter_id: string;
  hash: string;
  language: Language;
  file_id: string | null;
  made_at: string;
  free_at: string;
};

/** A dossier that was made, under the hash of its data. */
export type ReportTable = {
  chapter_id: string;
  hash: string;
  turn: number;
  day: string;
  counted: number;
  actor: string;
  at: string;
};

/** The language that somebody has chosen in place of that of their Slack. */
export type PersonLanguageTable = { chapter_id: string; user_id: string; language: Language };

/** An import that somebody has begun in a form, and has not been told the outcome of. */
export type BegunImportTable = {
  view_id: string;
  chapter_id: string;
  user_id: string;
  language: Language;
  at: string;
};

export type Tables = {
  chapter: ChapterTable;
  settings: SettingsTable;
  settings_history: SettingsHistoryTable;
  company: CompanyTable;
  company_search_key: CompanySearchKeyTable;
  company_search: CompanySearchTable;
  history: HistoryTable;
  undo: UndoTable;
  import_undo: UndoTable;
  alert: AlertTable;
  milestone: MilestoneTable;
  pace: PaceTable;
  handled: HandledTable;
  home_tab: HomeTabTable;
  home_picture: HomePictureTable;
  report: ReportTable;
  person_language: PersonLanguageTable;
  begun_import: BegunImportTable;
};

export type Database = Kysely<Tables>;
export type Turn = Transaction<Tables>;
