import { type Count, companies } from './words.ts';

export const roster = {
  columns: { name: 'Company', place: 'Place', usOwned: 'U.S.-owned', status: 'Status' },
  all: 'All companies',
  filtered: (filters: string) => `Companies: ${filters}`,
  found: (text: string, all: Count) => `“${text}”: ${companies(all)}`,
  foundMany: (text: string, most: string) =>
    `“${text}”: the ${most} that answer best. Write more of the name to see others.`,
  range: (first: string, last: string, all: string) => `${first} to ${last} of ${all}`,
  onlyNear: (text: string) => `No company bears “${text}” as written. Nearly so:`,
  none: (filters: string) => `No company is like this: ${filters}.`,
  empty:
    'The roster has no companies yet. /amcham add adds the first one, and /amcham import brings in a list.',
  textNeeded: (command: string) =>
    `Write what you are looking for after the command: ${command}. A part of the name, the city or the RFC will do.`,
  unknownFilter: (word: string, filters: string) =>
    `The list has no filter “${word}”. Write one or several of these: ${filters}.`,
  usOwned: 'U.S.-owned',
  confirmed: 'Yes, confirmed',
  owned: (all: string) => `U.S.-owned members: ${all}.`,
  toConfirm: 'U.S.-owned members, not confirmed yet',
  filterWords: 'us, unconfirmed, to confirm, members, prospects, lapsed, withdrawn',
  pick: 'Show a company…',
};

export const card = {
  title: 'Company',
  lastChanged: (who: string, when: string) => `Last changed by ${who}: ${when}`,
  commandLine: 'the command line',
  edit: 'Edit',
  withdraw: 'Withdraw',
  takeBack: 'Take it back',
  history: 'History',
};
