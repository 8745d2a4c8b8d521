import { describe, expect, it } from 'vitest';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { HOURS, WEEKDAYS } from '#domain/digest-schedule.ts';
import { DEFAULT_PLAN } from '#domain/milestones.ts';
import { voiceOf } from '#locales/voice.ts';
import { readSettingsForm, settingsForm, settingsToCome } from '#views/settings-form.ts';
import { settingsMessage } from '#views/settings-message.ts';
import { expectTaken, expectViewTaken, LANGUAGES } from './slack-would-take.ts';

const NEW: ChapterSettings = {
  plan: DEFAULT_PLAN,
  rule: { name: 'member-us-owned', version: 1 },
  language: 'en',
  timeZone: 'America/Argentina/ComodRivadavia',
  alertChannel: null,
  digest: { day: null, hour: 9, channel: null, since: null },
};
const SET: ChapterSettings = {
  ...NEW,
  alertChannel: 'C0000000001',
  digest: { day: 7, hour: 23, channel: 'C0000000002', since: '2026-11-24T18:00:00.000Z' },
};
const NAMES = new Map([
  ['C0000000001', '#alerts'],
  ['C0000000002', '#<board> & friends'],
]);
const nameOf = (channel: string) => NAMES.get(channel) ?? channel;

describe.each(LANGUAGES)('in the language %s', (language) => {
  const voice = voiceOf(language);

  it('Slack takes the form, before and after it is filled in', () => {
    expectViewTaken('modal', settingsToCome(voice));
    expectViewTaken('modal', settingsForm(NEW, voice));
    for (const day of WEEKDAYS)
      for (const hour of HOURS)
        expectViewTaken(
          'modal',
          settingsForm({ ...SET, digest: { ...SET.digest, day, hour } }, voice),
        );
  });

  it('Slack takes the word about any change', () => {
    for (const [before, after] of [
      [NEW, SET],
      [SET, NEW],
      [SET, SET],
    ] as const)
      expectTaken(settingsMessage({ before, after, nameOf }, voice));
  });
});

const picked = (value: string) => ({ value: { selected_option: { value } } });
const channel = (id: string | null) => ({ value: { selected_conversation: id } });

it('what an admin sets is read back as it is', () => {
  const state = {
    'alert-channel': channel('C0000000001'),
    'digest-day': picked('7'),
    'digest-hour': picked('23'),
    'digest-channel': channel(null),
  };
  expect(readSettingsForm(state)).toEqual({
    alertChannel: 'C0000000001',
    digest: { day: 7, hour: 23, channel: null },
  });
  expect(readSettingsForm({ ...state, 'digest-day': picked('off') }).digest.day).toBeNull();
});

it('what changed is told in words, and only that', () => {
  const changed = (before: ChapterSettings, after: ChapterSettings) =>
    settingsMessage({ before, after, nameOf }, voiceOf('en')).text.replace(/\s/g, ' ');
  expect(changed(NEW, SET)).toBe(
    'The settings are saved. Alerts now go to #alerts. The digest is now posted every Sunday at 11:00 PM. The digest now goes to #&lt;board&gt; &amp; friends.',
  );
  expect(changed(SET, { ...SET, digest: { ...SET.digest, day: null } })).toBe(
    'The settings are saved. The weekly digest is off.',
  );
  expect(changed(SET, NEW)).toContain('The digest now goes to the alert channel.');
  expect(changed(SET, SET)).toBe('The settings are as they were: nothing was changed.');
});
