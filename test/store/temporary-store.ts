import { randomUUID } from 'node:crypto';
import type { Alert } from '#domain/alert.ts';
import { SHEET_FIELDS, type WrittenCompany, writtenOf } from '#domain/company.ts';
import { type CountingRule, isCounted } from '#domain/consolidation.ts';
import { judgeCompany } from '#domain/judge-company.ts';
import type { Leaving, Returning } from '#domain/membership.ts';
import { fileOf, type Proof } from '#domain/ownership.ts';
import { markOf, type Settable, settableOf } from '#domain/settings-change.ts';
import { type ImportRow, readRosterRows } from '#domain/spreadsheet-rows.ts';
import { changeSettings, type SettingsOutcome } from '#store/change-settings.ts';
import { settleChapter } from '#store/chapters.ts';
import { type CompanyRecord, listCompanies } from '#store/companies.ts';
import { findContact } from '#store/find-contact.ts';
import { markPosted } from '#store/mark-alert.ts';
import { openStore } from '#store/open.ts';
import { changeRoster } from '#store/roster.ts';
import {
  type ChangeContext,
  type Import,
  type Kept,
  type RosterChange,
  type RosterOutcome,
  undoKey,
} from '#store/roster-change.ts';
import type { Database } from '#store/schema.ts';
import { getSettings } from '#store/settings.ts';
import type { Store } from '#store/store.ts';
import { afterTest } from '../after-test.ts';
import { companyFrom } from '../domain/any-company.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';

export const AT = '2026-11-24T18:00:00.000Z';
export const TODAY = '2026-11-24';

/** A store on this run's engine that is closed after the test. */
export async function opened(url?: string): Promise<Store> {
  const store = await openStore(url ?? (await emptyStoreUrl()));
  afterTest(() => store.close());
  return store;
}

/** Spreadsheet rows of companies as they are written down, from line 2 on. */
export function rowsOf(companies: readonly WrittenCompany[]): ImportRow[] {
  const cells = companies.map((company, at) => ({
    line: at + 2,
    cells: SHEET_FIELDS.map((field) => company[field] ?? ''),
  }));
  const roster = readRosterRows([{ line: 1, cells: SHEET_FIELDS }, ...cells], TODAY);
  if (!roster.ok || roster.file.faults.length > 0)
    throw new Error(`The rows are no roster: ${JSON.stringify(roster)}`);
  return roster.file.rows;
}

type Circumstances = Partial<ChangeContext> & { key?: string; notDuplicateOf?: string[] };

/** A chapter of a store, as a test changes and looks at it. */
export class TestChapter {
  readonly id: string;
  readonly db: Database;
  constructor(db: Database, id: string) {
    this.db = db;
    this.id = id;
  }

  /** Adds a company that is written down: its name at least, a U.S.-owned member in Sonora. */
  add(company: WrittenCompany, how: Circumstances = {}): Promise<RosterOutcome> {
    const { key = randomUUID(), notDuplicateOf = [] } = how;
    const written = { state: 'SON', usOwned: 'yes', ...company };
    const asked = companyFrom(written, TODAY);
    return changeRoster(
      this.db,
      { kind: 'add', key, company: asked, notDuplicateOf },
      this.#context(how),
    );
  }

  /** Companies that share a name, which somebody has said to be several. */
  async addNamesakes(...names: readonly string[]): Promise<void> {
    for (const name of names) {
      const notDuplicateOf = (await this.companies()).map(({ id }) => id);
      kept(await this.add({ name }, { notDuplicateOf }));
    }
  }

