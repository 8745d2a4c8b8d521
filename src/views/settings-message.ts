import type { RichTextBlock } from '@slack/types';
import type { SettingsLine } from '#domain/settings-change.ts';
import type { Voice } from '#locales/voice.ts';
import { countSentence } from './added-message.ts';
import { escaped, type Message, section } from './message.ts';
import { settingsLines, type Words, wordsText } from './settings-words.ts';

/** Tells an admin in words what they have changed of the settings, from what to what, and the count where it moved. */
export function settingsMessage(
  { changes, before, after }: SettingsLine,
  target: number,
  voice: Voice,
): Message {
  const { kept } = voice.phrases.settings;
  const lines = settingsLines(changes, voice);
  const count = before === after ? [] : [countSentence({ before, after, target }, voice)];
  return {
    text: [
      escaped(kept),
      ...lines.map((line) => `- ${wordsText(line)}`),
      ...count.map(escaped),
    ].join('\n'),
    blocks: [section(kept), listOf(lines), ...count.map(section)],
  };
}

const listOf = (lines: readonly Words[]): RichTextBlock => ({
  type: 'rich_text',
  elements: [
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: lines.map((elements) => ({ type: 'rich_text_section', elements })),
    },
  ],
});
