import { describe, expect, it, test } from 'vitest';
import { COMPANY_FIELDS, type CompanyField, type WrittenCompany } from '#domain/company.ts';
import type { Problem } from '#domain/field-readers.ts';
import { amend, judgeCompany } from '#domain/judge-company.ts';
import { companyRfc } from './valid-rfc.ts';

const TODAY = '2026-11-24';
const LEAST: WrittenCompany = { name: 'Minera Sol', state: 'Sonora', usOwned: 'yes' };

const judged = (written: WrittenCompany) => {
  const judgement = judgeCompany({ ...LEAST, ...written }, TODAY);
  return judgement.ok ? judgement.company : judgement.errors;
};
const long = (length: number): string => 'x'.repeat(length);
const eMail = (length: number): string => `${long(length - '@example.com'.length)}@example.com`;
const website = (length: number): string =>
  `https://example.com/${long(length - 'https://example.com/'.length)}`;

it('three answers make a member that joined today, with its headquarters in Mexico', () => {
  expect(judged({})).toEqual({
    name: 'Minera Sol',
    state: 'SON',
    city: null,
    usOwned: 'yes',
    usShare: null,
    hqCountry: 'MX',
    sector: null,
    status: 'member',
    joinedOn: TODAY,
    leftOn: null,
    leaveReason: null,
    leaveNote: null,
    rfc: null,
    website: null,
    contactName: null,
    contactEmail: null,
    contactPhone: null,
    evidence: null,
    notes: null,
    ownershipBasis: null,
    ultimateParent: null,
    evidenceFile: null,
    evidenceFileName: null,
    evidenceFileLink: null,
    confirmedBy: null,
    confirmedOn: null,
    reviewOn: null,
  });
});

test.each(['name', 'state', 'usOwned'] as const)('there is no record without its %s', (field) => {
  for (const blank of ['', '   ', '\n\t', '\u200b\ufeff', '\u00a0'])
    expect(judged({ [field]: blank })).toEqual({ [field]: { kind: 'required' } });
  const { [field]: _, ...rest } = LEAST;
  expect(judgeCompany(rest, TODAY)).toEqual({
    ok: false,
    errors: { [field]: { kind: 'required' } },
  });
});

it('every other field may be blank', () => {
  const blanks = Object.fromEntries(COMPANY_FIELDS.map((field) => [field, '  ']));
  expect(judgeCompany({ ...blanks, ...LEAST }, TODAY).ok).toBe(true);
});

it('every fault is told at once, each by its field', () => {
  expect(
    judgeCompany({ state: 'Jalisco', usOwned: '?', usShare: '101', contactEmail: 'x' }, TODAY),
  ).toEqual({
    ok: false,
    errors: {
      name: { kind: 'required' },
      state: { kind: 'notAChoice', field: 'state', written: 'Jalisco' },
      usShare: { kind: 'notAShare' },
      contactEmail: { kind: 'notAnEmail' },
    },
  });
});

describe('lengths', () => {
  const limits: [CompanyField, number, (length: number) => string][] = [
    ['name', 120, long],
    ['city', 80, long],
    ['contactName', 120, long],
    ['evidence', 1000, long],
    ['notes', 2000, long],
    ['website', 300, website],
    ['contactEmail', 254, eMail],
  ];

  test.each(limits)('%s may have %i characters and not one more', (field, max, text) => {
    expect(judged({ [field]: text(max - 1) })).toMatchObject({ [field]: text(max - 1) });
    expect(judged({ [field]: text(max) })).toMatchObject({ [field]: text(max) });
    const problem: Problem = { kind: 'tooLong', max, length: max + 1 };
    expect(judged({ [field]: text(max + 1) })).toEqual({ [field]: problem });
  });

  it('a character is a character, in every script', () => {
    expect(judged({ name: '😀'.repeat(120) })).toMatchObject({ name: '😀'.repeat(120) });
    expect(judged({ name: '北'.repeat(121) })).toMatchObject({ name: { length: 121 } });
  });
});

