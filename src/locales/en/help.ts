export const help = {
  title: 'What the bot does',
  intro: (target: string) =>
    `It keeps the chapter’s roster and tells how far the chapter is from ${target} U.S.-owned member companies.`,
  commands: {
    status: 'how far the chapter is; with a state, that state; with a date, the count of that day',
    add: 'add a company; the name may follow',
    find: 'companies by a part of the name, the city or the RFC; a wrong letter is forgiven',
    list: 'companies by state, sector or status: us, unconfirmed, prospects, lapsed, withdrawn',
    show: 'a company’s record',
    edit: 'correct a company’s record',
    confirm: 'say what proves that a company is U.S.-owned, and confirm it',
    withdraw: 'a company leaves, or comes back',
    report: 'the dossier for the national board, a PDF in a direct message',
    history: 'who changed what, and when; with a name, that company',
    import: 'bring a spreadsheet of companies; it shows first what it would do',
    export: 'the list, the count by month and the history, in files for Excel',
    forget: 'remove a contact’s personal data, for good',
    settings: 'where alerts go, and the weekly digest',
    help: 'this list',
  },
  words: {
    status: 'status',
    add: 'add',
    find: 'find',
    list: 'list',
    show: 'show',
    edit: 'edit',
    confirm: 'confirm',
    withdraw: 'withdraw',
    report: 'report',
    history: 'history',
    import: 'import',
    export: 'export',
    forget: 'forget',
    settings: 'settings',
    help: 'help',
  },
  arguments: {
    status: '[state | date]',
    add: '[name]',
    find: 'TEXT',
    list: '[state] [us] [prospects] …',
    show: 'NAME',
    edit: 'NAME',
    confirm: 'NAME',
    withdraw: 'NAME',
    report: '[en | es | both] [letter | a4]',
    history: '[name]',
    import: '',
    export: '[filters]',
    forget: 'CONTACT',
    settings: '',
    help: '',
  },
  unknown: (word: string) => `There is no “${word}” command.`,
  didYouMean: (command: string) => `Did you mean ${command}?`,
  unknownState: (word: string, states: string) =>
    `“${word}” is neither a date, such as 2024-10-31, nor one of the chapter’s states. They are ${states}.`,
};

export const refusals = {
  guest:
    'Guests of this workspace cannot see or change the chapter’s roster. Ask a member of the chapter’s team to make you a full member.',
  stranger:
    'Only the chapter’s own team can see or change its roster. Ask someone of the team for what you need.',
  edit: 'You may see the roster, but its admins let only people whom they have named change it. Ask one of them to make the change, or to name you in /amcham settings.',
  administer:
    'Only admins of this workspace, and people whom they have named, may see and change the bot’s settings. Ask one of them.',
  stale: 'This is from an older version of the bot. Open it again: type /amcham help to see how.',
  slackSlow: 'Slack took too long to open the form. Please try again.',
  trouble: (reference: string) =>
    `Something went wrong on the bot’s side, and it has been noted. Look at /amcham status to see what is kept, then try again. If it goes on, give whoever runs the bot this number: ${reference}`,
};
