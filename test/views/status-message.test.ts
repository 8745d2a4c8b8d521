import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Forecast } from '#domain/forecast.ts';
import type { Language } from '#domain/person.ts';
import { voiceOf } from '#locales/voice.ts';
import { homeView, sentenceView } from '#views/home-view.ts';
import { plainer } from '#views/message.ts';
import { progressBar } from '#views/status-glance.ts';
import { sharedStatusMessage, statusMessage } from '#views/status-message.ts';
import { expectTaken, expectViewTaken, homeOf, LANGUAGES, standingOf } from './slack-would-take.ts';

const told = (earliest: string | null, likely: string | null, latest: string | null): Forecast => ({
  kind: 'told',
  pace: { joined: 7, left: 2 },
  earliest,
  likely,
  latest,
});

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
        expectTaken(plainer(statusMessage(standing, voice)) ?? statusMessage(standing, voice));
        expectViewTaken('home', homeView(homeOf(standing), voice));
      }
    },
  );

  it('a shared status is taken and says who shared it', () => {
    const message = sharedStatusMessage(standingOf(19, 52), language, 'U0123456789');
    expectTaken(message);
    expect(JSON.stringify(message.blocks)).toContain('<@U0123456789>');
  });

  it('a status that is shared in two languages is taken, with one table and one chart', () => {
    for (const both of ['en+es', 'es+en'] as const)
      for (const [, counted, members] of sizes)
        expectTaken(sharedStatusMessage(standingOf(counted, members), both, 'U0123456789'));
  });

  it('somebody who may see nothing is told why on the Home tab', () => {
    expectViewTaken('home', sentenceView(voice.phrases.refusals.guest));
    expect(JSON.stringify(sentenceView(voice.phrases.refusals.guest))).toContain(
      voice.phrases.refusals.guest,
    );
  });
});

it('the prospects stand beside the count, in text and blocks alike; without any nothing is said', () => {
  const told = {
    en: [
      '19 members + 14 prospects: 33 of 50 U.S.-owned companies, if every prospect joins.',
      '1 member + 1 prospect: 2 U.S.-owned companies, if the prospect joins.',
    ],
    es: [
      '19 socias + 14 prospectos: 33 de 50 empresas de capital estadounidense, si todos los prospectos ingresan.',
      '1 socia + 1 prospecto: 2 empresas de capital estadounidense, si el prospecto ingresa.',
    ],
  };
  for (const language of LANGUAGES) {
    const voice = voiceOf(language);
    const all = standingOf(19, 52, { prospects: 14 });
    const state = standingOf(1, 2, { prospects: 1, state: 'SON' });
    for (const [at, standing] of [all, state].entries()) {
      const sentence = told[language][at];
      const message = statusMessage(standing, voice);
      expectTaken(message);
      expect(message.text).toContain(`\n${sentence}\n`);
      expect(JSON.stringify(message.blocks)).toContain(sentence);
      expect(JSON.stringify(homeView(homeOf(standing), voice))).toContain(sentence);
    }
    expect(statusMessage(standingOf(19, 52), voice).text).not.toMatch(/prospect/);
    const rule = { name: 'member-us-owned-confirmed', version: 2 } as const;
    const strict = standingOf(19, 52, { prospects: 14, rule });
    expect(statusMessage(strict, voice).text).toMatch(/is confirmed\.|y se confirman\./);
  }
});

it('the status says the same in its text as in its blocks', () => {
  const { text } = statusMessage(standingOf(19, 52), voiceOf('en'));
  const lines = text.split('\n');
  expect(lines.slice(0, 10)).toEqual([
    '19 of 50 U.S.-owned companies, 31 to go. Members in all: 52.',
    'All 19 are confirmed.',
    'Next milestone: 50 (31 to go)',
    'U.S.-owned of members, by state:',
    'Baja California: 3 of 10',
    'Baja California Sur: 4 of 10',
    'Chihuahua: 4 of 10',
    'Sinaloa: 4 of 11',
    'Sonora: 4 of 11',
    'Latest to join:',
  ]);
  expect(lines.slice(10, -1).map((line) => line.split(' (').at(-1))).toEqual([
    'Baja California, Nov 24, 2026)',
    'Baja California Sur, Nov 24, 2026)',
    'Chihuahua, Nov 24, 2026)',
  ]);
  expect(lines.at(-1)).toBe(voiceOf('en').phrases.countingRules['member-us-owned']('12'));
  expect(statusMessage(standingOf(19, 1052), voiceOf('es')).text).toContain(
    '19 de 50 empresas de capital estadounidense, faltan 31. Socias en total: 1,052.\n',
  );
  expect(statusMessage(standingOf(49, 90), voiceOf('es')).text).toContain('falta 1.');
  expect(statusMessage(standingOf(50, 90), voiceOf('en')).text).toContain('Target reached');
});