const accepted: [CompanyField, string, string | number][] = [
  ['usShare', '0', 0],
  ['usShare', '100', 100],
  ['usShare', '51,5 %', 51.5],
  ['usShare', '51.25%', 51.25],
  ['joinedOn', TODAY, TODAY],
  ['joinedOn', '24/11/2026', TODAY],
  ['joinedOn', '2023-01-31', '2023-01-31'],
  ['website', 'example.com', 'https://example.com'],
  ['website', 'http://www.example.com/es?a=1', 'http://www.example.com/es?a=1'],
  ['website', 'https://example.com/a\nb', 'https://example.com/ab'],
  ['contactEmail', 'ana.lopez+roster@example.com', 'ana.lopez+roster@example.com'],
  ['contactPhone', '662 123 4567', '+52 662 123 4567'],
  ['contactPhone', '(662) 123-4567', '+52 662 123 4567'],
  ['contactPhone', '+1 480 555 0123', '+1 480 555 0123'],
  ['hqCountry', 'Estados Unidos', 'US'],
  ['sector', 'Minería', 'mining'],
  ['status', 'Prospecto', 'prospect'],
  ['evidence', 'one line\r\nanother', 'one line\nanother'],
];

test.each(accepted)('%s: “%s” is kept as %s', (field, text, value) => {
  expect(judged({ [field]: text })).toMatchObject({ [field]: value });
});

const refused: [CompanyField, string, Problem['kind']][] = [
  ['usShare', '100.1', 'notAShare'],
  ['usShare', '-1', 'notAShare'],
  ['usShare', 'most', 'notAShare'],
  ['joinedOn', '2026-11-25', 'futureDay'],
  ['joinedOn', '2026-02-29', 'notADay'],
  ['website', 'javascript:alert(1)', 'notAWebsite'],
  ['website', 'example', 'notAWebsite'],
  ['contactEmail', 'ana@example', 'notAnEmail'],
  ['contactEmail', 'Ana <ana@example.com>', 'notAnEmail'],
  ['contactPhone', '12345', 'notAPhone'],
  ['contactPhone', '+1 000 000 0000', 'notAPhone'],
  ['hqCountry', 'Atlantis', 'notAChoice'],
  ['sector', 'Alchemy', 'notAChoice'],
  ['status', 'friend', 'notAChoice'],
  ['usOwned', 'maybe', 'notAChoice'],
  ['name', 'one\nanother', 'severalLines'],
  ['city', 'one\u2028another', 'severalLines'],
];

test.each(refused)('%s: “%s” is refused (%s)', (field, text, kind) => {
  expect(judged({ [field]: text })).toEqual({ [field]: expect.objectContaining({ kind }) });
});

describe('joining and leaving', () => {
  it('a prospect has joined on no day, even when one is written', () => {
    expect(judged({ status: 'prospect', joinedOn: '2024-01-01' })).toMatchObject({
      joinedOn: null,
      leftOn: null,
    });
  });

  test.each(['lapsed', 'withdrawn'])('a company written down as %s left today', (status) => {
    expect(judged({ status, joinedOn: '2024-01-01' })).toMatchObject({
      joinedOn: '2024-01-01',
      leftOn: TODAY,
    });
  });

  it('amending keeps what is not written, and the day on which a company left', () => {
    const first = judgeCompany({ ...LEAST, rfc: companyRfc(1), city: 'Nogales' }, '2026-01-01');
    if (!first.ok) throw new Error('a good company was refused');
    const left = amend(first.company, { status: 'lapsed' }, '2026-05-05');
    expect(left).toEqual({ ...first.company, status: 'lapsed', leftOn: '2026-05-05' });
    expect(amend(left, { city: 'Álamos' }, TODAY)).toEqual({ ...left, city: 'Álamos' });
    expect(amend(left, { status: 'member' }, TODAY)).toEqual(first.company);
  });
});
