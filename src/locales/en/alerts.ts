import { type Count, companies, members, ordinal } from './words.ts';

export const alerts = {
  milestoneTitle: (at: string) => `🎯 ${at} U.S.-owned companies`,
  stateTitle: (state: string) => `📍 First U.S.-owned company in ${state}`,
  statesTitle: (states: string) => `📍 First U.S.-owned companies in ${states}`,
  severalTitle: (counted: string) =>
    `🎯 ${counted} U.S.-owned companies: several milestones passed`,
  countLine: (at: string) => `${at} U.S.-owned companies`,
  stateLine: (state: string) => `First U.S.-owned company in ${state}`,
  progress: (counted: string, target: string, toGo: string) =>
    `The chapter is at ${counted} of ${target}: ${toGo}.`,
  progressDone: (counted: string, target: string) => `The chapter is at ${counted} of ${target}.`,
  targetTitle: (target: string) => `🎉 ${target} U.S.-owned companies: the chapter did it!`,
  targetLine: (target: string) =>
    `The chapter has the ${target} U.S.-owned members that AMCHAM’s bylaws ask for full consolidation.`,
  beyond: (counted: string) => `In fact it has ${counted} by now.`,
  bySettings: 'The chapter’s settings changed, and with them the count or the target.',
  completedBy: (at: Count) => `The ${ordinal(at)} company`,
  road: 'How long the road was',
  days: ({ isOne, text }: Count, from: string, to: string) =>
    `${text} ${isOne ? 'day' : 'days'}: the first of them joined on ${from}, the last step was on ${to}`,
  list: (state: string, count: string) => `${state} (${count})`,
  theList: 'The companies, by state',
  more: (all: Count) => `and ${companies(all)} more`,
  lost: (counted: string, target: string) =>
    `⚠️ The chapter has fallen below its target: ${counted} of ${target} U.S.-owned companies.`,
  regained: (counted: string, target: string) =>
    `✅ The chapter is back at its target: ${counted} of ${target} U.S.-owned companies.`,
  slip: (company: string) => `This is a correction: ${company} does not count after all.`,
  correction: (company: string) => `↩️ A correction: ${company} does not count after all.`,
  notReached: (milestones: string) => `Not reached yet: ${milestones}.`,
};

export const trouble = {
  notPosted: (alert: string) => `This alert is not posted yet: “${alert}”.`,
  noChannel:
    'The chapter has no alert channel. Choose one in /amcham settings; the alert is posted then.',
  why: {
    channel_not_found:
      'The alert channel is gone, or it is private and the bot is not in it. Invite the bot there, or choose another channel in /amcham settings; the alert is posted then.',
    not_in_channel:
      'The bot is not in the alert channel. Type /invite @Consolidation there; the alert is posted then.',
    is_archived:
      'The alert channel is archived. Bring it back, or choose another in /amcham settings; the alert is posted then.',
  },
  other:
    'Slack does not let the bot post there. Check who may post in that channel; the alert is posted as soon as the bot may.',
  doubt: (alert: string) =>
    `Slack broke off while this alert was being posted, and the bot may not read the channel to see whether it is there: “${alert}”. Please look, and press what you see, so that it stands there once.`,
  posted: 'It is there',
  notThere: 'It is not there',
  channel: 'Channel',
  markedPosted: 'Thank you. The alert is marked as posted.',
  markedNotPosted: 'Thank you. The alert is being posted now.',
  settledBefore: 'This has been settled already. Thank you.',
};

export const digest = {
  title: (counted: string, target: string) =>
    `🗓️ The week: ${counted} of ${target} U.S.-owned companies`,
  nothing: (since: string) => `Nothing moved in the count since ${since}.`,
  gained: (all: Count, since: string) => `${companies(all)} began to count since ${since}`,
  lost: (all: Count, since: string) =>
    `${companies(all)} no longer ${all.isOne ? 'counts' : 'count'} since ${since}`,
  unconfirmed: (all: Count) => `U.S. ownership to confirm: ${members(all)}`,
  allConfirmed: 'No member’s U.S. ownership is left to confirm.',
  more: ({ text }: Count) => `and ${text} more`,
};
