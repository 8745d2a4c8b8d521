import * as mexico from 'stdnum/lib/cjs/mx/index.js';
import { SECTORS } from '#domain/choices.ts';

/** `usual`: the seven columns that chambers keep; `all`: every field that a company has. */
export type Columns = 'usual' | 'all';

const USUAL = [
  'Company name',
  'State',
  'City',
  'U.S.-owned',
  'Headquarters country',
  'Sector',
  'Joined on',
];
const MORE = [
  'U.S. share (%)',
  'Status',
  'RFC',
  'Website',
  'Contact name',
  'Contact e-mail',
  'Contact phone',
  'Evidence of U.S. ownership',
  'Notes',
];

const TRADES = ['Manufacturas', 'Ingeniería', 'Agroindustrias', 'Ironwood Devices', 'Logística'];
const PLACES = ['Laguna Seca', 'Bahía Norte', 'Desierto Vivo', 'Copper Ridge', 'Sierra Alta'];
const FORMS = ['S.A. de C.V.', 'S. de R.L. de C.V.', 'S.A.P.I. de C.V.', 'Inc.', 'LLC', ''];
const SEATS = [
  ['Baja California', 'Tijuana'],
  ['Sonora', 'Ciudad Obregón'],
  ['Chihuahua', 'Ciudad Juárez'],
  ['Sinaloa', 'Culiacán'],
  ['Baja California Sur', 'La Paz'],
] as const;

const pick = <T>(list: readonly T[], at: number): T => {
  const one = list[at % list.length];
  if (one === undefined) throw new Error('An empty list has nothing to pick.');
  return one;
};

const two = (number: number): string => String(number).padStart(2, '0');

/** Invented companies of a chapter as a CSV file, no two of one name or RFC; `first` is the number of the first. */
export function rosterFile(companies: number, columns: Columns, first = 0): Buffer {
  const header = columns === 'usual' ? USUAL : [...USUAL, ...MORE];
  const lines = Array.from({ length: companies }, (_, line) => {
    const at = first + line;
    return columns === 'usual' ? usualCells(at) : [...usualCells(at), ...moreCells(at)];
  });
  return Buffer.from([header, ...lines].map((cells) => `${cells.join(',')}\n`).join(''));
}

function usualCells(at: number): string[] {
  const name = `${pick(TRADES, at)} ${pick(PLACES, at >> 2)} ${at} ${pick(FORMS, at)}`.trim();
  const [state, city] = pick(SEATS, at);
  const joined = `${2023 + (at % 3)}-${two((at % 12) + 1)}-${two((at % 28) + 1)}`;
  const american = at % 3 === 0;
  return [
    name,
    state,
    city,
    american ? 'Yes' : 'No',
    american ? 'US' : pick(['MX', 'CA', 'DE'], at),
    pick(SECTORS, at),
    joined,
  ];
}

const moreCells = (at: number): string[] => [
  String(at % 101),
  'Member',
  rfc(at),
  `https://company-${at}.example.com`,
  pick(['María Núñez', 'John Baker', 'José Peña'], at),
  `contact@company-${at}.example.com`,
  `662 ${String(2_000_000 + at)}`,
  'Acta constitutiva y libro de socios',
  'Asistió al foro de otoño',
];

/** An RFC of a company whose check digit is right: the one of its eleven that is. */
function rfc(at: number): string {
  const letters = [at >> 8, at >> 4, at].map((one) => pick([...'ABCDEFGHJKLMNPQR'], one)).join('');
  const stem = `${letters}${two(at % 90)}0117AA`;
  const found = [...'0123456789A'].find((digit) => mexico.rfc.validate(stem + digit).isValid);
  if (found === undefined) throw new Error(`No check digit serves ${stem}.`);
  return stem + found;
}
