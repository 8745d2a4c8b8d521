import { type Count, companies } from './words.ts';

const rows = ({ isOne, text }: Count) => (isOne ? `${text} row` : `${text} rows`);

export const imports = {
  title: 'Import companies',
  intro:
    'Bring the list of companies as an Excel workbook (.xlsx) or CSV, up to 10 MB. You see what the import would do before anything is written.',
  columns:
    'It needs the columns Company name, State and U.S.-owned; the other fields of a record may follow. A company that the roster has (by the column Record of an export, by RFC or by name) is amended with what its row fills in.',
  file: 'Spreadsheet',
  submit: 'Preview',
  again: 'Nothing was written.',
  noFile: 'Choose a file.',
  reading: 'The file is being read. This takes a few seconds.',
  comparing: (all: Count) => `${rows(all)} read. They are being compared with the roster…`,
  importing:
    'The companies are being imported. You may close this: what became of it comes to you as a message from the bot, even if the bot is restarted meanwhile.',
  outcomeComes: 'What became of the import comes to you as a message in a moment.',
  soFar: (done: string, all: Count) => `${done} of ${rows(all)} so far.`,
  fetching: {
    fileGone: 'Slack no longer has this file. Upload it again.',
    fileElsewhere: 'This file belongs to another workspace. Upload it here.',
    signIn:
      'Slack gave the bot a sign-in page in place of the file. Ask whoever runs the bot to reinstall it in Slack (it needs the scope files:read), then upload the file again.',
    unreachable: 'Slack did not hand over the file. Please upload it again in a moment.',
  },
  preview: 'What it would do',
  import: 'Import',
  from: (file: string) => `From ${file}.`,
  fromSheet: (file: string, sheet: string, of: string) =>
    `From ${file}, its sheet “${sheet}” (one of ${of}).`,
  nothingYet: 'Nothing is written before you press Import.',
  moved: 'The roster changed while you looked. This is what the import would do now.',
  chosen: 'With what you chose, the import would do this.',
  leftOut: (all: Count) => `Left out: ${rows(all)}`,
  added: (all: Count) => `New: ${companies(all)}`,
  amended: (all: Count) => `Changed: ${companies(all)}`,
  unchanged: (all: Count) => `As the roster has them: ${companies(all)}`,
  faulty: (all: Count) => `Faulty: ${rows(all)}, left out`,
  twins: (all: Count) =>
    `Very like a company of the roster: ${rows(all)}, left out unless you say below that they are others`,
  unmarked: (all: Count) => `Blank in the column U.S.-owned: ${rows(all)}, read as No where new`,
  stays: (counted: string) => `The count stays at ${counted}.`,
  counts: (counted: string, before: string) => `The count: ${counted}, from ${before}.`,
  announces: 'It announces in the alert channel:',
  silent: 'It announces nothing.',
  nothing: 'There is nothing to import: no row is new, and none changes anything.',
  faults: 'What is faulty',
  faultsBack:
    'These rows come back to you as a file, each with its reason, when you import the rest.',
  faultsSent:
    'Mend these rows and bring the file again. They are sent to you as a file too, each with its reason.',
  changes: 'What changes',
  change: (name: string, fields: string) => `${name}: ${fields}`,
  renamed: (name: string, renamed: string) => `${name} → ${renamed}`,
  twin: (line: string, name: string) => `Row ${line}: ${name}`,
  twinOf: (of: string) => `like ${of}`,
  twinsLabel: 'Other companies, whatever their names are like',
  twinsHint: 'Tick those that are companies of their own, then press the button again.',
  moreTwins: (all: Count) =>
    `and ${rows(all)} more that are very like companies of the roster; they come back in the file`,
  unknown: 'Columns that the roster does not know',
  unknownHint: 'Say what a column holds, or leave it out.',
  column: (header: string) => `Column “${header}”`,
  leaveOut: 'Leave it out',
  moreColumns: (headers: string) => `Left out too: ${headers}.`,
  missing: 'Choose what each column holds, or mend the file and bring that.',
  more: ({ text }: Count) => `and ${text} more`,
  done: 'Imported',
  doneToo: 'The details, with a way to undo it, are in your messages from the bot.',
  close: 'Close',
  stoppedAfter:
    'The bot was interrupted just after it had imported your spreadsheet. The import was done:',
  leftOutAgain: 'If rows were left out, bring the same file again: its preview names them.',
  stoppedBefore: 'The bot was interrupted before it had imported your spreadsheet.',
  bringAgain: 'Bring it again with /amcham import.',
  told: (file: string) => `${file} is imported.`,
  undo: 'Undo the import',
  undoSure: 'Undo the whole import?',
  undoText:
    'What it added is taken out of the roster, and what it changed is as it was before. The history stays.',
  undoYes: 'Undo it',
  undoNo: 'Keep it',
  undoFor: (hours: string) => `It can be undone as a whole for ${hours} hours.`,
  faultyFile: (all: Count) =>
    `${rows(all)} left out: mend what the last column says, and import the file again.`,
  notSent: (all: Count) =>
    `The file with the ${rows(all)} left out could not be sent to you. Import the same file again: its preview names them.`,
  faultyName: 'left-out',
  why: 'Why it was left out',
  undone: (all: Count) => `Undone: the import of ${companies(all)} is taken back.`,
  undoLate: (hours: string) =>
    `An import can be undone for ${hours} hours, and they have passed. Correct the records with /amcham edit or /amcham withdraw.`,
  undoNameTaken: (names: string) =>
    `The import cannot be undone: it renamed companies, and the roster has others of the names that they bore before (${names}). Nothing was changed. If they are other companies, change the names back with /amcham edit.`,
  undoChanged: (names: string) =>
    `The import cannot be undone, since companies have been changed after it (${names}). Nothing was changed.`,
};
