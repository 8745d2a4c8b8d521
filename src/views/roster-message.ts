import type { ActionsBlock, Button, DataTableBlock, Option } from '@slack/types';
import type { State, Status, UsOwned } from '#domain/choices.ts';
import { ON_A_PAGE, type Page, type Place, type Turning } from '#domain/pages.ts';
import type { RosterFilter } from '#domain/roster-filter.ts';
import type { Voice } from '#locales/voice.ts';
import { clipped, context, escaped, type Message, plain } from './message.ts';

export const PREVIOUS_PAGE = 'roster.previous';
export const NEXT_PAGE = 'roster.next';
/** The menu in which a company is searched as one types, wherever one is to be picked. */
export const COMPANY_PICKER = 'company.pick';

/** A company as a list shows it; no contact's data is in it. */
export type ListedCompany = {
  id: string;
  name: string;
  state: State;
  city: string | null;
  status: Status;
  us_owned: UsOwned;
  confirmed_on: string | null;
  text: string;
};

/** What a list answers, in the words that were typed. */
export type RosterQuestion = { find: string } | { list: string };
/** Which page of which list a button turns to: all that any bot needs to show it. */
export type RosterTurn = { question: RosterQuestion; turning: Turning };

export type ShownPage = {
  question: RosterQuestion;
  caption: string;
  /** What there is to say of the companies beside their number. */
  notes?: readonly string[];
  page: Page<ListedCompany & { rank?: number }>;
};

/** A page of companies, with a menu to show one of them and buttons that carry the place of the next page. */
export function rosterMessage(shown: ShownPage, voice: Voice): Message {
  const { caption, page, notes = [] } = shown;
  const { roster } = voice.phrases;
  const last = page.first + page.items.length - 1;
  const { number } = voice;
  const range = roster.range(number(page.first), number(last), number(page.total));
  const rows = page.items.map((one) => cellsOf(one, voice));
  const below = [...notes, ...(page.items.length === page.total ? [] : [range])];
  return {
    text: escaped([caption, ...rows.map(lineOf), ...below].join('\n')),
    blocks: [
      tableOf(caption, rows, voice),
      ...(below.length > 0 ? [context(below.join(' · '))] : []),
      controls(shown, voice),
    ],
  };
}

type Cells = readonly [name: string, ...facts: string[]];

function cellsOf(
  { name, state, city, us_owned, status, confirmed_on }: ListedCompany,
  { phrases }: Voice,
): Cells {
  const place = [city, phrases.states[state]].filter(Boolean).join(', ');
  const isConfirmed = us_owned === 'yes' && confirmed_on !== null;
  const owned = isConfirmed ? phrases.roster.confirmed : phrases.usOwned[us_owned];
  return [name, owned, phrases.statuses[status], place];
}

const lineOf = ([name, ...facts]: Cells): string => `${name}: ${facts.join(' · ')}`;

function tableOf(caption: string, rows: readonly Cells[], { phrases }: Voice): DataTableBlock {
  const { name, place, usOwned, status } = phrases.roster.columns;
  return {
    type: 'data_table',
    caption,
    page_size: ON_A_PAGE,
    row_header_column_index: 0,
    rows: [[name, usOwned, status, place], ...rows].map((cells) =>
      cells.map((text) => ({ type: 'raw_text', text })),
    ),
  };
}

function controls({ question, page }: ShownPage, voice: Voice): ActionsBlock {
  const { history } = voice.phrases;
  const [first] = page.items;
  const last = page.items.at(-1);
  const isMore = page.first + page.items.length - 1 < page.total;
  const turn = (action: string, text: string, turning: Turning): Button => ({
    type: 'button',
    action_id: action,
    text: plain(text),
    value: JSON.stringify({ question, turning }),
  });
  return {
    type: 'actions',
    elements: [
      companyPicker(voice),
      ...(first && page.first > 1
        ? [turn(PREVIOUS_PAGE, history.previous, { to: 'before', place: placeOf(first) })]
        : []),
      ...(last && isMore
        ? [turn(NEXT_PAGE, history.next, { to: 'after', place: placeOf(last) })]
        : []),
    ],
  };
}

/** A button holds 2,000 characters: a name that is longer than this when folded is no name of a company. */
const MOST_OF_A_PLACE = 900;

const placeOf = ({ id, text, rank = 0 }: ListedCompany & { rank?: number }): Place => ({
  rank,
  text: text.slice(0, MOST_OF_A_PLACE),
  id,
});

/** What was typed, as a button carries it. */
export const carried = (typed: string): string => clipped(typed, 150);

const companyPicker = ({ phrases }: Voice): ActionsBlock['elements'][number] => ({
  type: 'external_select',
  action_id: COMPANY_PICKER,
  placeholder: plain(phrases.roster.pick),
  min_query_length: 0,
});

const MOST_OPTIONS = 100;

/** The companies to pick from, each by its name and where it is. */
export const companyOptions = (companies: readonly ListedCompany[], { phrases }: Voice): Option[] =>
  companies.slice(0, MOST_OPTIONS).map(({ id, name, city, state }) => {
    const place = `, ${clipped(city ?? phrases.states[state], 20)}`;
    return { text: plain(`${clipped(name, 75 - place.length)}${place}`), value: id };
  });

/** A filter in words. */
export function filterWords(
  { states, statuses, usOwned, sectors, lacks }: RosterFilter,
  { phrases }: Voice,
): string[] {
  const owned = usOwned.map((one) =>
    one === 'yes' ? phrases.roster.usOwned : `${phrases.roster.usOwned}: ${phrases.usOwned[one]}`,
  );
  return [
    ...new Set([
      ...states.map((one) => phrases.states[one]),
      ...owned,
      ...lacks.map((one) => phrases.roster.lacks[one]),
      ...statuses.map((one) => phrases.statuses[one]),
      ...sectors.map((one) => phrases.sectors[one]),
    ]),
  ];
}

/** That a filter lets no company through. */
export function noneSentence(filter: RosterFilter, voice: Voice): string {
  const { none, empty } = voice.phrases.roster;
  const words = filterWords(filter, voice);
  return words.length === 0 ? empty : none(words.join(', '));
}

/** The filters that there are, in words. */
export const allFilters = ({ phrases, list }: Voice): string =>
  list([
    phrases.roster.filterWords,
    ...Object.values(phrases.states),
    ...Object.values(phrases.sectors),
  ]);
