import { type Count, companies } from './words.ts';

export const changed = {
  edited: (name: string) => `The record of ${name} was changed.`,
  withdrawn: (name: string) => `${name} is withdrawn.`,
  lapsed: (name: string) => `The membership of ${name} has lapsed.`,
  member: (name: string) => `${name} is a member again.`,
  prospect: (name: string) => `${name} is a prospect again.`,
  promoted: (name: string) => `${name} is a member now.`,
  undone: (name: string) => `Undone: the record of ${name} is as it was before.`,
  takenOut: (name: string) => `Undone: ${name} is out of the roster again.`,
  confirmed: (name: string) => `The U.S. ownership of ${name} is confirmed.`,
  unconfirmed: (name: string) => `The U.S. ownership of ${name} is no longer confirmed.`,
  proved: (name: string) => `The ownership record of ${name} was changed.`,
  why: (why: string) => `Why: ${why}`,
};

export const undo = {
  button: 'Undo',
  sure: 'Take it out again?',
  sureText: 'The record goes, with all that was written in it. Its history stays.',
  yes: 'Take it out',
  no: 'Keep it',
  late: (minutes: string) =>
    `A change can be undone for ${minutes} minutes, and they have passed. Correct the record with /amcham edit or /amcham withdraw.`,
  used: 'This change was undone already.',
  forgotten:
    'It cannot be undone: what the record was before held a contact who has been forgotten since. Correct the record with /amcham edit.',
  notYours: 'Only the person who made this change, or an admin of this workspace, can undo it.',
  changedSince: (name: string) =>
    `It cannot be undone: the record of ${name} has been changed since. Correct it with /amcham edit.`,
  nameTaken: (by: string) =>
    `It cannot be undone: the roster has a company of the name that it had before by now (${by}). If they are two companies, change the name back with /amcham edit.`,
  rfcTaken: (by: string) => `It cannot be undone: ${by} has its RFC by now.`,
};

export const added = {
  line: (name: string, state: string) => `${name} (${state}) is in the roster.`,
  counts: 'It counts as U.S.-owned.',
  notCounted: {
    no: 'It does not count toward the target, since it is not U.S.-owned.',
    unconfirmed: 'It does not count yet: it is not known whether it is U.S.-owned.',
    yes: 'It does not count yet: nobody has confirmed its U.S. ownership. /amcham confirm does that.',
    status: (status: string) => `It does not count toward the target: its status is ${status}.`,
  },
  count: (counted: string, target: string) => `The count is ${counted} of ${target}.`,
  countMoved: (before: string, counted: string, target: string) =>
    `The count went from ${before} to ${counted} of ${target}.`,
};

export const history = {
  title: 'History of the roster',
  titleOf: (name: string) => `History of ${name}`,
  nothing: 'Nothing has been changed yet.',
  commandLine: 'The command line',
  did: {
    added: (name: string) => `added ${name}`,
    imported: (name: string) => `imported ${name}`,
    amended: (name: string) => `changed ${name} by an import`,
    edited: (name: string) => `edited ${name}`,
    promoted: (name: string) => `made ${name} a member`,
    proved: (name: string) => `recorded the ownership of ${name}`,
    forgot: (name: string) => `removed the contact of ${name} for good`,
    left: (name: string) => `recorded that ${name} left`,
    returned: (name: string) => `took ${name} back`,
    undone: (name: string) => `undid a change of ${name}`,
  },
  didSettings: 'changed the settings',
  didForget: (all: Count) => `removed a contact of ${companies(all)} for good`,
  tookOut: (name: string) => `undid the addition of ${name}`,
  didImport: (added: Count, amended: Count) =>
    `imported a spreadsheet: ${companies(added)} added, ${amended.text} changed`,
  undidImport: (all: Count) => `undid an import: ${companies(all)} as before`,
  count: 'Count',
  blank: 'blank',
  privately: { set: 'filled in', changed: 'changed', removed: 'removed' },
  page: (page: string, pages: string) => `Page ${page} of ${pages}`,
  previous: 'Previous',
  next: 'Next',
  more: ({ text }: Count) => `and ${text} more`,
};
