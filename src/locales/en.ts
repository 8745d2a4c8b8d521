import type { Problem } from '#domain/field-readers.ts';
import type { ChangedField } from '#domain/history.ts';

/** What is handed to a phrase comes formatted: counts as numbers with their text, days and names as text. */
type Count = { n: number; text: string };

const companies = ({ n, text }: Count) => (n === 1 ? `${text} company` : `${text} companies`);
const members = ({ n, text }: Count) => (n === 1 ? `${text} member` : `${text} members`);

/** How many companies joined and left in 12 months. */
type Pace = { joined: Count; left: Count };
const pace = ({ joined, left }: Pace) =>
  left.n === 0 ? `${companies(joined)} joined` : `${companies(joined)} joined, ${left.text} left`;

/** The quantiles of a forecast, by their months. */
type Told = { pace: Pace; target: string };

export const en = {
  states: {
    BCN: 'Baja California',
    BCS: 'Baja California Sur',
    CHH: 'Chihuahua',
    SIN: 'Sinaloa',
    SON: 'Sonora',
  },
  usOwned: { yes: 'Yes', no: 'No', unconfirmed: 'Not confirmed' },
  statuses: { member: 'Member', prospect: 'Prospect', lapsed: 'Lapsed', withdrawn: 'Withdrawn' },
  leaveReasons: {
    closed: 'It closed',
    merged: 'It merged or was bought',
    moved: 'It moved out of the region',
    dues: 'Its dues were not paid',
    other: 'Other',
  },
  sectors: {
    aerospace: 'Aerospace',
    agribusiness: 'Agribusiness',
    automotive: 'Automotive',
    'clean-energy': 'Clean energy',
    electronics: 'Electronics manufacturing',
    financial: 'Financial services',
    'information-technology': 'Information technology',
    legal: 'Legal services',
    logistics: 'Logistics',
    'medical-devices': 'Medical devices',
    mining: 'Mining',
    'real-estate': 'Real estate',
    other: 'Other',
  },
  fields: {
    name: 'Company name',
    state: 'State',
    city: 'City',
    usOwned: 'U.S.-owned',
    usShare: 'U.S. share (%)',
    hqCountry: 'Headquarters country',
    sector: 'Sector',
    status: 'Status',
    joinedOn: 'Joined on',
    leftOn: 'Left on',
    leaveReason: 'Reason for leaving',
    leaveNote: 'Note on leaving',
    rfc: 'RFC',
    website: 'Website',
    contactName: 'Contact name',
    contactEmail: 'Contact e-mail',
    contactPhone: 'Contact phone',
    evidence: 'Evidence of U.S. ownership',
    notes: 'Notes',
  } satisfies Record<ChangedField, string>,
  hints: {
    usOwned:
      'Owned by U.S. capital: this is what the bylaws count. Where the headquarters are does not matter.',
    rfc: 'A company’s RFC has 12 characters.',
    evidence:
      'A link or a note: shareholders’ list, articles of incorporation, parent’s annual report…',
    joinedOn: 'Leave it as it is if the company joins today.',
  },
  aCountry: 'the world’s countries (a name, or a code such as US)',
  problems: {
    required: () => 'This is needed.',
    tooLong: ({ max, length }: { max: string; length: string }) =>
      `At most ${max} characters; this has ${length}.`,
    severalLines: () => 'Write it on one line.',
    notAChoice: ({ written, choices }: { written: string; choices: string }) =>
      `“${written}” is none of ${choices}.`,
    notAShare: () => 'Write a percentage from 0 to 100, such as 51 or 51.5.',
    notADay: ({ written }: { written: string }) =>
      `“${written}” is not a date. Write it as 2024-10-31 or 31/10/2024.`,
    futureDay: ({ today }: { today: string }) => `This is in the future. Today is ${today}.`,
    beforeJoining: ({ joinedOn }: { joinedOn: string }) =>
      `It joined on ${joinedOn}, so it cannot have left before that.`,
    afterLeaving: ({ leftOn }: { leftOn: string }) =>
      `It left on ${leftOn}, so it cannot have joined after that.`,
    notAnRfc: () => 'This is not a valid RFC. Check it letter by letter, the last one too.',
    personalRfc: () => 'This is a person’s RFC, of 13 characters. A company’s has 12.',
    rfcTaken: ({ by }: { by: string }) => `${by} has this RFC already.`,
    notAWebsite: () => 'Write a web address, such as example.com.',
    notAnEmail: () => 'Write an e-mail address, such as name@example.com.',
    notAPhone: () =>
      'Write a phone number of 10 digits, or one that begins with + and its country.',
  } satisfies Record<Problem['kind'], (details: never) => string>,
  countingRules: {
    'member-us-owned': (version: string) =>
      `Counted: members whose U.S.-owned answer is Yes (the chapter’s rule, version ${version}).`,
  },
  status: {
    ofTarget: (counted: string, target: string) => `${counted} of ${target}`,
    title: (counted: string, target: string) => `${counted} of ${target} U.S.-owned companies`,
    stateTitle: (state: string, { n, text }: Count) =>
      `${state}: ${text} U.S.-owned ${n === 1 ? 'company' : 'companies'}`,
    ofChapter: (counted: string, all: string) => `${counted} of the chapter’s ${all}`,
    toGo: ({ text }: Count) => `${text} to go`,
    reached: 'Target reached',
    members: 'Members in all',
    membersInState: 'Members in the state',
    next: 'Next milestone',
    nextToGo: (at: string, toGo: string) => `${at} (${toGo})`,
    noNext: 'All milestones passed',
    byState: { state: 'State', counted: 'U.S.-owned', members: 'Members', all: 'Total' },
    latest: 'Latest to join',
    noCompanies:
      'No companies yet. Add the first one with the button, or ask whoever runs the bot to import your list.',
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
  },
  forecast: {
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
  },
  form: {
    addTitle: 'Add a company',
    save: 'Save',
    addAnyway: 'Add it',
    cancel: 'Cancel',
    pickCountry: 'Type a country',
    pickState: 'Choose a state',
    pickSector: 'Choose a sector',
    duplicate: (name: string, { n }: Count) =>
      `${name} may be in the roster already. Nothing has been saved. Compare it with ${
        n === 1 ? 'this record' : 'these records'
      }:`,
    duplicateEntry: (name: string, place: string, status: string) =>
      `${name}, ${place} (${status})`,
    duplicateQuestion: 'Is it another company?',
    duplicateAnswer: 'Yes, add it as another company',
    duplicateUnanswered: 'Tick this to add it. If it is the same company, press Cancel.',
    keptBefore: (name: string) =>
      `The first Save was kept, as “${name}”. What you changed since is not saved: close this form, and correct the record afterwards.`,
    moreRecords: ({ text }: Count) => `and ${text} more`,
  },
  record: {
    titles: { edit: 'Edit a company', withdraw: 'A company leaves', back: 'A company comes back' },
    close: 'Close',
    moment: 'One moment: the record is on its way.',
    nameNeeded: (command: string) => `Write the company’s name after the command: ${command}.`,
    none: (name: string) =>
      `The roster has no company called “${name}”. Check how it is written; /amcham add adds a new one.`,
    which: (name: string) => `Which company do you mean by “${name}”?`,
    didYouMean: (name: string) =>
      `The roster has no company called “${name}”. Did you mean this one?`,
    choose: 'This one',
    gone: 'This record is no longer in the roster, and nothing was changed. /amcham history tells what became of it.',
  },
  edit: {
    meanwhile: 'The record was changed while you had it open. Nothing of yours is saved yet.',
    yours:
      'Below, what you changed is as you wrote it, and everything else is as it stands by now. Save again to keep it so, or press Cancel.',
    clash: (field: string, value: string) =>
      `${field}: you wrote ${value}. If you save, it takes the place of the other.`,
    anotherAnswer: 'Yes, it is another company',
    anotherUnanswered:
      'Tick this to save it under this name. If it is the same company, press Cancel.',
    statusHint: 'When a company leaves, use /amcham withdraw: it asks when and why.',
    leftHint: 'To take it back, use /amcham withdraw.',
    unchanged: (name: string) => `Nothing was changed: ${name} is as it was.`,
  },
  membership: {
    now: (name: string, status: string) => `${name}. Status: ${status}.`,
    stale: 'The record was changed while you had it open. Nothing is saved yet: look again.',
    countMoves: (before: string, after: string, target: string) =>
      `The count goes from ${before} to ${after} of ${target}.`,
    countStays: (counted: string, target: string) => `The count stays at ${counted} of ${target}.`,
    staysAnnounced: (milestone: string) => `The milestone of ${milestone} stays announced.`,
    belowTarget: 'The chapter falls below its target: the alert channel is told.',
    corrected:
      'It completed a milestone moments ago: the alert about it is corrected in its thread.',
    asMember: 'As a member:',
    milestone: 'A milestone is passed: the alert channel is told.',
    target: 'The target is reached: the alert channel is told.',
    backAtTarget: 'The chapter is back at its target: the alert channel is told.',
    becomes: 'What becomes of it',
    options: {
      withdrawn: 'Withdrawn: it has left',
      lapsed: 'Lapsed: its membership is suspended',
      member: 'A member again',
      prospect: 'A prospect again',
    },
    reason: 'Reason',
    pickReason: 'Choose a reason',
    note: 'Note',
    noteHint:
      'Needed if the reason is Other. The history keeps it for good, so no contact’s data here.',
    on: 'Left on',
    since: 'Member since',
    sinceHint: (day: string) =>
      `It joined on ${day} before. Choose that day if its membership counts as unbroken.`,
    why: 'Why it comes back',
    whyHint: 'The history keeps it for good, so no contact’s data here.',
    leave: 'It leaves',
    takeBack: 'Take it back',
  },
  changed: {
    edited: (name: string) => `The record of ${name} was changed.`,
    withdrawn: (name: string) => `${name} is withdrawn.`,
    lapsed: (name: string) => `The membership of ${name} has lapsed.`,
    member: (name: string) => `${name} is a member again.`,
    prospect: (name: string) => `${name} is a prospect again.`,
    undone: (name: string) => `Undone: the record of ${name} is as it was before.`,
    takenOut: (name: string) => `Undone: ${name} is out of the roster again.`,
    why: (why: string) => `Why: ${why}`,
  },
  undo: {
    button: 'Undo',
    sure: 'Take it out again?',
    sureText: 'The record goes, with all that was written in it. Its history stays.',
    yes: 'Take it out',
    no: 'Keep it',
    late: (minutes: string) =>
      `A change can be undone for ${minutes} minutes, and they have passed. Correct the record with /amcham edit or /amcham withdraw.`,
    used: 'This change was undone already.',
    notYours: 'Only the person who made this change, or an admin of this workspace, can undo it.',
    changedSince: (name: string) =>
      `It cannot be undone: the record of ${name} has been changed since. Correct it with /amcham edit.`,
    rfcTaken: (by: string) => `It cannot be undone: ${by} has its RFC by now.`,
  },
  history: {
    title: 'History of the roster',
    titleOf: (name: string) => `History of ${name}`,
    nothing: 'Nothing has been changed yet.',
    commandLine: 'The command line',
    did: {
      added: (name: string) => `added ${name}`,
      imported: (name: string) => `imported ${name}`,
      amended: (name: string) => `changed ${name} by an import`,
      edited: (name: string) => `edited ${name}`,
      left: (name: string) => `recorded that ${name} left`,
      returned: (name: string) => `took ${name} back`,
      undone: (name: string) => `undid a change of ${name}`,
    },
    tookOut: (name: string) => `undid the addition of ${name}`,
    didImport: (added: Count, amended: Count) =>
      `imported a spreadsheet: ${companies(added)} added, ${amended.text} changed`,
    count: 'Count',
    blank: 'blank',
    privately: { set: 'filled in', changed: 'changed', removed: 'removed' },
    page: (page: string, pages: string) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    more: ({ text }: Count) => `and ${text} more`,
  },
  asOf: {
    told: (day: string, counted: string, target: string) =>
      `As the roster stood at the end of ${day}: ${counted} of ${target} U.S.-owned companies.`,
    honest:
      'A company is in this count from the day on which it was entered here, even if it had joined earlier.',
    before: (day: string, begins: string) =>
      `Nothing can be told of ${day}: the roster’s history begins on ${begins}. Until then its count was 0.`,
    none: 'The roster has no history yet.',
  },
  added: {
    line: (name: string, state: string) => `${name} (${state}) is in the roster.`,
    counts: 'It counts as U.S.-owned.',
    notCounted: {
      no: 'It does not count toward the target, since it is not U.S.-owned.',
      unconfirmed: 'It does not count yet: its U.S. ownership is not confirmed.',
      status: (status: string) => `It does not count toward the target: its status is ${status}.`,
    },
    count: (counted: string, target: string) => `The count is ${counted} of ${target}.`,
    countMoved: (before: string, counted: string, target: string) =>
      `The count went from ${before} to ${counted} of ${target}.`,
  },
  alerts: {
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
    completedBy: 'The company that completed it',
    road: 'How long the road was',
    days: ({ n, text }: Count, from: string, to: string) =>
      `${text} ${n === 1 ? 'day' : 'days'}: the first of them joined on ${from}, the last step was on ${to}`,
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
  },
  trouble: {
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
  },
  digest: {
    title: (counted: string, target: string) =>
      `🗓️ The week: ${counted} of ${target} U.S.-owned companies`,
    nothing: (since: string) => `Nothing moved in the count since ${since}.`,
    gained: (all: Count, since: string) => `${companies(all)} began to count since ${since}`,
    lost: (all: Count, since: string) =>
      `${companies(all)} no longer ${all.n === 1 ? 'counts' : 'count'} since ${since}`,
    unconfirmed: (all: Count) => `U.S. ownership to confirm: ${members(all)}`,
    allConfirmed: 'No member’s U.S. ownership is left to confirm.',
    more: ({ text }: Count) => `and ${text} more`,
  },
  settings: {
    title: 'Settings',
    save: 'Save',
    cancel: 'Cancel',
    moment: 'One moment: the settings are on their way.',
    alertChannel: 'Alert channel',
    alertChannelHint:
      'Where milestones are announced. Blank: the channel that whoever runs the bot has set.',
    pickChannel: 'Choose a channel',
    digestDay: 'Weekly digest',
    off: 'Off',
    everyWeek: (day: string) => `Every ${day}`,
    digestHour: 'Digest hour',
    digestHourHint: (timeZone: string) => `By the chapter’s clock (${timeZone}).`,
    digestChannel: 'Digest channel',
    digestChannelHint: 'Blank: the alert channel.',
    notInChannel:
      'The bot is not in this channel. Type /invite @Consolidation there, then press Save again.',
    archived: 'This channel is archived. Choose another one.',
    kept: 'The settings are saved.',
    unchanged: 'The settings are as they were: nothing was changed.',
    alertsGoTo: (channel: string) => `Alerts now go to ${channel}.`,
    alertsAsRun: 'Alerts now go to the channel that whoever runs the bot has set.',
    digestOff: 'The weekly digest is off.',
    digestOn: (day: string, hour: string) => `The digest is now posted every ${day} at ${hour}.`,
    digestGoesTo: (channel: string) => `The digest now goes to ${channel}.`,
    digestWithAlerts: 'The digest now goes to the alert channel.',
  },
  help: {
    title: 'What the bot does',
    intro: (target: string) =>
      `It keeps the chapter’s roster and tells how far the chapter is from ${target} U.S.-owned member companies.`,
    commands: {
      status:
        'how far the chapter is; with a state, that state; with a date, the count of that day',
      add: 'add a company; the name may follow',
      edit: 'correct a company’s record',
      withdraw: 'a company leaves, or comes back',
      history: 'who changed what, and when; with a name, that company',
      settings: 'where alerts go, and the weekly digest',
      help: 'this list',
    },
    words: {
      status: 'status',
      add: 'add',
      edit: 'edit',
      withdraw: 'withdraw',
      history: 'history',
      settings: 'settings',
      help: 'help',
    },
    arguments: {
      status: '[state | date]',
      add: '[name]',
      edit: 'NAME',
      withdraw: 'NAME',
      history: '[name]',
      settings: '',
      help: '',
    },
    unknown: (word: string) => `There is no “${word}” command.`,
    didYouMean: (command: string) => `Did you mean ${command}?`,
    unknownState: (word: string, states: string) =>
      `“${word}” is neither a date, such as 2024-10-31, nor one of the chapter’s states. They are ${states}.`,
  },
  home: {
    tip: 'Type /amcham in any channel for the same, wherever you are.',
  },
  refusals: {
    guest:
      'Guests of this workspace cannot see or change the chapter’s roster. Ask a member of the chapter’s team to make you a full member.',
    stranger:
      'Only the chapter’s own team can see or change its roster. Ask someone of the team for what you need.',
    edit: 'You may see the roster but not change it. Ask an admin of this workspace.',
    administer:
      'Only admins of this workspace may see and change the bot’s settings. Ask one of them.',
    stale: 'This is from an older version of the bot. Open it again: type /amcham help to see how.',
    slackSlow: 'Slack took too long to open the form. Please try again.',
    trouble: (reference: string) =>
      `Something went wrong on the bot’s side, and it has been noted. Look at /amcham status to see what is kept, then try again. If it goes on, give whoever runs the bot this number: ${reference}`,
  },
};

export type Phrases = typeof en;
