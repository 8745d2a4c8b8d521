import { type Count, companies, members } from './words.ts';

/** A month, and how many companies counted at its end. */
type Point = { month: string; counted: string };

export const home = {
  tip: 'This page keeps itself up to date while you look at it. Type /amcham in any channel to do all this from there.',
  growth: (from: Point, to: Point, target: string) =>
    `Line chart of the U.S.-owned companies that count: ${from.counted} in ${from.month}, ${to.counted} in ${to.month}. A dashed line marks the target of ${target}.`,
  attention: 'Needs attention',
  nothing: 'Nothing needs attention.',
  unconfirmed: (all: Count) => `${members(all)} whose U.S. ownership is to be confirmed`,
  unproven: (all: Count) => `${companies(all)} counted without evidence or confirmation`,
  reviews: (all: Count) => `${companies(all)} whose ownership is due to be looked at again`,
  joined: (day: string) => `member since ${day}`,
  due: (day: string) => `due ${day}`,
  open: 'Open',
  confirm: 'Confirm',
  more: ({ text }: Count) => `and ${text} more`,
  list: 'See all',
  prospects: (all: string) => `Prospects: ${all}`,
  silent: ({ isOne, text }: Count, days: string) =>
    `${text} ${isOne ? 'prospect' : 'prospects'} without news for ${days} days`,
  silentFirst: 'They stand first in the list of prospects, below.',
  lastNews: (day: string) => `last news ${day}`,
  usOwned: (answer: string) => `U.S.-owned: ${answer}`,
  changes: 'Latest changes',
  find: 'Find a company',
  companies: 'Companies',
  companiesToCome: 'One moment: the companies are on their way.',
  milestones: 'Milestones',
  milestonesToCome: 'One moment: the milestones are on their way.',
  import: 'Import',
  report: 'Board dossier',
  history: 'History',
  historyToCome: 'One moment: the history is on its way.',
  settings: {
    title: 'Settings',
    alertChannel: 'Alert channel',
    asRun: 'The one that whoever runs the bot has set',
    digest: 'Weekly digest',
    off: 'Off',
    on: (day: string, hour: string) => `Every ${day} at ${hour}`,
    rule: 'What counts',
    target: 'Target',
    open: 'Change the settings',
  },
};
