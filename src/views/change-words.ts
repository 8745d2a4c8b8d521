import { type ChangedField, type Changes, changedFields } from '#domain/history.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped } from './message.ts';

type Value = string | number | null;

/** A long value is told by its beginning. */
const MOST_OF_A_VALUE = 100;

/** A field's value as people read it, its beginning if it is longer than that. */
export function valueWords(
  field: ChangedField,
  value: Value,
  voice: Voice,
  most = MOST_OF_A_VALUE,
): string {
  if (value === null) return voice.phrases.history.blank;
  return clipped(spoken(field, value, voice), most);
}

/** A field's value as people read it, however long. */
export function spoken(field: ChangedField, value: string | number, voice: Voice): string {
  const { states, usOwned, sectors, statuses, leaveReasons, ownershipBases } = voice.phrases;
  const text = String(value);
  switch (field) {
    case 'state':
      return nameIn(states, text);
    case 'usOwned':
      return nameIn(usOwned, text);
    case 'sector':
      return nameIn(sectors, text);
    case 'status':
      return nameIn(statuses, text);
    case 'leaveReason':
      return nameIn(leaveReasons, text);
    case 'ownershipBasis':
      return nameIn(ownershipBases, text);
    case 'hqCountry':
      return voice.country(text);
    case 'joinedOn':
    case 'leftOn':
    case 'confirmedOn':
    case 'reviewOn':
      return voice.day(text);
    case 'evidenceFile':
      return voice.phrases.ownership.fileInSlack(text);
    case 'usShare':
      return voice.number(Number(value));
    default:
      return text;
  }
}

const nameIn = (names: Readonly<Record<string, string>>, value: string): string =>
  names[value] ?? value;

/** What changed in a record, a line a field: from what to what. A record made is told by what it began with. */
export function changeLines(changes: Changes, voice: Voice, most?: number): string[] {
  if (isTakenOut(changes)) return [];
  const { fields, history } = voice.phrases;
  const isNew = typeof changes.name === 'object' && changes.name[0] === null;
  // Whoever confirms is the one who makes the change, and is told as such.
  const told = changedFields(changes).filter((field) => field !== 'confirmedBy');
  return told.map((field) => {
    const change = changes[field];
    if (change === undefined || typeof change === 'string')
      return `${fields[field]}: ${history.privately[change ?? 'changed']}`;
    const [from, to] = change.map((value) => valueWords(field, value, voice, most));
    return isNew ? `${fields[field]}: ${to}` : `${fields[field]}: ${from} → ${to}`;
  });
}

/** Whether a change took the record out of the roster. */
export const isTakenOut = ({ name }: Changes): boolean =>
  typeof name === 'object' && name[1] === null;

/** As many lines as have room in so many characters, and how many more there are. */
export function fitting(lines: readonly string[], room: number, voice: Voice): string[] {
  let taken = 0;
  const shown = lines.filter((line) => {
    taken += line.length;
    return taken <= room;
  });
  const more = lines.length - shown.length;
  return more > 0 ? [...shown, voice.phrases.history.more(voice.count(more))] : shown;
}
