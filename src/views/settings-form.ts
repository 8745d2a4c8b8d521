import type { KnownBlock, ModalView } from '@slack/types';
import { type ChapterSettings, COUNTING_RULES } from '#domain/consolidation.ts';
import { HOURS, WEEKDAYS } from '#domain/digest-schedule.ts';
import type { WrittenSettings } from '#domain/judge-settings.ts';
import { CHAPTER_LANGUAGES } from '#domain/person.ts';
import {
  SETTINGS,
  type Settable,
  type Setting,
  type SettingsLine,
  settableOf,
  settingsBetween,
} from '#domain/settings-change.ts';
import { zonesToChoose } from '#domain/time-zones.ts';
import type { Voice } from '#locales/voice.ts';
import { changeBlock } from './history-message.ts';
import { plain, section } from './message.ts';
import { ELEMENT, settingBlock } from './settings-fields.ts';
import { settingsLines, wordList } from './settings-words.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const SETTINGS_FORM = 'settings.form.2';
/** The button that opens it. */
export const SETTINGS_BUTTON = 'settings.open';

/** What a form remembers: the settings that it shows, and their version. */
export type SettingsMemory = { version: number; shown: Settable };

/** What other admins did to the settings while the form was open, and what both they and the person set. */
export type SettingsMeanwhile = { since: readonly SettingsLine[]; clashes: readonly Setting[] };

export type SettingsFormContent = {
  /** The settings by now. */
  current: ChapterSettings;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  /** As the form shows them, where that is not as they stand. */
  written?: Settable;
  meanwhile?: SettingsMeanwhile;
};

const modal = ({ settings }: Voice['phrases']) =>
  ({
    type: 'modal',
    callback_id: SETTINGS_FORM,
    title: plain(settings.title),
    close: plain(settings.cancel),
  }) as const;

/** What is shown while the settings are read: Slack lets a form open for three seconds only. */
export const settingsToCome = ({ phrases }: Voice): ModalView => ({
  ...modal(phrases),
  blocks: [section(phrases.settings.moment)],
});

/**
 * A setting's block. It bears the version of the settings: Slack keeps what stands in a block that
 * stays, and in a newer version untouched fields are to show what another admin made of them.
 */
export const settingBlockId = (setting: Setting, version: number): string =>
  `${setting}.${version}`;

/** The settings as they stand, to be changed; `AMCHAM_ALERT_CHANNEL` is no setting of the chapter. */
export function settingsForm(content: SettingsFormContent, voice: Voice): ModalView {
  const { current, at, meanwhile } = content;
  const { version, timeZone, rule } = current;
  const shown = settableOf(current);
  const settings = content.written ?? shown;
  const memory: SettingsMemory = { version, shown };
  const filling = { settings, at, timeZone, version: rule.version };
  return {
    ...modal(voice.phrases),
    submit: plain(voice.phrases.settings.save),
    private_metadata: JSON.stringify(memory),
    blocks: [
      ...(meanwhile ? notice(meanwhile, content, voice) : []),
      ...SETTINGS.map((one) => settingBlock(one, settingBlockId(one, version), filling, voice)),
    ],
  };
}

/** A form has no room for more than the last of them. */
const MOST_TOLD = 5;

function notice(
  { since, clashes }: SettingsMeanwhile,
  { current, written }: SettingsFormContent,
  voice: Voice,
): KnownBlock[] {
  const { settings } = voice.phrases;
  const told = since
    .slice(-MOST_TOLD)
    .map((line) => changeBlock({ settings: line }, current.timeZone, voice));
  const changes = written ? settingsBetween(settableOf(current), written) : {};
  const taken = Object.fromEntries(clashes.map((setting) => [setting, changes[setting]]));
  const lines = settingsLines(taken, voice);
  const clash: KnownBlock[] = [
    section(settings.clash),
    { type: 'rich_text', elements: [wordList(lines)] },
  ];
  return [
    section(settings.stale),
    ...told,
    section(settings.yours),
    ...(lines.length > 0 ? clash : []),
    { type: 'divider' },
  ];
}

/** What Slack sends of the form's fields. */
export type SettingsFormState = Record<
  string,
  Record<
    string,
    {
      value?: string | null | undefined;
      selected_conversation?: string | null | undefined;
      selected_users?: string[] | undefined;
      selected_option?: { value: string } | null | undefined;
    }
  >
>;

/** Reads back what an admin set; a field that is not there is as it was shown. */
export function readSettingsForm(
  state: SettingsFormState,
  { version, shown }: SettingsMemory,
): WrittenSettings {
  const of = (setting: Setting) => state[settingBlockId(setting, version)]?.[ELEMENT];
  const option = (setting: Setting) => of(setting)?.selected_option?.value;
  const picked = <T>(all: readonly T[], setting: Setting) =>
    all.find((one) => String(one) === option(setting));
  const channel = (setting: Setting) => of(setting)?.selected_conversation || null;
  const people = (setting: Setting) => of(setting)?.selected_users ?? [];
  const editors = people('editors');
  return {
    alertChannel: channel('alertChannel'),
    target: of('target')?.value ?? '',
    milestones: of('milestones')?.value ?? '',
    rule: picked(COUNTING_RULES, 'rule') ?? shown.rule,
    editors: editors.length > 0 ? editors : null,
    admins: people('admins'),
    digestDay: picked(WEEKDAYS, 'digestDay') ?? null,
    digestHour: picked(HOURS, 'digestHour') ?? shown.digestHour,
    digestChannel: channel('digestChannel'),
    language: picked(CHAPTER_LANGUAGES, 'language') ?? shown.language,
    timeZone: picked(zonesToChoose(shown.timeZone), 'timeZone') ?? shown.timeZone,
  };
}
