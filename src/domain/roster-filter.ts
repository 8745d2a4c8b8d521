import { LACKS, type Lack } from './attention.ts';
import {
  readSector,
  readState,
  readStatus,
  type Sector,
  type State,
  type Status,
  type UsOwned,
} from './choices.ts';
import { fold } from './fold.ts';

/** Which companies are listed: of each kind those that it names, or all where it names none; and of these, those that lack all it names. */
export type RosterFilter = {
  states: State[];
  statuses: Status[];
  usOwned: UsOwned[];
  sectors: Sector[];
  lacks: Lack[];
};

/** The filter that lets every company through. */
export const EVERYTHING: RosterFilter = {
  states: [],
  statuses: [],
  usOwned: [],
  sectors: [],
  lacks: [],
};

export const isEverything = (filter: RosterFilter): boolean =>
  Object.values(filter).every((named) => named.length === 0);

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

const LACK_WORDS: Readonly<Record<Lack, readonly [string, ...string[]]>> = {
  certainty: ['ownership to confirm', 'capital por confirmar'],
  confirmation: ['to confirm', 'por comprobar', 'sin comprobar'],
  evidence: ['without evidence', 'sin evidencia'],
  review: ['to review', 'por revisar'],
  news: ['without news', 'sin novedades'],
};

/** The filter for what lacks something, as it may be typed. */
export const typedFor = (lack: Lack): string => LACK_WORDS[lack][0];

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
  const { states, statuses, usOwned, sectors, lacks } = filter;
  const lack = LACKS.find((one) => LACK_WORDS[one].includes(word));
  const owned = US_WORDS[word];
  const state = readState(word);
  const status = STATUS_WORDS[word] ?? readStatus(word);
  const sector = readSector(word);
  if (lack) lacks.push(lack);
  else if (owned) usOwned.push(owned);
  else if (state) states.push(state);
  else if (status) statuses.push(status);
  else if (sector) sectors.push(sector);
  return Boolean(lack ?? owned ?? state ?? status ?? sector);
}
