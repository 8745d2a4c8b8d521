import type { KnownBlock, PlainTextOption } from '@slack/types';
import { LANGUAGES, type Language } from '#domain/person.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import { plain } from './message.ts';

/** The menu in which somebody says how they want to be answered. */
export const LANGUAGE_SELECT = 'language.choose';

const AS_IN_SLACK = 'slack';

const option = (value: string, text: string): PlainTextOption => ({ text: plain(text), value });

/** The language in which the bot answers whoever reads this; each language is named as its speakers name it. */
export function languageBlock(chosen: Language | null, { phrases }: Voice): KnownBlock {
  const { language } = phrases;
  const options = [
    option(AS_IN_SLACK, language.asInSlack),
    ...LANGUAGES.map((one) => option(one, voiceOf(one).phrases.language.itself)),
  ];
  const initial = options.find(({ value }) => value === (chosen ?? AS_IN_SLACK));
  return {
    type: 'section',
    text: plain(language.yours),
    accessory: {
      type: 'static_select',
      action_id: LANGUAGE_SELECT,
      options,
      ...(initial ? { initial_option: initial } : {}),
    },
  };
}

/** What somebody has picked there; null for the language of their Slack. */
export const readLanguage = (picked: string | undefined): Language | null =>
  LANGUAGES.find((one) => one === picked) ?? null;
