import { describe, expect, it } from 'vitest';
import { type ChapterSettings, COUNTING_RULES } from '#domain/consolidation.ts';
import { HOURS, WEEKDAYS } from '#domain/digest-schedule.ts';
import {
  MOST_ADMINS,
  MOST_COMPANIES,
  MOST_EDITORS,
  MOST_MILESTONES,
} from '#domain/judge-settings.ts';
import { DEFAULT_PLAN, type Milestone } from '#domain/milestones.ts';
import {
  allMilestones,
  SETTINGS,
  type SettingsEffect,
  type SettingsLine,
  settableOf,
  settingsBetween,
} from '#domain/settings-change.ts';
import { voiceOf } from '#locales/voice.ts';
import { alertMessage } from '#views/alert-message.ts';
import { historyMessage } from '#views/history-message.ts';
import { effectForm, noEffectForm } from '#views/settings-effect.ts';
import {
  readSettingsForm,
  type SettingsFormState,
  settingBlockId,
  settingsForm,
  settingsToCome,
} from '#views/settings-form.ts';
import { settingsMessage } from '#views/settings-message.ts';
import { expectTaken, expectViewTaken, LANGUAGES } from './slack-would-take.ts';

const AT = '2026-11-24T18:00:00.000Z';
const NEW: ChapterSettings = {
  plan: DEFAULT_PLAN,
  rule: { name: 'member-us-owned', version: 1 },
  language: 'en',
  timeZone: 'America/Hermosillo',
  alertChannel: null,
  digest: { day: null, hour: 9, channel: null, since: null },
  editors: null,
  admins: [],
  version: 0,
};
const people = (many: number, letter: string) =>
  Array.from({ length: many }, (_, at) => `U0123456789${letter}${String(at).padStart(2, '0')}`);
const FULL: ChapterSettings = {
  plan: {
    target: MOST_COMPANIES,
    milestones: allMilestones(Array.from({ length: MOST_MILESTONES }, (_, at) => 900 + at)),
  },
  rule: { name: COUNTING_RULES.at(-1) ?? 'member-us-owned', version: 123 },
  language: 'es',
  timeZone: 'America/Argentina/ComodRivadavia',
  alertChannel: 'C0123456789ABC',
  digest: { day: 7, hour: 23, channel: 'C0123456789ABD', since: AT },
  editors: people(MOST_EDITORS, 'E'),
  admins: people(MOST_ADMINS, 'A'),
  version: 1_000_000,
};
const WANTED = {
  ...settableOf(FULL),
  milestones: settableOf(FULL).milestones.map((at) => at + 50),
};

const line = (before: ChapterSettings, after: ChapterSettings): SettingsLine => ({
  ...{ turn: 7, actor: 'U0123456789', at: AT, before: 19, after: 7 },
  changes: {
    ...settingsBetween(settableOf(before), settableOf(after)),
    ruleVersion: [before.rule.version, after.rule.version],
  },
});

const counts: Milestone[] = allMilestones(WANTED.milestones).map((at) => ({ kind: 'count', at }));
const EFFECT: SettingsEffect = {
  before: { counted: 19, target: 50 },
  after: { counted: 7, target: 7 },
  alerts: [
    { kind: 'milestones', milestones: counts, counted: 7, target: 7, bySettings: true },
    { kind: 'target-lost', counted: 7, target: 7, slip: null, bySettings: true },
    { kind: 'target-regained', counted: 7, target: 7, bySettings: true },
    {
      kind: 'target',
      counted: 7,
      target: 7,
      byState: { BCN: 0, BCS: 0, CHH: 0, SIN: 0, SON: 7 },
      companies: [{ name: 'Minera Sol', state: 'SON' }],
      completedBy: '',
      since: '2026-11-01',
      reachedOn: '2026-11-24',
      bySettings: true,
    },
  ],
};

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the form, before and after it is filled in', () => {
    expectViewTaken('modal', settingsToCome(voice));
    expectViewTaken('modal', settingsForm({ current: NEW, at: AT }, voice));
    expectViewTaken('modal', settingsForm({ current: FULL, at: AT }, voice));
    for (const day of WEEKDAYS)
      for (const hour of HOURS) {
        const digest = { ...NEW.digest, day, hour };
        expectViewTaken('modal', settingsForm({ current: { ...NEW, digest }, at: AT }, voice));
      }
  });

  it('Slack takes the form with all that others changed meanwhile', () => {
    const since = Array.from({ length: 12 }, () => line(NEW, FULL));
    const meanwhile = { since, clashes: SETTINGS };
    expectViewTaken(
      'modal',
      settingsForm({ current: FULL, at: AT, written: WANTED, meanwhile }, voice),
    );
  });

  it('Slack takes the effect, whatever it is, and what is shown in its place', () => {
    const asked = { version: FULL.version, shown: settableOf(FULL), wanted: WANTED };
    expectViewTaken('modal', effectForm(asked, EFFECT, voice, true));
    expectViewTaken('modal', effectForm(asked, { ...EFFECT, alerts: [] }, voice));
    expectViewTaken('modal', noEffectForm(voice.phrases.refusals.administer, voice));
  });

  it('Slack takes the word about any change, and its place in the history', () => {
    const place = { companyId: null, upTo: 7, page: 1 };
    for (const [before, after] of [
      [NEW, FULL],
      [FULL, NEW],
    ] as const) {
      const settings = line(before, after);
      expectMarkupTaken(settingsMessage(settings, 50, voice));
      const entries = Array.from({ length: 5 }, () => ({ settings }));
      expectMarkupTaken(historyMessage({ place, pages: 3, entries }, 'America/Hermosillo', voice));
    }
  });

  it('Slack takes the alerts that a change of the settings earns, and they say so', () => {
    for (const alert of EFFECT.alerts) {
      const message = alertMessage(alert, voice);
      expectTaken(message);
      expect(message.text).toContain(voice.phrases.alerts.bySettings);
      expect(message.text).not.toContain(voice.phrases.alerts.completedBy(voice.count(50)));
    }
  });
});

