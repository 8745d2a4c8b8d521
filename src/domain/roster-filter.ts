import {
  readSector,
  readState,
  readStatus,
  type Sector,
  type State,
  type Status,
  type UsOwned,
} from './choices.ts';
import type { Company } from './company.ts';
import { fold } from './fold.ts';

/** Which companies are listed: of each kind those that it names, or all where it names none. */
export type RosterFilter = {
  states: State[];
  statuses: Status[];
  usOwned: UsOwned[];
  /** Only members whose answer is Yes and whom nobody has confirmed yet. */
  isToConfirm: boolean;
  sectors: Sector[];
};

/** Whether a filter lets a company through. */
export const isWanted = (
  { states, statuses, usOwned, sectors, isToConfirm }: RosterFilter,
  company: Pick<Company, 'state' | 'status' | 'usOwned' | 'sector' | 'confirmedOn'>,
): boolean =>
  allows(states, company.state) &&
  allows(statuses, company.status) &&
  allows(usOwned, company.usOwned) &&
  allows(sectors, company.sector) &&
  (!isToConfirm || isOpen(company));

const isOpen = ({
  status,
  usOwned,
  confirmedOn,
}: Pick<Company, 'status' | 'usOwned' | 'confirmedOn'>): boolean =>
  status === 'member' && usOwned === 'yes' && confirmedOn === null;

/** The filter that lets every company through. */
export const EVERYTHING: RosterFilter = {
  states: [],
  statuses: [],
  usOwned: [],
  sectors: [],
  isToConfirm: false,
};

export const isEverything = ({ isToConfirm, ...named }: RosterFilter): boolean =>
  !isToConfirm && Object.values(named).every((one) => one.length === 0);

const allows = <T>(named: readonly T[], value: T | null): boolean =>
  named.length === 0 || (value !== null && named.includes(value));

export type FilterReading = { ok: true; filter: RosterFilter } | { ok: false; unknown: string };

/** In several, as people say it of a list. */
const STATUS_WORDS: Readonly<Record<string, Status>> = {
  members: 'member',
  socias: 'member',
  socios: 'member',
  miembros: 'member',
  prospects: 'prospect',
  prospectos: 'prospect',
  prospectas: 'prospect',
  vencidas: 'lapsed',
  vencidos: 'lapsed',
  bajas: 'withdrawn',
  retiradas: 'withdrawn',
};

const US_WORDS: Readonly<Record<string, UsOwned>> = {
  us: 'yes',
  'u s': 'yes',
  usa: 'yes',
  'us owned': 'yes',
  'u s owned': 'yes',
  eeuu: 'yes',
  'ee uu': 'yes',
  estadounidense: 'yes',
  estadounidenses: 'yes',
  'capital estadounidense': 'yes',
  unconfirmed: 'unconfirmed',
  'not confirmed': 'unconfirmed',
  'sin confirmar': 'unconfirmed',
  'por confirmar': 'unconfirmed',
};

const TO_CONFIRM: readonly string[] = ['to confirm', 'por comprobar', 'sin comprobar'];

/** Words between others that say nothing. */
const FILLERS: readonly string[] = ['and', 'in', 'y', 'en', 'de', 'del', 'all', 'todas'];

/** The most words that one filter is written in. */
const MOST_WORDS = 4;
/** Whoever writes more has pasted something else. */
const MOST_TYPED = 400;

/** Reads filters one behind the other, the longest that the words make: "baja california sur" is a state. */
export function readFilter(typed: string): FilterReading {
  const words = fold(typed.slice(0, MOST_TYPED)).split(' ').filter(Boolean);
  const filter = structuredClone(EVERYTHING);
  while (words.length > 0) {
    const taken = takeFrom(words, filter);
    if (taken === 0) return { ok: false, unknown: words[0] ?? '' };
    words.splice(0, taken);
  }
  return { ok: true, filter };
}

/** Takes the filter with which the words begin; of how many words it is, 0 where there is none. */
function takeFrom(words: readonly string[], filter: RosterFilter): number {
  for (let count = Math.min(MOST_WORDS, words.length); count > 0; count -= 1)
    if (takes(words.slice(0, count).join(' '), filter)) return count;
  return FILLERS.includes(words[0] ?? '') ? 1 : 0;
}

function takes(word: string, filter: RosterFilter): boolean {
  const { states, statuses, usOwned, sectors } = filter;
  if (TO_CONFIRM.includes(word)) {
    filter.isToConfirm = true;
    return true;
  }
  const owned = US_WORDS[word];
  const state = readState(word);
  const status = STATUS_WORDS[word] ?? readStatus(word);
  const sector = readSector(word);
  if (owned) usOwned.push(owned);
  else if (state) states.push(state);
  else if (status) statuses.push(status);
  else if (sector) sectors.push(sector);
  return Boolean(owned ?? state ?? status ?? sector);
}
