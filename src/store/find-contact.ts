import { closest } from '#domain/closest.ts';
import {
  type Contact,
  isSought,
  mentions,
  personKey,
  type Sought,
  soughtAs,
  widened,
} from '#domain/contact.ts';
import { fold } from '#domain/fold.ts';
import { printOf } from '#domain/merge-edits.ts';
import { type CompanyRecord, listCompanies } from './companies.ts';
import type { Database } from './schema.ts';
import { type KeptUndo, listUndos } from './undos.ts';

/** Where the roster keeps a person's data. */
export type FoundContact = {
  /** The records that have them for their contact. */
  holders: CompanyRecord[];
  /** The changes that can still be undone, and whose way back holds their data. */
  undos: number[];
  /** The records whose free text mentions them, which people edit themselves. */
  mentioning: CompanyRecord[];
  /** People whom the name may mean, where none bears it: of each the first record that names them. */
  near: CompanyRecord[];
  /** A mark of what would go, by which to tell whether a person has seen it. */
  mark: string;
};

/** Finds a person by name, e-mail or phone, in every record and in what changes can be taken back to. */
export async function findContact(
  db: Database,
  chapterId: string,
  typed: string,
): Promise<FoundContact> {
  const records = await listCompanies(db, chapterId);
  const undos = await listUndos(db, chapterId);
  const contacts: Contact[] = [
    ...records.map(({ company }) => company),
    ...undos.flatMap(({ before }) => before ?? []),
  ];
  const asked = soughtAs(typed);
  const sought = widened(
    asked,
    contacts.filter((contact) => isSought(contact, asked)),
  );
  const holders = records.filter(({ company }) => isSought(company, sought));
  const ways = undos.filter(
    ({ before }) => before && (isSought(before, sought) || isMentioned(before, sought)),
  );
  const mentioning = records.filter(({ company }) => isMentioned(company, sought));
  const isFound = holders.length + ways.length > 0;
  return {
    holders,
    undos: [...new Set(ways.map(({ turn }) => turn))],
    mentioning,
    near: isFound ? [] : nearest(typed, records),
    mark: markOf(holders, ways),
  };
}

const isMentioned = ({ notes, evidence, leaveNote }: CompanyRecord['company'], sought: Sought) =>
  [notes, evidence, leaveNote].some((text) => mentions(text, sought));

/** The people whose name holds what was typed, or else the one whose name is nearest to it. */
function nearest(typed: string, records: readonly CompanyRecord[]): CompanyRecord[] {
  const wanted = fold(typed);
  if (wanted === '') return [];
  const named = records.flatMap((record) => {
    const { contactName } = record.company;
    return contactName === null ? [] : [{ record, name: contactName }];
  });
  const holding = named.filter(({ name }) => fold(name).includes(wanted));
  const names = named.map(({ name }) => name);
  const near = holding.length > 0 ? undefined : closest(typed, names);
  const meant = near === undefined ? holding : named.filter(({ name }) => name === near);
  const people = new Map<string, CompanyRecord>();
  for (const { record } of meant) {
    const who = personKey(record.company);
    if (!people.has(who)) people.set(who, record);
  }
  return [...people.values()];
}

const markOf = (holders: readonly CompanyRecord[], ways: readonly KeptUndo[]): string =>
  printOf(
    [
      ...holders.map(({ id, changedTurn }) => `${id}:${changedTurn}`),
      ...ways.map(({ turn }) => turn),
    ].join(' '),
  );
