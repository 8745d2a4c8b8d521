import type { ChapterSettings } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { bullets, escaped, type Message, paragraph, section } from './message.ts';

export type ChangedSettings = {
  before: ChapterSettings;
  after: ChapterSettings;
  /** A channel's name as people read it, by its id. */
  nameOf: (channel: string) => string;
};

/** Tells an admin in words what they have changed. */
export function settingsMessage(changed: ChangedSettings, voice: Voice): Message {
  const { settings } = voice.phrases;
  const lines = [...alertLines(changed, voice), ...digestLines(changed, voice)];
  if (lines.length === 0) return paragraph(settings.unchanged);
  return {
    text: escaped([settings.kept, ...lines].join('\n')),
    blocks: [section(settings.kept), bullets(lines)],
  };
}

function alertLines({ before, after, nameOf }: ChangedSettings, { phrases }: Voice): string[] {
  const { alertChannel } = after;
  if (alertChannel === before.alertChannel) return [];
  const { settings } = phrases;
  return [alertChannel === null ? settings.alertsAsRun : settings.alertsGoTo(nameOf(alertChannel))];
}

function digestLines({ before, after, nameOf }: ChangedSettings, voice: Voice): string[] {
  const { settings } = voice.phrases;
  const { day, hour, channel } = after.digest;
  const isNewTime = day !== before.digest.day || hour !== before.digest.hour;
  const time =
    day === null ? settings.digestOff : settings.digestOn(voice.weekday(day), voice.hour(hour));
  const place =
    channel === null ? settings.digestWithAlerts : settings.digestGoesTo(nameOf(channel));
  return [...(isNewTime ? [time] : []), ...(channel === before.digest.channel ? [] : [place])];
}