  import(companies: readonly WrittenCompany[], how: Circumstances = {}): Promise<RosterOutcome> {
    const rows = rowsOf(companies.map((one) => ({ state: 'SON', usOwned: 'yes', ...one })));
    const { key = randomUUID() } = how;
    return changeRoster(this.db, { kind: 'import', key, rows }, this.#context(how));
  }

  /** An import as a person asks for it in Slack. */
  importWith(
    companies: readonly WrittenCompany[],
    asked: Pick<Import, 'twins' | 'leavesOut' | 'shownAt' | 'begun'>,
  ): Promise<RosterOutcome> {
    const rows = rowsOf(companies.map((one) => ({ state: 'SON', usOwned: 'yes', ...one })));
    return this.change({ kind: 'import', key: randomUUID(), rows, ...asked });
  }

  /** The record of a company, by its name. */
  async record(name: string): Promise<CompanyRecord> {
    const found = (await this.companies()).find(({ company }) => company.name === name);
    if (!found) throw new Error(`The roster has no ${name}.`);
    return found;
  }

  /** Edits a record as its form does: `shown` is what the person had before them, `written` what they changed of it. */
  edit(shown: CompanyRecord, written: WrittenCompany, how: Circumstances = {}) {
    const { key = randomUUID(), notDuplicateOf = [] } = how;
    const judged = judgeCompany({ ...writtenOf(shown.company), ...written }, TODAY);
    if (!judged.ok) throw new Error(`A good edit was refused: ${JSON.stringify(judged.errors)}`);
    const of = { key, companyId: shown.id, version: shown.changedTurn };
    return this.change({ kind: 'edit', judged, notDuplicateOf, ...of }, how);
  }

  /** Says what proves a record's ownership, confirmed on the ground of a U.S. parent unless told otherwise. */
  prove(shown: CompanyRecord, said: Partial<Proof> = {}, how: Circumstances = {}) {
    const { key = randomUUID() } = how;
    const { usShare, ultimateParent, evidence, reviewOn } = shown.company;
    const known = { usShare, ultimateParent, evidence: evidence ?? 'Form 10-K', reviewOn };
    const usual = { usOwned: 'yes', ownershipBasis: 'us-parent', isConfirmed: true } as const;
    const proof: Proof = { ...known, ...usual, file: fileOf(shown.company), ...said };
    const of = { key, companyId: shown.id, version: shown.changedTurn };
    return this.change({ kind: 'confirm', proof, ...of }, how);
  }

  /** Forgets whom a person names, as the form has shown them unless told otherwise. */
  async forget(typed: string, how: Circumstances & { seen?: string } = {}) {
    const { key = randomUUID(), seen = (await this.find(typed)).mark, ...rest } = how;
    return this.change({ kind: 'forget', key, typed, seen }, rest);
  }
  find = (typed: string) => findContact(this.db, this.id, typed);

  /** Counts by another rule from now on. */
  async countBy(name: CountingRule['name']): Promise<void> {
    await this.db
      .updateTable('settings')
      .set({ counting_rule: name })
      .where('chapter_id', '=', this.id)
      .execute();
  }

  /** A company leaves today, withdrawn since it closed, unless told otherwise. */
  leave(shown: CompanyRecord, leaving: Partial<Leaving> = {}, how: Circumstances = {}) {
    const { key = randomUUID() } = how;
    const usual = { becomes: 'withdrawn', reason: 'closed', note: null, on: TODAY } as const;
    const of = { key, companyId: shown.id, version: shown.changedTurn };
    return this.change({ kind: 'leave', how: { ...usual, ...leaving }, ...of }, how);
  }

  /** A company comes back as a member today, unless told otherwise. */
  takeBack(shown: CompanyRecord, returning: Partial<Returning> = {}, how: Circumstances = {}) {
    const { key = randomUUID() } = how;
    const usual = { becomes: 'member', on: TODAY, why: null } as const;
    const of = { key, companyId: shown.id, version: shown.changedTurn };
    return this.change({ kind: 'return', how: { ...usual, ...returning }, ...of }, how);
  }

  /** A prospect becomes a member, as it was shown. */
  promote(shown: CompanyRecord, how: Circumstances = {}) {
    const { key = randomUUID() } = how;
    const of = { key, companyId: shown.id, version: shown.changedTurn };
    return this.change({ kind: 'promote', ...of }, how);
  }

  /** Takes a change back, as its author unless told otherwise. */
  undoImport(turn: number, how: Circumstances & { isAdmin?: boolean } = {}) {
    const { isAdmin = false, ...rest } = how;
    return this.change({ kind: 'undoImport', key: undoKey(turn), turn, isAdmin }, rest);
  }

  undo(turn: number, how: Circumstances & { isAdmin?: boolean } = {}) {
    const { isAdmin = false, ...rest } = how;
    return this.change({ kind: 'undo', key: undoKey(turn), turn, isAdmin }, rest);
  }

  /** Sets settings as an admin who was shown them as they stand and sees what they do. */
  async settle(wanted: Partial<Settable>, how: Circumstances = {}): Promise<SettingsOutcome> {
    const { key = randomUUID(), ...rest } = how;
    const settings = await getSettings(this.db, this.id);
    const asked = {
      key,
      wanted: { ...settableOf(settings), ...wanted },
      version: settings.version,
    };
    const first = await changeSettings(this.db, { ...asked, seen: null }, this.#context(rest));
    if (first.kind !== 'unseen') return first;
    return changeSettings(this.db, { ...asked, seen: markOf(first.effect) }, this.#context(rest));
  }

  settings = () => getSettings(this.db, this.id);

  change(change: RosterChange, how: Circumstances = {}): Promise<RosterOutcome> {
    return changeRoster(this.db, change, this.#context(how));
  }

  #context(how: Circumstances): ChangeContext {
    return { chapterId: this.id, actor: 'U0000000001', at: AT, newId: randomUUID, ...how };
  }

  companies = () => listCompanies(this.db, this.id);
  names = async () => (await this.companies()).map(({ company }) => company.name);
  async counted(): Promise<number> {
    const { rule } = await getSettings(this.db, this.id);
    return (await this.companies()).filter(({ company }) => isCounted(company, rule)).length;
  }

  history = () =>
    this.db
      .selectFrom('history')
      .selectAll()
      .where('chapter_id', '=', this.id)
      .orderBy('turn')
      .orderBy('line')
      .execute();

  async alerts(): Promise<Alert[]> {
    const rows = await this.db
      .selectFrom('alert')
      .select('payload')
      .where('chapter_id', '=', this.id)
      .orderBy('turn')
      .orderBy('line')
      .execute();
    return rows.map(({ payload }) => JSON.parse(payload));
  }

  /** What is owed is posted, as it would be with Slack at hand. */
  async postAll(at: string): Promise<void> {
    const owed = await this.db
      .selectFrom('alert')
      .select('id')
      .where('state', '=', 'owed')
      .execute();
    for (const { id } of owed) await markPosted(this.db, id, { channel: 'C0ALERTS', ts: at, at });
  }

  async turn(): Promise<number> {
    const row = await this.db
      .selectFrom('chapter')
      .select('turn')
      .where('id', '=', this.id)
      .executeTakeFirstOrThrow();
    return row.turn;
  }

  /** Everything that is kept of the chapter, to tell whether anything changed. */
  everything = async () => ({
    turn: await this.turn(),
    companies: await this.companies(),
    history: await this.history(),
    alerts: await this.alerts(),
    settings: await this.settings(),
  });
}

export async function chapterOf(db: Database, teamId = 'T0000000001'): Promise<TestChapter> {
  const { id } = await settleChapter(db, teamId, AT, randomUUID);
  return new TestChapter(db, id);
}
export const newChapter = async () => chapterOf((await opened()).db);

/** The outcome of a change that must have been kept. */
export function kept(outcome: RosterOutcome): Kept {
  if (outcome.kind !== 'kept') throw new Error(`The change was not kept: ${outcome.kind}`);
  return outcome;
}

/** Companies of different names, U.S.-owned members in Sonora unless said otherwise. */
export const many = (count: number, name = 'Sol', each: WrittenCompany = {}): WrittenCompany[] =>
  Array.from({ length: count }, (_, at) => ({ name: `${name} ${at + 1}`, ...each }));
