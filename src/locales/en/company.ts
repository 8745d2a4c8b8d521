import type { RowField } from '#domain/company.ts';
import type { Problem } from '#domain/field-readers.ts';
import type { ChangedField } from '#domain/history.ts';

export const states = {
  BCN: 'Baja California',
  BCS: 'Baja California Sur',
  CHH: 'Chihuahua',
  SIN: 'Sinaloa',
  SON: 'Sonora',
};

export const usOwned = { yes: 'Yes', no: 'No', unconfirmed: 'Not confirmed' };

export const statuses = {
  member: 'Member',
  prospect: 'Prospect',
  lapsed: 'Lapsed',
  withdrawn: 'Withdrawn',
};

export const ownershipBases = {
  'us-majority': 'Majority of U.S. capital',
  'us-incorporated': 'Incorporated in the U.S.',
  'us-parent': 'Controlled by a U.S. parent',
  board: 'Decision of the board',
};

export const leaveReasons = {
  closed: 'It closed',
  merged: 'It merged or was bought',
  moved: 'It moved out of the region',
  dues: 'Its dues were not paid',
  other: 'Other',
};

export const sectors = {
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
};

export const fields = {
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
  ownershipBasis: 'Basis of U.S. ownership',
  ultimateParent: 'Ultimate parent',
  evidenceFile: 'Evidence file',
  confirmedBy: 'Confirmed by',
  confirmedOn: 'Ownership confirmed on',
  reviewOn: 'Look again on',
  record: 'Record',
} satisfies Record<ChangedField | RowField, string>;

export const hints = {
  usOwned:
    'Owned by U.S. capital: this is what the bylaws count. Where the headquarters are does not matter.',
  rfc: 'A company’s RFC has 12 characters.',
  evidence:
    'A link or a note: shareholders’ list, articles of incorporation, parent’s annual report…',
  joinedOn: 'Leave it as it is if the company joins today.',
};

export const aCountry = 'the world’s countries (a name, or a code such as US)';

export const problems = {
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
  notAPhone: () => 'Write a phone number of 10 digits, or one that begins with + and its country.',
  notInFuture: ({ today }: { today: string }) => `Choose a day after today, ${today}.`,
  onlyYesConfirmed: () =>
    'Only a company whose U.S.-owned answer is Yes can be confirmed. Change that answer, or choose “Not yet, or no longer”.',
  basisNeeded: () => 'Choose on what ground it is U.S.-owned: it is needed to confirm it.',
  evidenceNeeded: () => 'To confirm it, give a link, a note or a file that proves it.',
} satisfies Record<Problem['kind'], (details: never) => string>;
