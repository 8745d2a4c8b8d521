import type { Company } from '#domain/company.ts';
import { companyKey } from '#domain/name-key.ts';
import { searchTextOf } from '#domain/search-text.ts';
import type { CompanyTable, Database, Turn } from './schema.ts';

/** A record of the roster: the company and its id. */
export type CompanyRecord = {
  id: string;
  company: Company;
  addedTurn: number;
  /** The record's version, another one after each change. */
  changedTurn: number;
};
/** Enough of a record to tell it from another. */
export type CompanyGlimpse = Pick<CompanyTable, 'id' | 'name' | 'state' | 'city' | 'status'>;

export const companyColumns = (company: Company) => ({
  name: company.name,
  name_key: companyKey(company),
  search: searchTextOf(company),
  state: company.state,
  city: company.city,
  us_owned: company.usOwned,
  us_share: company.usShare,
  hq_country: company.hqCountry,
  sector: company.sector,
  status: company.status,
  joined_on: company.joinedOn,
  left_on: company.leftOn,
  rfc: company.rfc,
  website: company.website,
  contact_name: company.contactName,
  contact_email: company.contactEmail,
  contact_phone: company.contactPhone,
  evidence: company.evidence,
  notes: company.notes,
  leave_reason: company.leaveReason,
  leave_note: company.leaveNote,
  ownership_basis: company.ownershipBasis,
  ultimate_parent: company.ultimateParent,
  evidence_file: company.evidenceFile,
  evidence_file_name: company.evidenceFileName,
  evidence_file_link: company.evidenceFileLink,
  confirmed_by: company.confirmedBy,
  confirmed_on: company.confirmedOn,
  review_on: company.reviewOn,
});

const companyOf = (row: CompanyTable): Company => ({
  name: row.name,
  state: row.state,
  city: row.city,
  usOwned: row.us_owned,
  usShare: row.us_share,
  hqCountry: row.hq_country,
  sector: row.sector,
  status: row.status,
  joinedOn: row.joined_on,
  leftOn: row.left_on,
  rfc: row.rfc,
  website: row.website,
  contactName: row.contact_name,
  contactEmail: row.contact_email,
  contactPhone: row.contact_phone,
  evidence: row.evidence,
  notes: row.notes,
  leaveReason: row.leave_reason,
  leaveNote: row.leave_note,
  ownershipBasis: row.ownership_basis,
  ultimateParent: row.ultimate_parent,
  evidenceFile: row.evidence_file,
  evidenceFileName: row.evidence_file_name,
  evidenceFileLink: row.evidence_file_link,
  confirmedBy: row.confirmed_by,
  confirmedOn: row.confirmed_on,
  reviewOn: row.review_on,
});

const recordOf = (row: CompanyTable): CompanyRecord => ({
  id: row.id,
  company: companyOf(row),
  addedTurn: row.added_turn,
  changedTurn: row.changed_turn,
});

/**
 * The records of a chapter's roster. One that an undo took out is none of them: its row stays for the
 * history's sake. Every reader of the roster begins here.
 */
export const recordsOf = (db: Database, chapterId: string) =>
  db
    .selectFrom('company')
    .where('company.chapter_id', '=', chapterId)
    .where('company.removed_turn', 'is', null);

export const GLIMPSE = ['id', 'name', 'state', 'city', 'status'] as const;

export async function findRecord(
  db: Database,
  chapterId: string,
  id: string,
): Promise<CompanyRecord | undefined> {
  const row = await recordsOf(db, chapterId).selectAll().where('id', '=', id).executeTakeFirst();
  return row && recordOf(row);
}

/** The records that a change was the last to write, in the order of their names. */
export async function findRecordsChangedIn(
  db: Database,
  chapterId: string,
  change: number,
): Promise<CompanyRecord[]> {
  const rows = await recordsOf(db, chapterId)
    .selectAll()
    .where('changed_turn', '=', change)
    .execute();
  return rows.sort(byTurnAndName).map(recordOf);
}

/** Takes the records that a change added, and none has changed since, out of the roster; and forgets their contacts. */
export async function takeOutAdded(
  turn: Turn,
  chapterId: string,
  { change, number }: { change: number; number: number },
): Promise<void> {
  await turn
    .updateTable('company')
    .set({ removed_turn: number, changed_turn: number, ...NO_CONTACT })
    .where('chapter_id', '=', chapterId)
    .where('added_turn', '=', change)
    .where('changed_turn', '=', change)
    .where('removed_turn', 'is', null)
    .execute();
}

/** What is forgotten of a record that is taken out. */
export const NO_CONTACT = {
  contact_name: null,
  contact_email: null,
  contact_phone: null,
  notes: null,
};

/** A company that was kept once, though it may have been taken out since. */
export async function getCompany(db: Database, id: string): Promise<Company> {
  const row = await db
    .selectFrom('company')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return companyOf(row);
}

export async function listCompanies(db: Database, chapterId: string): Promise<CompanyRecord[]> {
  const rows = await recordsOf(db, chapterId).selectAll().orderBy('added_turn').execute();
  return rows.sort(byTurnAndName).map(recordOf);
}

/** Each engine and server sorts text in a way of its own, so text is sorted here. */
export const compare = (one: string, other: string): number =>
  one < other ? -1 : one > other ? 1 : 0;

const byTurnAndName = (one: CompanyTable, other: CompanyTable): number =>
  one.added_turn - other.added_turn || compare(one.name, other.name);
