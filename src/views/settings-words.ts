import type { RichTextElement, RichTextList } from '@slack/types';
import {
  type ChangedSettings,
  SETTINGS,
  type Settable,
  type Setting,
  type SettingsChanges,
} from '#domain/settings-change.ts';
import type { Voice } from '#locales/voice.ts';
import { escaped } from './message.ts';

/** Words, and the people and channels among them, whom Slack shows by their names. */
export type Words = RichTextElement[];

/** Lines of them, one below the other. */
export const wordList = (lines: readonly Words[]): RichTextList => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: lines.map((elements) => ({ type: 'rich_text_section', elements })),
});

const say = (text: string): RichTextElement => ({ type: 'text', text });

/** The same for a screen reader: only what the bot itself writes is markup in it. */
export const wordsText = (words: Words): string =>
  words
    .map((word) => {
      if (word.type === 'user') return `<@${word.user_id}>`;
      if (word.type === 'channel') return `<#${word.channel_id}>`;
      return word.type === 'text' ? escaped(word.text) : '';
    })
    .join('');

/** What changed in the settings, a line a setting: from what to what. */
export const settingsLines = (changes: SettingsChanges, voice: Voice): Words[] =>
  SETTINGS.flatMap((setting) => {
    const line = lineOf(setting, changes, voice);
    if (line === undefined) return [];
    const { ruleVersion } = changes;
    const isNewRule = setting === 'rule' && ruleVersion !== undefined;
    return [isNewRule ? [...line, say(versionOf(ruleVersion[1], voice))] : line];
  });

const versionOf = (version: number, { phrases, number }: Voice): string =>
  ` (${phrases.settings.version(number(version))})`;

function lineOf<S extends Setting>(
  setting: S,
  changes: ChangedSettings,
  voice: Voice,
): Words | undefined {
  const change = changes[setting];
  if (change === undefined) return undefined;
  const [from, to] = change;
  const name = voice.phrases.settings.fields[setting];
  const tell = (value: Settable[S]) => settingWords(setting, value, voice);
  return [say(`${name}: `), ...tell(from), say(' → '), ...tell(to)];
}

/** A setting's value as people read it. */
export const settingWords = <S extends Setting>(
  setting: S,
  value: Settable[S],
  voice: Voice,
): Words => WORDS[setting](value, voice);

type Teller<S extends Setting> = (value: Settable[S], voice: Voice) => Words;

const WORDS: { [S in Setting]: Teller<S> } = {
  alertChannel: (id, { phrases }) => channel(id, phrases.settings.asRun),
  digestChannel: (id, { phrases }) => channel(id, phrases.settings.asAlerts),
  target: (target, { number }) => [say(number(target))],
  milestones: (extra, voice) => [say(milestoneList(extra, voice) || voice.phrases.settings.none)],
  rule: (rule, { phrases }) => [say(phrases.settings.rules[rule])],
  editors: (ids, { phrases }) => people(ids ?? [], phrases.settings.everybody),
  admins: (ids, { phrases }) => people(ids, phrases.settings.nobody),
  digestDay: (day, { phrases, weekday }) => [
    say(day === null ? phrases.settings.off : phrases.settings.everyWeek(weekday(day))),
  ],
  digestHour: (hour, voice) => [say(voice.hour(hour))],
  language: (language, { phrases }) => [say(phrases.settings.languages[language])],
  timeZone: (zone) => [say(zone)],
};

const channel = (id: string | null, otherwise: string): Words => [
  id === null ? say(otherwise) : { type: 'channel', channel_id: id },
];

const people = (ids: readonly string[], otherwise: string): Words =>
  ids.length === 0
    ? [say(otherwise)]
    : ids.flatMap(
        (id, at): Words => [...(at > 0 ? [say(', ')] : []), { type: 'user', user_id: id }],
      );

/** Numbers as they are written in the form. */
export const milestoneList = (extra: readonly number[], { number }: Voice): string =>
  extra.map(number).join(', ');
