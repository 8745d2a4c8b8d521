import { type Count, companies } from './words.ts';

export const report = {
  chamber: 'American Chamber of Commerce of Mexico',
  chapter: 'Northwest Chapter',
  title: 'Consolidation dossier',
  ofTarget: (target: string) => `of ${target}`,
  counted: 'U.S.-owned member companies',
  verdict: {
    reached: 'The chapter has reached the number that the bylaws ask for.',
    toGo: (toGo: Count) => `${companies(toGo)} to go until the number that the bylaws ask for.`,
  },
  asOf: (day: string) => `As the roster stands on ${day}`,
  rule: 'The rule as counted',
  hash: 'Hash of the data (SHA-256)',
  hashMeaning:
    'The data are attached to this file. Whoever keeps the roster can check them, and these pages, against it.',
  members: 'Members in all',
  states: 'States',
  growth: 'Growth',
  since: 'Since the last dossier',
  sinceNone: 'This is the chapter’s first dossier.',
  sinceCount: (day: string, before: string, now: string) =>
    `The dossier of ${day} had ${before}; this one has ${now}.`,
  sinceNothing: 'No company came into the count or left it.',
  gained: 'Came into the count',
  lost: 'Left the count',
  sinceContinued: 'Since the last dossier (continued)',
  list: 'The counted companies',
  listContinued: 'The counted companies (continued)',
  none: 'No company counts yet.',
  columns: {
    number: 'No.',
    company: 'Company',
    joined: 'Joined',
    ownership: 'U.S. ownership',
    evidence: 'Evidence and confirmation',
  },
  noBasis: 'Basis not written down',
  parent: (name: string) => `Parent: ${name}`,
  share: (percent: string) => `U.S. share: ${percent}%`,
  noEvidence: 'No evidence written down',
  file: (name: string) => `File: ${name}`,
  confirmed: (person: string, day: string) => `Confirmed by ${person}, ${day}`,
  notConfirmed: 'Not confirmed',
  noDay: 'No date',
  signatures: 'Signatures',
  statement: (count: Count, day: string) =>
    count.isOne
      ? `We declare that the company in this dossier is in the chapter’s roster as of ${day} and is counted by the rule that is printed on its first page.`
      : `We declare that the ${companies(count)} in this dossier, numbered 1 to ${count.text}, are in the chapter’s roster as of ${day} and are counted by the rule that is printed on its first page.`,
  signers: [
    'For the chapter: President',
    'For the chapter: Director',
    'For the national board',
    'For the national board',
  ],
  signLine: { name: 'Name', date: 'Date' },
  page: (page: string, pages: string) => `${page} of ${pages}`,
};
