import type { Count } from './words.ts';

export const form = {
  addTitle: 'Add a company',
  save: 'Save',
  addAnyway: 'Add it',
  cancel: 'Cancel',
  pickCountry: 'Type a country',
  pickState: 'Choose a state',
  pickSector: 'Choose a sector',
  duplicate: (name: string, { isOne }: Count) =>
    `${name} may be in the roster already. Nothing has been saved. Compare it with ${
      isOne ? 'this record' : 'these records'
    }:`,
  duplicateEntry: (name: string, place: string, status: string) => `${name}, ${place} (${status})`,
  duplicateQuestion: 'Is it another company?',
  duplicateAnswer: 'Yes, add it as another company',
  duplicateUnanswered: 'Tick this to add it. If it is the same company, press Cancel.',
  keptBefore: (name: string) =>
    `The first Save was kept, as “${name}”. What you changed since is not saved: close this form, and correct the record afterwards.`,
  moreRecords: ({ text }: Count) => `and ${text} more`,
};

export const record = {
  titles: {
    edit: 'Edit a company',
    confirm: 'Confirm ownership',
    withdraw: 'A company leaves',
    reinstate: 'A company comes back',
  },
  close: 'Close',
  moment: 'One moment: the record is on its way.',
  nameNeeded: (command: string) => `Write the company’s name after the command: ${command}.`,
  none: (name: string) =>
    `The roster has no company called “${name}”. Check how it is written; /amcham add adds a new one.`,
  which: (name: string) => `Which company do you mean by “${name}”?`,
  didYouMean: (name: string) =>
    `The roster has no company called “${name}”. Did you mean this one?`,
  didYouMeanOneOf: (name: string) =>
    `The roster has no company called “${name}”. Did you mean one of these?`,
  others: (command: string) =>
    `There are others. Write more of the name, or see them all with ${command}.`,
  choose: 'This one',
  notLeft: (name: string, status: string) =>
    `${name} has not left: its status is ${status}. There is nothing to take back.`,
  leftAlready: (name: string, status: string) =>
    `${name} has left already: its status is ${status}. Nothing was changed. If it comes back, take it back here; /amcham edit corrects its record.`,
  gone: 'This record is no longer in the roster, and nothing was changed. /amcham history tells what became of it.',
};

export const edit = {
  meanwhile: 'The record was changed while you had it open. Nothing of yours is saved yet.',
  yours:
    'Below, what you changed is as you wrote it, and everything else is as it stands by now. Save again to keep it so, or press Cancel.',
  clash: (field: string, value: string) =>
    `${field}: you wrote ${value}. If you save, it takes the place of the other.`,
  statusLost: (status: string) =>
    `Status: you chose ${status}. It is not kept, since the company left or came back meanwhile, which has forms of its own.`,
  anotherAnswer: 'Yes, it is another company',
  anotherUnanswered:
    'Tick this to save it under this name. If it is the same company, press Cancel.',
  statusHint: 'When a company leaves, use /amcham withdraw: it asks when and why.',
  neverInHint: 'Kept only of a company that is a member, or was one.',
  leftHint: 'To take it back, use /amcham reinstate.',
  unchanged: (name: string) => `Nothing was changed: ${name} is as it was.`,
};

export const membership = {
  now: (name: string, status: string) => `${name} · Status: ${status}`,
  stale: 'The record was changed while you had it open. Nothing is saved yet: look again.',
  countMoves: (before: string, after: string, target: string) =>
    `The count goes from ${before} to ${after} of ${target}.`,
  countStays: (counted: string, target: string) => `The count stays at ${counted} of ${target}.`,
  staysAnnounced: (milestone: string) => `The milestone of ${milestone} stays announced.`,
  belowTarget: 'The chapter falls below its target: the alert channel is told.',
  corrected: 'It completed a milestone moments ago: the alert about it is corrected in its thread.',
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
};
