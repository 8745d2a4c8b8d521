import { FIRST_COMPANIES } from './first-companies.ts';
import { LATER_COMPANIES } from './later-companies.ts';

/** How far the demo's chapter has come when the demo begins. */
export const BEGINNINGS = ['today', 'almost', 'empty'] as const;
export type Beginning = (typeof BEGINNINGS)[number];

/** How many companies count at each beginning. */
export const COUNTED: Readonly<Record<Beginning, number>> = { today: 19, almost: 49, empty: 0 };

/** One row of the chapter's spreadsheet, by column. */
export type DemoCompany = Readonly<Record<string, string>>;

const TABLES: Readonly<Record<Beginning, string>> = {
  today: FIRST_COMPANIES,
  almost: FIRST_COMPANIES + LATER_COMPANIES,
  empty: '',
};

const MONTHS = 20;
const DAY_MS = 86_400_000;
/** Shares no divisor with the sizes of the chapters, so that each company has a day of its own. */
const STRIDE = 29;

const FIRST_NAMES = ['Amaya', 'Bruno', 'Celia', 'Dario', 'Elena', 'Fermín', 'Gwen', 'Hugo', 'Ines'];
const LAST_NAMES = ['Morvante', 'Tellesgard', 'Osquivel', 'Brintholm', 'Valdescar', 'Quennary'];
const US_SHARES = ['100', '51', '75', '100', '60.5'];

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '-');

const of = (list: readonly string[], at: number) => list[at % list.length] ?? '';

/** The `at`th of `count` days spread over the last twenty months, the last of them yesterday. */
function joinDay(at: number, count: number, today: string): string {
  const now = new Date(`${today}T00:00:00Z`);
  const begun = Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - MONTHS, now.getUTCDate());
  const last = now.getTime() - DAY_MS;
  const place = ((at * STRIDE) % count) / Math.max(1, count - 1);
  return new Date(begun + Math.round(((last - begun) * place) / DAY_MS) * DAY_MS)
    .toISOString()
    .slice(0, 10);
}

function contact(at: number, american: boolean): DemoCompany {
  const name = `${of(FIRST_NAMES, at)} ${of(LAST_NAMES, Math.floor(at / 2))}`;
  const line = String(100 + (at % 100)).padStart(4, '0');
  return {
    'Contact name': name,
    'Contact e-mail': `${plain(name).replace('-', '.')}@example.${american ? 'com' : 'mx'}`,
    'Contact phone': american ? `+1 520 555 ${line}` : `+52 662 555 ${line}`,
  };
}

function company(row: string, at: number, count: number, today: string): DemoCompany {
  const cells = row.split(' | ');
  const [name = '', state = '', city = '', sector = '', usOwned = '', country = ''] = cells;
  const american = country === 'US';
  return {
    'Company name': name,
    State: state,
    City: city,
    'U.S.-owned': usOwned,
    'U.S. share': usOwned === 'yes' ? of(US_SHARES, at) : '',
    'Headquarters country': country,
    Sector: sector,
    'Joined on': joinDay(at, count, today),
    Website: `https://www.example.com/${plain(name)}`,
    ...contact(at, american),
    Notes: usOwned === 'unconfirmed' ? 'Proof of ownership was asked for.' : '',
  };
}

/** A chapter of fictional companies, the same for the same day (`2026-11-24`, the chapter's today). */
export function demoChapter(beginning: Beginning, today: string): readonly DemoCompany[] {
  const rows = TABLES[beginning].split('\n').filter((row) => row !== '');
  return rows.map((row, at) => company(row, at, rows.length, today));
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** The companies as the spreadsheet that the import reads; an empty list has no header either. */
export function asCsv(companies: readonly DemoCompany[]): string {
  const [first] = companies;
  if (first === undefined) return '';
  const lines = [Object.keys(first), ...companies.map((each) => Object.values(each))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}
