import { type Count, type Pace, pace, type Told } from './words.ts';

export const countingRules = {
  'member-us-owned': (version: string) =>
    `Counted: members whose U.S.-owned answer is Yes (the chapter’s rule, version ${version}).`,
  'member-us-owned-confirmed': (version: string) =>
    `Counted: members whose U.S.-owned answer is Yes and whose ownership somebody has confirmed (the chapter’s rule, version ${version}).`,
};

export const status = {
  ofTarget: (counted: string, target: string) => `${counted} of ${target}`,
  title: (counted: string, target: string) => `${counted} of ${target} U.S.-owned companies`,
  stateTitle: (state: string, { isOne, text }: Count) =>
    `${state}: ${text} U.S.-owned ${isOne ? 'company' : 'companies'}`,
  ofChapter: (counted: string, all: string) => `${counted} of the chapter’s ${all}`,
  /** Of the members whose answer is Yes, how many somebody has confirmed. */
  confirmed: (confirmed: Count, owned: Count) => {
    if (owned.isOne)
      return confirmed.isOne
        ? 'Its ownership is confirmed.'
        : 'Its ownership is not confirmed yet.';
    if (confirmed.n === owned.n) return `All ${owned.text} are confirmed.`;
    if (confirmed.n === 0) return `None of the ${owned.text} is confirmed yet.`;
    return `${confirmed.text} of the ${owned.text} ${confirmed.isOne ? 'is' : 'are'} confirmed.`;
  },
  /** The same where only confirmed ones count. */
  waiting: (waiting: Count) =>
    waiting.isOne
      ? '1 more member is U.S.-owned and does not count yet: it is to be confirmed.'
      : `${waiting.text} more members are U.S.-owned and do not count yet: they are to be confirmed.`,
  toGo: ({ text }: Count) => `${text} to go`,
  reached: 'Target reached',
  members: 'Members in all',
  membersInState: 'Members in the state',
  next: 'Next milestone',
  nextToGo: (at: string, toGo: string) => `${at} (${toGo})`,
  noNext: 'All milestones passed',
  byState: {
    state: 'State',
    counted: 'U.S.-owned',
    members: 'Members',
    all: 'Total',
    /** The same as a line for who cannot see the table. */
    spoken: 'U.S.-owned of members, by state',
  },
  latest: 'Latest to join',
  noCompanies:
    'No companies yet. Add the first one with the button, or bring in your list with /amcham import.',
  joined: (name: string, state: string, day: string) => `${name} (${state}, ${day})`,
  chart: 'U.S.-owned companies over time',
  chartOf: (state: string) => `U.S.-owned: ${state}`,
  counted: 'U.S.-owned',
  target: 'Target',
  month: 'End of month',
  companies: 'Companies',
  add: 'Add a company',
  share: 'Share in this channel',
  sharedBy: (person: string) => `Shared by ${person}`,
  barText: (percent: string) => `${percent} of the way`,
  fallback: (title: string, toGo: string, members: string) =>
    `${title}, ${toGo}. Members in all: ${members}.`,
};

export const forecast = {
  untold: (last: Pace) =>
    `No date can be told yet: fewer than five U.S.-owned companies joined in the last 12 months (${pace(last)}).`,
  told: (told: Told & { likely: string; range: string }) =>
    `At the pace of the last 12 months (${pace(told.pace)}), ${told.target} comes about ${told.likely}; 8 chances in 10: ${told.range}.`,
  between: (from: string, to: string) => `between ${from} and ${to}`,
  within: (month: string) => `in ${month}`,
  beyondTen: (from: string) => `between ${from} and a date more than ten years away`,
  distant: (told: Told & { earliest: string }) =>
    `At the pace of the last 12 months (${pace(told.pace)}), ${told.target} is probably more than ten years away; 1 chance in 10 that it comes before ${told.earliest} ends.`,
  remote: (told: Told) =>
    `At the pace of the last 12 months (${pace(told.pace)}), ${told.target} is more than ten years away.`,
};

export const asOf = {
  told: (day: string, counted: string, target: string) =>
    `As the roster stood at the end of ${day}: ${counted} of ${target} U.S.-owned companies.`,
  honest:
    'A company is in this count from the day on which it was entered here, even if it had joined earlier, and until the day on which its leaving was.',
  before: (day: string, begins: string) =>
    `Nothing can be told of ${day}: the roster’s history begins on ${begins}. Until then its count was 0.`,
  none: 'The roster has no history yet.',
};
