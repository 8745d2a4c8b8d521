import type { InputBlock, ModalView, PlainTextOption } from '@slack/types';
import type { ChapterSettings } from '#domain/consolidation.ts';
import { HOURS, WEEKDAYS } from '#domain/digest-schedule.ts';
import type { Voice } from '#locales/voice.ts';
import { plain, section } from './message.ts';

/** The form's name, by which its submission comes back; a form of another shape bears another. */
export const SETTINGS_FORM = 'settings.form.1';

/** The form's blocks, by which an error finds its field. */
export const SETTINGS_FIELDS = {
  alertChannel: 'alert-channel',
  digestDay: 'digest-day',
  digestHour: 'digest-hour',
  digestChannel: 'digest-channel',
} as const;

const ELEMENT = 'value';
const OFF = 'off';

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

/** The settings as they stand, to be changed; `AMCHAM_ALERT_CHANNEL` is no setting of the chapter. */
export function settingsForm(current: ChapterSettings, voice: Voice): ModalView {
  const { phrases } = voice;
  const { settings } = phrases;
  const { digest } = current;
  const { alertChannel, digestDay, digestHour, digestChannel } = SETTINGS_FIELDS;
  const channels = {
    alerts: channelSelect(current.alertChannel, settings.pickChannel),
    digest: channelSelect(digest.channel, settings.pickChannel),
  };
  const hint = settings.digestHourHint(current.timeZone);
  return {
    ...modal(phrases),
    submit: plain(settings.save),
    blocks: [
      field(alertChannel, settings.alertChannel, channels.alerts, settings.alertChannelHint),
      field(digestDay, settings.digestDay, daySelect(digest.day, voice)),
      field(digestHour, settings.digestHour, hourSelect(digest.hour, voice), hint),
      field(digestChannel, settings.digestChannel, channels.digest, settings.digestChannelHint),
    ],
  };
}

type Element = InputBlock['element'];

const field = (block: string, label: string, element: Element, hint?: string): InputBlock => ({
  type: 'input',
  block_id: block,
  label: plain(label),
  element,
  // Only a channel may be left blank: another stands in for it.
  optional: element.type === 'conversations_select',
  ...(hint === undefined ? {} : { hint: plain(hint) }),
});

/** Channels in which only people of this workspace are: the roster is theirs alone. */
const channelSelect = (chosen: string | null, placeholder: string): Element => ({
  type: 'conversations_select',
  action_id: ELEMENT,
  placeholder: plain(placeholder),
  filter: { include: ['public', 'private'], exclude_external_shared_channels: true },
  ...(chosen === null ? {} : { initial_conversation: chosen }),
});

const daySelect = (chosen: number | null, { phrases, weekday }: Voice): Element =>
  select(
    [
      option(OFF, phrases.settings.off),
      ...WEEKDAYS.map((day) => option(String(day), phrases.settings.everyWeek(weekday(day)))),
    ],
    String(chosen ?? OFF),
  );

const hourSelect = (chosen: number, { hour }: Voice): Element =>
  select(
    HOURS.map((one) => option(String(one), hour(one))),
    String(chosen),
  );

const option = (value: string, text: string): PlainTextOption => ({ text: plain(text), value });

function select(options: PlainTextOption[], chosen: string): Element {
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'static_select',
    action_id: ELEMENT,
    options,
    ...(initial ? { initial_option: initial } : {}),
  };
}

/** What Slack sends of the form's fields. */
export type SettingsFormState = Record<
  string,
  Record<
    string,
    {
      selected_conversation?: string | null | undefined;
      selected_option?: { value: string } | null | undefined;
    }
  >
>;

export type FilledSettings = {
  alertChannel: string | null;
  digest: { day: number | null; hour: number; channel: string | null };
};

/** Reads back what an admin set. */
export function readSettingsForm(state: SettingsFormState): FilledSettings {
  const of = (block: string) => state[block]?.[ELEMENT];
  const picked = (block: string) => Number(of(block)?.selected_option?.value);
  const channel = (block: string) => of(block)?.selected_conversation || null;
  const { alertChannel, digestDay, digestHour, digestChannel } = SETTINGS_FIELDS;
  return {
    alertChannel: channel(alertChannel),
    digest: {
      day: WEEKDAYS.find((day) => day === picked(digestDay)) ?? null,
      hour: HOURS.find((hour) => hour === picked(digestHour)) ?? 0,
      channel: channel(digestChannel),
    },
  };
}