const forecasts: [string, Forecast, string, string][] = [
  [
    'too few joined',
    { kind: 'untold', pace: { joined: 1, left: 0 } },
    'No date can be told yet: fewer than five U.S.-owned companies joined in the last 12 months (1 company joined).',
    'Aún no se puede dar una fecha: en los últimos 12 meses ingresaron menos de cinco empresas de capital estadounidense (ingresó 1 empresa).',
  ],
  [
    'a range of months',
    told('2027-08-01', '2028-05-31', '2029-06-15'),
    'At the pace of the last 12 months (7 companies joined, 2 left), 50 comes about May 2028; 8 chances in 10: between August 2027 and June 2029.',
    'Al ritmo de los últimos 12 meses (ingresaron 7 empresas y salieron 2), se llega a 50 hacia mayo de 2028; con 8 probabilidades de 10, entre agosto de 2027 y junio de 2029.',
  ],
  [
    'one month',
    told('2026-12-01', '2026-12-09', '2026-12-31'),
    '50 comes about December 2026; 8 chances in 10: in December 2026.',
    'se llega a 50 hacia diciembre de 2026; con 8 probabilidades de 10, en diciembre de 2026.',
  ],
  [
    'perhaps more than ten years',
    told('2030-01-01', '2034-01-01', null),
    '8 chances in 10: between January 2030 and a date more than ten years away.',
    'con 8 probabilidades de 10, entre enero de 2030 y una fecha a más de diez años.',
  ],
  [
    'probably more than ten years',
    told('2035-01-01', null, null),
    '50 is probably more than ten years away; 1 chance in 10 that it comes before January 2035 ends.',
    'para llegar a 50 faltan probablemente más de diez años; hay 1 probabilidad de 10 de que sea antes de que termine enero de 2035.',
  ],
  [
    'more than ten years',
    told(null, null, null),
    '50 is more than ten years away.',
    'para llegar a 50 faltan más de diez años.',
  ],
];

test.each(forecasts)('the date of the target is told in a sentence, %s', (_, forecast, en, es) => {
  for (const [language, sentence] of [
    ['en', en],
    ['es', es],
  ] as const) {
    const standing = standingOf(19, 52, { forecast });
    const { text, blocks } = statusMessage(standing, voiceOf(language));
    expectTaken({ text, blocks });
    expect(text).toContain(sentence);
    const upToFacts = blocks.slice(0, 3);
    expect(JSON.stringify(upToFacts)).toContain(sentence);
    expect(JSON.stringify(homeView(homeOf(standing), voiceOf(language)))).toContain(sentence);
  }
});

const CONFIRMED: [counted: number, confirmed: number, en: string, es: string][] = [
  [19, 12, '12 of the 19 are confirmed.', '12 de las 19 están confirmadas.'],
  [19, 1, '1 of the 19 is confirmed.', '1 de las 19 está confirmada.'],
  [19, 0, 'None of the 19 is confirmed yet.', 'Ninguna de las 19 está confirmada todavía.'],
  [19, 19, 'All 19 are confirmed.', 'Las 19 están confirmadas.'],
  [1, 1, 'Its ownership is confirmed.', 'Su capital está confirmado.'],
  [1, 0, 'Its ownership is not confirmed yet.', 'Su capital aún no está confirmado.'],
];

test.each(CONFIRMED)(
  'of %i counted, %i confirmed are told in words',
  (counted, confirmed, en, es) => {
    for (const [language, sentence] of [
      ['en', en],
      ['es', es],
    ] as const)
      for (const state of [null, 'SON'] as const) {
        const standing = standingOf(counted, 52, { confirmed, state });
        const { text, blocks } = statusMessage(standing, voiceOf(language));
        expectTaken({ text, blocks });
        expect(text).toContain(sentence);
        expect(JSON.stringify(blocks)).toContain(sentence);
      }
  },
);

it('where confirmed companies alone count, it is told how many wait for it', () => {
  const rule = { name: 'member-us-owned-confirmed', version: 2 } as const;
  const told = (usOwned: number, language: Language) =>
    statusMessage(standingOf(12, 52, { usOwned, rule }), voiceOf(language)).text;
  expect(told(19, 'en')).toContain(
    '7 more members are U.S.-owned and do not count yet: they are to be confirmed.',
  );
  expect(told(13, 'en')).toContain('1 more member is U.S.-owned and does not count yet');
  expect(told(19, 'es')).toContain('7 socias más son de capital estadounidense y aún no cuentan');
  expect(told(13, 'es')).toContain('1 socia más es de capital estadounidense y aún no cuenta');
  expect(told(12, 'en')).not.toContain('to be confirmed');
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
