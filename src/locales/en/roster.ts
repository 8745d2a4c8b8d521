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
  lacks: {
    certainty: 'U.S. ownership to be confirmed',
    confirmation: 'U.S.-owned members, not confirmed yet',
    evidence: 'Counted without evidence or confirmation',
    review: 'Ownership due to be looked at again',
    news: 'Prospects without recent news',
  },
  filterWords:
    'us, unconfirmed, to confirm, without evidence, to review, without news, members, prospects, lapsed, withdrawn',
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
