import { describe, expect, it, test } from 'vitest';
import type { Digest, Named } from '#domain/alert.ts';
import { voiceOf } from '#locales/voice.ts';
import { alertMessage } from '#views/alert-message.ts';
import { inLanguages } from '#views/in-languages.ts';
import { paragraph, plainer } from '#views/message.ts';
import { expectTaken, LANGUAGES, LONGEST_NAME, TODAY } from './slack-would-take.ts';

const named = (all: number, name = LONGEST_NAME): Named => ({
  all,
  names: Array.from({ length: Math.min(20, all) }, (_, at) => `${at} ${name}`.slice(0, 120)),
});
const QUIET: Digest = {
  kind: 'digest',
  counted: 19,
  target: 50,
  since: '2026-11-17',
  on: TODAY,
  gained: named(0),
  lost: named(0),
  forecast: { kind: 'untold', pace: { joined: 3, left: 0 } },
  unconfirmed: named(0),
};
const FULL: Digest = {
  ...QUIET,
  gained: named(2, 'Works'),
  lost: named(1, 'Mine'),
  forecast: {
    kind: 'told',
    pace: { joined: 9, left: 1 },
    earliest: '2028-08-02',
    likely: '2029-12-24',
    latest: '2033-01-31',
  },
  unconfirmed: named(12, 'Mill'),
};
const digests: [string, Digest][] = [
  ['a quiet week', QUIET],
  ['a full week', FULL],
  ['one of each', { ...FULL, gained: named(1), lost: named(1), unconfirmed: named(1) }],
  ['thousands of the longest names', { ...FULL, gained: named(9000), lost: named(9000) }],
  ['names in emoji', { ...FULL, gained: named(50, '😀'.repeat(60)), unconfirmed: named(50) }],
  ['the target reached', { ...FULL, counted: 51, forecast: null }],
];

test.each(digests)('in two languages Slack takes the digest of %s', (_, digest) => {
  for (const language of ['en+es', 'es+en'] as const) {
    const { text, blocks } = inLanguages(language, (voice, part) =>
      alertMessage(digest, voice, part),
    );
    expectTaken({ text, blocks });
    expectTaken(plainer({ text, blocks }) ?? paragraph(''));
  }
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  test.each(digests)('Slack takes the digest of %s', (_, digest) => {
    expectTaken(alertMessage(digest, voice));
  });

  it('its text names whom its blocks name', () => {
    const { text, blocks } = alertMessage(FULL, voice);
    const shown = JSON.stringify(blocks);
    for (const name of ['0 Works', '1 Works', '0 Mine', '0 Mill', '9 Mill']) {
      expect(text).toContain(name);
      expect(shown).toContain(name);
    }
    expect(shown).not.toContain('10 Mill');
  });
});

it('a quiet week is said to be one', () => {
  expect(alertMessage(QUIET, voiceOf('en')).text).toBe(
    [
      '🗓️ The week: 19 of 50 U.S.-owned companies',
      'The chapter is at 19 of 50: 31 to go.',
      'No date can be told yet: fewer than five U.S.-owned companies joined in the last 12 months (3 companies joined).',
      'Nothing moved in the count since November 17, 2026.',
      'No member’s U.S. ownership is left to confirm.',
    ].join('\n'),
  );
});

it('a full week tells who began to count, who no longer does, when 50 comes and whom to ask', () => {
  expect(alertMessage(FULL, voiceOf('en')).text.split('\n')).toEqual([
    '🗓️ The week: 19 of 50 U.S.-owned companies',
    'The chapter is at 19 of 50: 31 to go.',
    'At the pace of the last 12 months (9 companies joined, 1 left), 50 comes about December 2029; 8 chances in 10: between August 2028 and January 2033.',
    '2 companies began to count since November 17, 2026',
    '• 0 Works',
    '• 1 Works',
    '1 company no longer counts since November 17, 2026',
    '• 0 Mine',
    'U.S. ownership to confirm: 12 members',
    ...Array.from({ length: 10 }, (_, at) => `• ${at} Mill`),
    '• and 2 more',
  ]);
  const { text } = alertMessage(FULL, voiceOf('es'));
  expect(text).toContain('2 empresas empezaron a contar desde el 17 de noviembre de 2026');
  expect(text).toContain('1 empresa dejó de contar desde el 17 de noviembre de 2026');
  expect(text).toContain('Capital estadounidense por confirmar: 12 socias');
  expect(text).toContain(
    'Al ritmo de los últimos 12 meses (ingresaron 9 empresas y salió 1), se llega a 50 hacia diciembre de 2029; con 8 probabilidades de 10, entre agosto de 2028 y enero de 2033.',
  );
});
