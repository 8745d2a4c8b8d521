import type { AllMiddlewareArgs, AnyMiddlewareArgs, Context } from '@slack/bolt';
import { voiceOf } from '#locales/voice.ts';
import { paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { People } from './people.ts';
import { teamOf } from './visitor.ts';

/** Tells a person that the bot failed, under a number by which the log knows of it. */
export type Apologise = (reference: string) => Promise<unknown>;

/** The sentence of an apology, in the person's language if it is known by now. */
export function sorryFor(
  context: Context,
  people: People,
  userId: string,
  reference: string,
): string {
  const language = people.languageOf(teamOf(context), userId);
  return voiceOf(language).phrases.refusals.trouble(reference);
}

/**
 * How to reach whoever is at this door where they stand: a press in a form or on the Home tab is answered
 * in a direct message, a form that is sent has a way of its own.
 */
export function apologyFor(
  args: AnyMiddlewareArgs & AllMiddlewareArgs,
  people: People,
): Apologise | undefined {
  const { context, client } = args;
  const { userId } = context;
  if (userId === undefined) return undefined;
  const respond = 'respond' in args ? args.respond : undefined;
  if (respond === undefined && !('action' in args)) return undefined;
  return (reference) =>
    tell({ userId, client, respond }, paragraph(sorryFor(context, people, userId, reference)));
}
