import type { Kysely, Transaction } from 'kysely';
import type { Alert } from '#domain/alert.ts';
import type { Company } from '#domain/company.ts';

export type ChapterTable = { id: string; team_id: string; turn: number; created_at: string };

export type SettingsTable = {
  chapter_id: string;
  target: number;
  milestones: string;
  counting_rule: 'member-us-owned';
  counting_rule_version: number;
  language: 'en' | 'es';
  time_zone: string;
  alert_channel: string | null;
  /** 1 Monday to 7 Sunday; null while the digest is off. */
  digest_day: number | null;
  digest_hour: number;
  digest_channel: string | null;
  /** Occasions before this instant have no digest. */
  digest_since: string | null;
};

export type CompanyTable = {
  id: string;
  chapter_id: string;
  name: string;
  name_key: string;
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
  added_turn: number;
  changed_turn: number;
};

export type HistoryTable = {
  chapter_id: string;
  turn: number;
  line: number;
  change_key: string;
  kind: 'added' | 'imported' | 'amended';
  actor: string;
  at: string;
  company_id: string;
  changes: string;
  counted_before: number;
  counted_after: number;
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

export type Tables = {
  chapter: ChapterTable;
  settings: SettingsTable;
  company: CompanyTable;
  history: HistoryTable;
  alert: AlertTable;
  milestone: MilestoneTable;
  pace: PaceTable;
  handled: HandledTable;
};

export type Database = Kysely<Tables>;
export type Turn = Transaction<Tables>;
