import { describe, expect, it, test } from 'vitest';
import type { Alert } from '#domain/alert.ts';
import { STATES } from '#domain/choices.ts';
import type { Milestone } from '#domain/milestones.ts';
import { voiceOf } from '#locales/voice.ts';
import { addedMessage } from '#views/added-message.ts';
import { alertMessage } from '#views/alert-message.ts';
import { helpMessage } from '#views/help-message.ts';
import { inLanguages } from '#views/in-languages.ts';
import { paragraph, plainer, quoted } from '#views/message.ts';
import { companyFrom } from '../domain/any-company.ts';
import { expectTaken, LANGUAGES, LONGEST_NAME, TODAY } from './slack-would-take.ts';

const count = (at: number): Milestone => ({ kind: 'count', at });
const states = STATES.map((state): Milestone => ({ kind: 'state', state }));
const milestones = (...passed: Milestone[]): Alert => ({
  kind: 'milestones',
  milestones: passed,
  counted: 20,
  target: 50,
});

const names = (many: number, name = LONGEST_NAME) =>
  Array.from({ length: many }, (_, at) => ({
    name: `${at} ${name}`.slice(0, 120),
    state: STATES[at % STATES.length] ?? 'SON',
  }));
const celebration = (counted: number, companies = names(Math.min(100, counted))): Alert => ({
  kind: 'target',
  counted,
  target: 50,
  byState: { BCN: 0, BCS: 0, CHH: 0, SIN: 0, SON: counted },
  companies,
  completedBy: LONGEST_NAME,
  since: '2023-03-01',
  reachedOn: TODAY,
});

const alerts: [string, Alert][] = [
  ['one milestone', milestones(count(20))],
  ['the first company of a state', milestones({ kind: 'state', state: 'BCS' })],
  ['all milestones at once', milestones(...[20, 25, 30, 35, 40, 45].map(count), ...states)],
  ['the target with 50 short names', celebration(50, names(50, 'Sol'))],
  ['the target with 50 names as long as may be', celebration(50)],
  ['the target with 100 names listed', celebration(100)],
  ['the target passed by thousands', celebration(9000)],
  ['the target with names in emoji', celebration(100, names(100, '😀'.repeat(60)))],
  [
    'the target lost by a slip',
    { kind: 'target-lost', slip: LONGEST_NAME, counted: 49, target: 50 },
  ],
  [
    'a correction',
    {
      ...{ kind: 'correction', of: 'a1', company: LONGEST_NAME, counted: 19, target: 50 },
      milestones: [count(20), ...states],
    },
  ],
  [
    'a correction of a celebration whose target stands',
    {
      ...{ kind: 'correction', of: 'a1', company: LONGEST_NAME, counted: 50, target: 50 },
      milestones: [],
    },
  ],
  ['the target lost', { kind: 'target-lost', slip: null, counted: 49, target: 50 }],
  ['the target regained', { kind: 'target-regained', counted: 50, target: 50 }],
];

describe.each(['en+es', 'es+en'] as const)('in two languages, %s,', (language) => {
  const inBoth = (alert: Alert) =>
    inLanguages(language, (voice, part) => alertMessage(alert, voice, part));

  test.each(alerts)(
    'Slack takes the alert of %s, and unfolded where it folds none yet',
    (_, alert) => {
      const { text, blocks } = inBoth(alert);
      expectTaken({ text, blocks });
      expectTaken(plainer({ text, blocks }) ?? paragraph(''));
    },
  );

  it('the celebration of 50 companies with the longest names leaves none out, and names each once', () => {
    const shown = JSON.stringify(inBoth(celebration(50)).blocks);
    for (const { name } of names(50)) expect(shown.split(name)).toHaveLength(2);
    for (const { phrases } of LANGUAGES.map(voiceOf))
      expect(shown).toContain(phrases.alerts.targetTitle('50'));
  });
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  test.each(alerts)('Slack takes the alert of %s', (_, alert) => {
    expectTaken(alertMessage(alert, voice));
  });

  it('a celebration tells of each state how many companies it has, though not all are listed', () => {
    const { blocks } = alertMessage(celebration(9000), voice);
    expect(JSON.stringify(blocks)).toContain(`Sonora (${voice.number(9000)})`);
  });

  it('a correction of a name alone says what stands, and nothing of milestones', () => {
    const { alerts: words } = voice.phrases;
    const slip = { kind: 'correction', of: 'a1', company: 'Sol' } as const;
    const { text } = alertMessage({ ...slip, milestones: [], counted: 50, target: 50 }, voice);
    expect(text).toBe(`${words.correction('Sol')} ${words.progressDone('50', '50')}`);
  });

  it('an alert of many milestones names each', () => {
    const { text } = alertMessage(milestones(count(20), count(25), ...states), voice);
    for (const name of ['20', '25', ...Object.values(voice.phrases.states)])
      expect(text).toContain(name);
  });

  it('the celebration of 50 companies names all 50, by state, and who completed it', () => {
    const shown = JSON.stringify(alertMessage(celebration(50, names(50, 'Sol')), voice).blocks);
    for (const { name } of names(50, 'Sol')) expect(shown).toContain(name);
    expect(shown).toContain(JSON.stringify(LONGEST_NAME).slice(1, -1));
    for (const state of Object.values(voice.phrases.states)) expect(shown).toContain(state);
  });

  it('the celebration of 50 companies with the longest names leaves none out', () => {
    const shown = JSON.stringify(alertMessage(celebration(50), voice).blocks);
    for (const { name } of names(50)) expect(shown).toContain(name);
  });

  it('what a celebration cannot list it tells as a number', () => {
    const shown = JSON.stringify(alertMessage(celebration(9000, names(100, 'Sol')), voice).blocks);
    expect(shown).toContain(voice.phrases.alerts.more(voice.count(8900)));
    expect(shown).toContain(voice.phrases.alerts.beyond('9,000'));
  });

  it('Slack takes the answer to adding a company, and it says whether the company counts', () => {
    for (const status of ['member', 'prospect', 'lapsed', 'withdrawn'] as const)
      for (const usOwned of ['yes', 'no', 'unconfirmed'] as const) {
        const company = companyFrom({ name: LONGEST_NAME, state: 'BCS', usOwned, status }, TODAY);
        const counts = status === 'member' && usOwned === 'yes';
        const message = addedMessage(
          {
            companyId: 'c0ffee00-0000-4000-8000-000000000000',
            turn: 123456,
            company,
            before: 18,
            after: counts ? 19 : 18,
            target: 50,
            rule: { name: 'member-us-owned', version: 1 },
          },
          voice,
        );
        expectTaken(message);
        expect(message.text.includes(voice.phrases.added.counts)).toBe(counts);
        expect(message.text).toContain('&lt;!channel&gt; &amp;');
        const offersToPromote = JSON.stringify(message.blocks).includes('company.promote');
        expect(offersToPromote).toBe(status === 'prospect');
      }
  });

  it('Slack takes the help, below a word that is no command, however long', () => {
    for (const word of ['estatus', '<!channel>', 'x'.repeat(8000)])
      for (const suggestion of ['status', undefined]) {
        const unknown = { word, suggestion };
        expectTaken(helpMessage(['status', 'add', 'help'], 50, voice, unknown));
      }
    expectTaken(helpMessage(['status', 'add', 'help'], 50, voice));
  });

  it('Slack takes a sentence that repeats what was typed, however long', () => {
    expectTaken(paragraph(voice.phrases.help.unknownState('<!here>'.repeat(1000), 'Sonora')));
    expect(voice.phrases.help.unknown(quoted('x'.repeat(8000))).length).toBeLessThan(200);
  });
});
