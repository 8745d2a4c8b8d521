import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { voiceOf } from '#locales/voice.ts';
import { homeView, sentenceView } from '#views/home-view.ts';
import { withoutCharts } from '#views/message.ts';
import { progressBar, sharedStatusMessage, statusMessage } from '#views/status-message.ts';
import { expectTaken, expectViewTaken, LANGUAGES, standingOf } from './slack-would-take.ts';

const sizes: [string, number, number][] = [
  ['an empty roster', 0, 0],
  ['one company', 1, 1],
  ['none that counts', 0, 30],
  ['the chapter’s 19 of 52', 19, 52],
  ['one below the target', 49, 90],
  ['the target', 50, 90],
  ['ten thousand companies', 9000, 10_000],
];

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  test.each(sizes)(
    'Slack takes the status of %s, as a message and on the Home tab',
    (_, counted, members) => {
      for (const state of [null, 'BCS'] as const) {
        const standing = standingOf(counted, members, { state });
        expectTaken(statusMessage(standing, voice));
        expectTaken(withoutCharts(statusMessage(standing, voice)));
        expectViewTaken('home', homeView(standing, voice));
      }
    },
  );

  it('a shared status is taken and says who shared it', () => {
    const message = sharedStatusMessage(standingOf(19, 52), voice, 'U0123456789');
    expectTaken(message);
    expect(JSON.stringify(message.blocks)).toContain('<@U0123456789>');
  });

  it('somebody who may see nothing is told why on the Home tab', () => {
    expectViewTaken('home', sentenceView(voice.phrases.refusals.guest));
    expect(JSON.stringify(sentenceView(voice.phrases.refusals.guest))).toContain(
      voice.phrases.refusals.guest,
    );
  });
});

it('the status says the same in its text as in its blocks', () => {
  const { text } = statusMessage(standingOf(19, 52), voiceOf('en'));
  expect(text.split('\n').slice(0, 7)).toEqual([
    '19 of 50 U.S.-owned companies, 31 to go. Members in all: 52.',
    'Next milestone: 50 (31 to go)',
    'Baja California: 3 of 10',
    'Baja California Sur: 4 of 10',
    'Chihuahua: 4 of 10',
    'Sinaloa: 4 of 11',
    'Sonora: 4 of 11',
  ]);
  expect(statusMessage(standingOf(19, 1052), voiceOf('es')).text).toContain(
    '19 de 50 empresas de capital estadounidense, faltan 31. Socias en total: 1,052.\n',
  );
  expect(statusMessage(standingOf(49, 90), voiceOf('es')).text).toContain('falta 1.');
  expect(statusMessage(standingOf(50, 90), voiceOf('en')).text).toContain('Target reached');
});

it('the counting rule and its version stand below every count', () => {
  for (const language of LANGUAGES) {
    const shown = JSON.stringify(statusMessage(standingOf(19, 52), voiceOf(language)).blocks);
    expect(shown).toContain(voiceOf(language).phrases.countingRules['member-us-owned']('12'));
  }
});

it('an empty chapter shows no chart and no table, and says what to do', () => {
  const { blocks } = statusMessage(standingOf(0, 0), voiceOf('en'));
  const types = blocks.map(({ type }) => type);
  expect(types).not.toContain('data_visualization');
  expect(types).not.toContain('table');
  expect(JSON.stringify(blocks)).toContain('No companies yet.');
});

it('the percentage is the share of the way, never rounded up to what is not reached', () => {
  for (let counted = 0; counted <= 60; counted += 1) {
    const percent = Math.min(100, counted * 2);
    const shown = JSON.stringify(statusMessage(standingOf(counted, 90), voiceOf('en')).blocks);
    expect(shown).toContain(`\\n${percent}% of the way`);
  }
  const almost = standingOf(149, 200, { target: 150 });
  expect(JSON.stringify(statusMessage(almost, voiceOf('en')).blocks)).toContain('99% of the way');
});

it('the bar has 20 cells, is full only at the target and empty only at nothing', () => {
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.integer({ min: 1, max: 300 }), (counted, target) => {
      const bar = progressBar(counted, target);
      const full = bar.split('▰').length - 1;
      expect(bar).toMatch(/^▰*▱*$/);
      expect(bar).toHaveLength(20);
      expect(full === 20).toBe(counted >= target);
      expect(full === 0).toBe(counted === 0);
      const exact = Math.floor((Math.min(counted, target) * 20) / target);
      if (counted > 0 && counted < target) expect(full).toBe(Math.max(1, exact));
    }),
    { numRuns: 1000 },
  );
});
