import type { KnownBlock, MrkdwnElement } from '@slack/types';
import type { ChapterSettings } from '#domain/consolidation.ts';
import type { Voice } from '#locales/voice.ts';
import { header, plain } from './message.ts';
import { SETTINGS_BUTTON } from './settings-form.ts';
import { ruleSentence } from './status-words.ts';

/** The settings in short, for admins. */
export function settingsBlocks(settings: ChapterSettings, voice: Voice): KnownBlock[] {
  const { alertChannel, digest, plan, rule } = settings;
  const words = voice.phrases.home.settings;
  const fact = (name: string, value: string): MrkdwnElement => ({
    type: 'mrkdwn',
    text: `*${name}*\n${value}`,
  });
  const week =
    digest.day === null ? words.off : words.on(voice.weekday(digest.day), voice.hour(digest.hour));
  return [
    { type: 'divider' },
    header(words.title),
    {
      type: 'section',
      fields: [
        // Slack writes the channel's name where its id stands.
        fact(words.alertChannel, alertChannel === null ? words.asRun : `<#${alertChannel}>`),
        fact(words.digest, week),
        fact(words.target, voice.number(plan.target)),
        fact(words.rule, ruleSentence(rule, voice)),
      ],
    },
    {
      type: 'actions',
      elements: [{ type: 'button', action_id: SETTINGS_BUTTON, text: plain(words.open) }],
    },
  ];
}
