import type { Alert } from '#domain/alert.ts';
import type { Voice } from '#locales/voice.ts';
import { alertTitle } from './alert-message.ts';
import { escaped, type Message, type MessageBlock, plain } from './message.ts';

export const POSTED_BUTTON = 'alert.posted';
export const NOT_POSTED_BUTTON = 'alert.not-posted';

/** What an admin is told of an alert that cannot be posted; `trouble` is Slack's word for why. */
export function troubleMessage(
  { alert, channel, trouble }: { alert: Alert; channel: string | null; trouble: string },
  voice: Voice,
): Message {
  const { phrases } = voice;
  const { why } = phrases.trouble;
  const reason =
    channel === null
      ? phrases.trouble.noChannel
      : (Object.entries(why).find(([code]) => code === trouble)?.[1] ?? phrases.trouble.other);
  return spoken([phrases.trouble.notPosted(alertTitle(alert, voice)), reason], channel, voice);
}

/** Asks an admin whether an alert stands in a channel that the bot may not read. */
export function doubtMessage(
  { id, since, alert, channel }: { id: string; since: string; alert: Alert; channel: string },
  voice: Voice,
): Message {
  const { trouble } = voice.phrases;
  const { text, blocks } = spoken([trouble.doubt(alertTitle(alert, voice))], channel, voice);
  const button = (action_id: string, label: string) =>
    ({ type: 'button', action_id, value: `${id} ${since}`, text: plain(label) }) as const;
  return {
    text,
    blocks: [
      ...blocks,
      {
        type: 'actions',
        elements: [
          button(POSTED_BUTTON, trouble.posted),
          button(NOT_POSTED_BUTTON, trouble.notThere),
        ],
      },
    ],
  };
}

/** Sentences in plain text, and below them the channel as Slack links it. */
function spoken(sentences: readonly string[], channel: string | null, voice: Voice): Message {
  const { trouble } = voice.phrases;
  const said = sentences.join(' ');
  const blocks: MessageBlock[] = [{ type: 'section', text: plain(said) }];
  if (channel === null || channel === '') return { text: escaped(said), blocks };
  blocks.push({
    type: 'context',
    elements: [{ type: 'mrkdwn', text: `${trouble.channel}: <#${channel}>` }],
  });
  return { text: escaped(said), blocks };
}