/** The same where people and channels are named: they alone are markup. */
function expectMarkupTaken(message: Parameters<typeof expectTaken>[0]): void {
  const text = message.text.replaceAll(/<[@#][UC][A-Z0-9]+>/g, 'somebody');
  expectTaken({ ...message, text });
}

const VALUES: Record<(typeof SETTINGS)[number], SettingsFormState[string][string]> = {
  alertChannel: { selected_conversation: 'C0000000001' },
  target: { value: '40' },
  milestones: { value: '10, 48' },
  rule: { selected_option: { value: 'member-us-owned' } },
  editors: { selected_users: ['U1', 'U2'] },
  admins: { selected_users: ['U3'] },
  digestDay: { selected_option: { value: '7' } },
  digestHour: { selected_option: { value: '23' } },
  digestChannel: { selected_conversation: null },
  language: { selected_option: { value: 'es' } },
  timeZone: { selected_option: { value: 'America/Tijuana' } },
};
const stateOf = (values: Partial<typeof VALUES>): SettingsFormState =>
  Object.fromEntries(
    Object.entries({ ...VALUES, ...values }).map(([setting, value]) => [`${setting}.4`, { value }]),
  );

it('what an admin sets is read back as it is', () => {
  const memory = { version: 4, shown: settableOf(NEW) };
  expect(settingBlockId('target', 4)).toBe('target.4');
  expect(readSettingsForm(stateOf({}), memory)).toEqual({
    alertChannel: 'C0000000001',
    target: '40',
    milestones: '10, 48',
    rule: 'member-us-owned',
    editors: ['U1', 'U2'],
    admins: ['U3'],
    digestDay: 7,
    digestHour: 23,
    digestChannel: null,
    language: 'es',
    timeZone: 'America/Tijuana',
  });
  const blank = stateOf({
    digestDay: { selected_option: { value: 'off' } },
    editors: { selected_users: [] },
  });
  expect(readSettingsForm(blank, memory)).toMatchObject({ digestDay: null, editors: null });
});

it('what changed is told in words from what to what, and only that', () => {
  const told = (before: ChapterSettings, after: ChapterSettings, version = {}) => {
    const changes = { ...settingsBetween(settableOf(before), settableOf(after)), ...version };
    const one = { ...line(before, after), before: 19, after: 19, changes };
    return settingsMessage(one, 40, voiceOf('en')).text.replaceAll(/[^\S\n]/g, ' ');
  };
  expect(
    told(NEW, {
      ...NEW,
      ...{ alertChannel: 'C01', editors: ['U01', 'U02'], admins: ['U03'], language: 'es' },
      plan: { target: 40, milestones: [...DEFAULT_PLAN.milestones, 10, 48] },
      digest: { day: 7, hour: 23, channel: 'C02', since: null },
    }),
  ).toBe(
    [
      'The settings are saved.',
      '- Alert channel: as set by whoever runs the bot → <#C01>',
      '- Target: 50 → 40',
      '- Extra milestones: none → 10, 48',
      '- Who may edit: every full member → <@U01>, <@U02>',
      '- Admins of the bot: nobody beside the workspace’s → <@U03>',
      '- Weekly digest: Off → Every Sunday',
      '- Digest hour: 9:00 AM → 11:00 PM',
      '- Digest channel: the alert channel → <#C02>',
      '- Chapter’s language: English → Spanish',
    ].join('\n'),
  );
});
