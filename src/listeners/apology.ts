import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import { voiceOf } from '#locales/voice.ts';
import { paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { People } from './people.ts';
import { teamOf } from './visitor.ts';

/** Tells a person that the bot failed, under a number by which the log knows of it. */
export type Apologise = (reference: string) => Promise<unknown>;

/** How to reach whoever is at this door where they stand; a form has a way of its own, which keeps what was typed. */
export function apologyFor(
  args: AnyMiddlewareArgs & AllMiddlewareArgs,
  people: People,
): Apologise | undefined {
  const { context, client } = args;
  const userId = context.userId;
  if (!('respond' in args) || userId === undefined) return undefined;
  const { respond } = args;
  const language = people.known(teamOf(context), userId)?.language ?? 'en';
  return (reference) => {
    const sentence = voiceOf(language).phrases.refusals.trouble(reference);
    return tell({ userId, client, respond }, paragraph(sentence));
  };
}
