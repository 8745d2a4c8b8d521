import type { AllMiddlewareArgs, AnyMiddlewareArgs, Context } from '@slack/bolt';
import { voiceOf } from '#locales/voice.ts';
import { paragraph } from '#views/message.ts';
import { tell } from './answer.ts';
import type { People } from './people.ts';
import { teamOf } from './visitor.ts';

/** Why somebody is not answered: the bot failed, which the log knows under a number; or what they have is of another version of it. */
export type Cause = { reference: string } | 'stale';

/** Tells a person why they are not answered. */
export type Apologise = (cause: Cause) => Promise<unknown>;

/** The sentence that tells it, in the person's language if that is known by now. */
export function sorryFor(context: Context, people: People, userId: string, cause: Cause): string {
  const language = people.languageOf(teamOf(context), userId);
  const { stale, trouble } = voiceOf(language).phrases.refusals;
  return cause === 'stale' ? stale : trouble(cause.reference);
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
  return (cause) =>
    tell({ userId, client, respond }, paragraph(sorryFor(context, people, userId, cause)));
}
