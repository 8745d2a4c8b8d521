import { type Count, companies } from './words.ts';

export const forget = {
  title: 'Forget a contact',
  submit: 'Remove for good',
  moment: 'One moment: the roster is being searched.',
  needed: (command: string) =>
    `Write the contact’s name, e-mail or phone after the command: ${command}.`,
  holds: (typed: string, all: Count) =>
    `${companies(all)} ${all.isOne ? 'has' : 'have'} “${typed}” for a contact. This is removed:`,
  undos: 'Recent changes whose earlier record holds the contact can no longer be undone.',
  onlyUndos: (typed: string) =>
    `No company has “${typed}” for a contact any more. What recent changes can be undone to still holds them: it is removed, and those changes can no longer be undone.`,
  final:
    'This cannot be undone. The history never held the contact; it will say only that one was removed. Backups made before keep theirs, and so do messages in Slack.',
  mentioned: (all: Count) =>
    `The notes, the evidence or the reason for leaving of ${companies(all)} may mention them. Look at ${all.isOne ? 'it' : 'them'} and edit what is not to stay; the history keeps what was written there as evidence or reason.`,
  none: (typed: string) =>
    `No company has “${typed}” for a contact. Write the whole name, the e-mail or the phone as the record has it.`,
  didYouMean: (typed: string) =>
    `No company has exactly “${typed}” for a contact. Do you mean one of these?`,
  morePeople: ({ text }: Count) =>
    `and ${text} more. Write the whole name, the e-mail or the phone.`,
  choose: 'This one',
  changed: 'The roster has changed since you looked. Nothing is removed yet: look again.',
  done: (all: Count) => `The contact was removed for good, from ${companies(all)}.`,
  doneUndos: 'The contact was removed for good from what recent changes could be undone to.',
  more: ({ text }: Count) => `and ${text} more`,
};
