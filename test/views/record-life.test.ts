import { describe, expect, it } from 'vitest';
import type { Alert } from '#domain/alert.ts';
import { STATES, STATUSES } from '#domain/choices.ts';
import { COMPANY_FIELDS, type Company, writtenOf } from '#domain/company.ts';
import { type ChangeKind, changesBetween, type HistoryLine } from '#domain/history.ts';
import { printsOf } from '#domain/merge-edits.ts';
import { voiceOf } from '#locales/voice.ts';
import { changedMessage, changedSinceMessage } from '#views/changed-message.ts';
import type { Namesake } from '#views/company-form.ts';
import { type EditFormContent, editForm } from '#views/edit-form.ts';
import { historyMessage } from '#views/history-message.ts';
import { type CountEffect, membershipForm } from '#views/membership-form.ts';
import type { Message } from '#views/message.ts';
import {
  candidatesForm,
  candidatesMessage,
  formToCome,
  noForm,
  standsAlready,
} from '#views/record-form.ts';
import {
  expectTaken,
  expectViewTaken,
  LANGUAGES,
  LONGEST_NAME,
  TODAY,
} from './slack-would-take.ts';

const LONGEST: Company = {
  name: LONGEST_NAME,
  state: 'BCS',
  city: 'x'.repeat(80),
  usOwned: 'unconfirmed',
  usShare: 33.3333,
  hqCountry: 'GS',
  sector: 'information-technology',
  status: 'member',
  joinedOn: TODAY,
  leftOn: null,
  leaveReason: null,
  leaveNote: null,
  rfc: 'XAXX010101000',
  website: `https://example.com/${'x'.repeat(280)}`,
  contactName: LONGEST_NAME,
  contactEmail: `${'x'.repeat(242)}@example.com`,
  contactPhone: '+52 662 212 3456',
  evidence: '<!here>&\n'.repeat(111),
  notes: '<!here>&'.repeat(250),
  ownershipBasis: 'us-incorporated',
  ultimateParent: LONGEST_NAME,
  evidenceFile: 'F0123456789',
  evidenceFileName: LONGEST_NAME,
  evidenceFileLink: 'https://example.com/files/F0123456789',
  confirmedBy: 'U0123456789',
  confirmedOn: TODAY,
  reviewOn: '2027-11-24',
};
const OTHER: Company = {
  ...LONGEST,
  name: `${LONGEST_NAME.slice(0, 119)}x`,
  city: 'y'.repeat(80),
  usOwned: 'yes',
  usShare: null,
  hqCountry: 'US',
  sector: 'electronics',
  status: 'withdrawn',
  leftOn: TODAY,
  leaveReason: 'other',
  leaveNote: '<!channel>'.repeat(30),
  rfc: null,
  website: null,
  contactName: null,
  contactPhone: null,
  evidence: '>'.repeat(1000),
  ownershipBasis: 'us-parent',
  ultimateParent: '&'.repeat(120),
  confirmedBy: null,
  confirmedOn: null,
  reviewOn: null,
};

const ID = '0198b7a0-0000-7000-8000-000000000000';
const line = (kind: ChangeKind, before: Company | null, after: Company | null): HistoryLine => ({
  turn: 123456789,
  kind,
  actor: kind === 'imported' ? 'command line' : 'U0123456789',
  at: '2026-11-24T18:00:00.000Z',
  name: LONGEST_NAME,
  changes: changesBetween(before, after),
  before: 1999,
  after: 2000,
  why: kind === 'returned' ? '<!here>'.repeat(42) : null,
});
const LINES = [
  line('added', null, LONGEST),
  line('edited', LONGEST, OTHER),
  line('left', LONGEST, OTHER),
  line('returned', OTHER, LONGEST),
  line('undone', OTHER, LONGEST),
  line('undone', LONGEST, null),
  line('imported', null, LONGEST),
  line('amended', OTHER, LONGEST),
];
const namesakes = (many: number): Namesake[] =>
  Array.from({ length: many }, (_, at) => ({
    id: ID,
    name: LONGEST_NAME,
    state: STATES[at % STATES.length] ?? 'SON',
    city: 'x'.repeat(80),
    status: 'member',
  }));

/** The bot's own mentions apart, nothing in a text is markup. */
const expectMessageTaken = ({ text, blocks }: Message): void =>
  expectTaken({ text: text.replaceAll(/<@U[A-Z0-9]+>/g, ''), blocks });

const TIME_ZONE = 'America/Argentina/ComodRivadavia';

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the form of a record, filled to the brim, with a question or with what others did', () => {
    const shown = { id: ID, version: 123456789, prints: printsOf(LONGEST) };
    const base: EditFormContent = { shown, company: LONGEST, today: TODAY };
    const since = [...LINES, ...LINES];
    const lostStatus = 'prospect' as const;
    const meanwhile = { since, clashes: COMPANY_FIELDS, lostStatus, timeZone: TIME_ZONE };
    for (const company of [LONGEST, OTHER])
      for (const more of [{}, { namesakes: namesakes(1000) }, { meanwhile }])
        expectViewTaken('modal', editForm({ ...base, company, ...more }, voice));
  });

  it('Slack takes the form in which a company leaves or comes back, whatever it does to the count', () => {
    const alerts: Alert['kind'][] = ['correction', 'target-lost', 'milestones', 'target'];
    const falling: CountEffect = { before: 50, after: 49, target: 50, announced: 45, alerts };
    const rising: CountEffect = { ...falling, before: 49, after: 50, announced: null };
    const statuses = ['member', 'prospect', 'lapsed', 'withdrawn'] as const;
    for (const status of statuses)
      for (const effect of [null, falling, rising, { ...falling, after: 50 }])
        expectViewTaken(
          'modal',
          membershipForm(
            {
              id: ID,
              version: 1,
              company: { ...LONGEST, status },
              today: TODAY,
              effect,
              isStale: true,
            },
            voice,
          ),
        );
  });

  it('a name that ends with a full stop, as most legal forms do, gets no second one', () => {
    const company = { ...LONGEST, name: 'Zarzamora, S.A. de C.V.' };
    const content = { id: ID, version: 1, company, today: TODAY, effect: null, isStale: false };
    const shown = JSON.stringify(membershipForm(content, voice));
    expect(shown).toContain(company.name);
    expect(shown).not.toContain('..');
  });

  it('Slack takes what is shown in place of a form', () => {
    const typed = 'x'.repeat(8000);
    for (const status of STATUSES)
      expectViewTaken(
        'modal',
        standsAlready({ id: 'an id', company: { ...LONGEST, status } }, voice),
      );
    for (const door of ['edit', 'withdraw', 'reinstate'] as const) {
      expectViewTaken('modal', formToCome(door, voice));
      expectViewTaken('modal', noForm(door, voice.phrases.record.gone, voice));
      for (const many of [0, 1, 5])
        for (const isNear of [true, false]) {
          const meant = { typed, candidates: namesakes(many), isNear, isMore: many === 5 };
          expectViewTaken('modal', candidatesForm(door, meant, voice));
          expectTaken(candidatesMessage('show', meant, voice));
        }
    }
  });

  it('Slack takes the word about any change, and about a change that cannot be undone', () => {
    for (const one of LINES) expectTaken(changedMessage(one, 50, voice));
    expectTaken(changedSinceMessage({ name: LONGEST_NAME, since: LINES }, TIME_ZONE, voice));
  });

  it('Slack takes any page of the history', () => {
    for (const one of LINES) {
      const entries = Array.from({ length: 5 }, () => ({ line: one, added: 0, amended: 0 }));
      for (const companyId of [null, ID]) {
        const place = { companyId, upTo: 123456789, page: 1 };
        expectMessageTaken(historyMessage({ place, pages: 3, entries }, TIME_ZONE, voice));
      }
    }
    const place = { companyId: null, upTo: 0, page: 0 };
    expectTaken(historyMessage({ place, pages: 1, entries: [] }, TIME_ZONE, voice));
  });
});

const said = (one: HistoryLine) => changedMessage(one, 50, voiceOf('en')).text;

it('a change is told in words: choices and days as people read them, private fields only that they changed', () => {
  const before: Company = { ...LONGEST, name: 'Sol', city: null, contactName: 'A. Person' };
  const after: Company = {
    ...before,
    city: 'Nogales',
    state: 'SON',
    hqCountry: 'US',
    joinedOn: '2024-02-29',
    contactName: 'B. Person',
    notes: null,
  };
  const one = { ...line('edited', before, after), name: 'Sol', before: 19, after: 19 };
  expect(said(one)).toBe(
    [
      'The record of Sol was changed.',
      '- State: Baja California Sur → Sonora',
      '- City: blank → Nogales',
      '- Headquarters country: South Georgia &amp; South Sandwich Islands → United States',
      '- Joined on: November 24, 2026 → February 29, 2024',
      '- Contact name: changed',
      '- Notes: removed',
      'The count is 19 of 50.',
    ].join('\n'),
  );
});

it('a form of a record shows the record as it is', () => {
  const { blocks } = editForm(
    { shown: { id: ID, version: 7, prints: {} }, company: LONGEST, today: TODAY },
    voiceOf('en'),
  );
  const names = blocks.flatMap((block) => block.block_id ?? []);
  expect(names).toEqual(COMPANY_FIELDS.map((field) => `${field}.7`));
  expect(JSON.stringify(blocks)).toContain(JSON.stringify(writtenOf(LONGEST).evidence));
});
