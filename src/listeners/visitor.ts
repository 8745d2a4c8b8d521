import type { Context, webApi } from '@slack/bolt';
import { refusalOf } from '#commands/refusal.ts';
import type { Asker } from '#commands/request.ts';
import type { Need, Person } from '#domain/person.ts';
import { type Voice, voiceOf } from '#locales/voice.ts';
import type { Deps } from './deps.ts';

/** Somebody at one of the doors: who, in which language, why they may not enter, if so, and the chapter's turn when they came. */
export type Visitor = {
  teamId: string;
  person: Person;
  voice: Voice;
  refused: string | undefined;
  turn: number | undefined;
};

type Door = { client: webApi.WebClient; context: Context };

/** The workspace whose chapter is meant: the bot's own, whatever a visitor's. */
export const teamOf = (context: Context): string => context.teamId ?? '';

export async function visitorAt(
  { client, context }: Door,
  { people }: Deps,
  userId: string,
  need: Need,
): Promise<Visitor> {
  const teamId = teamOf(context);
  const person = await people.get(client, teamId, userId);
  const voice = voiceOf(person.language);
  return { teamId, person, voice, refused: refusalOf(person, need, voice), turn: person.turn };
}

/** The same as whoever answers a command meets them. */
export const askerAt = (
  { teamId, person, voice, turn }: Pick<Visitor, 'teamId' | 'person' | 'voice' | 'turn'>,
  { db, readFigures, newId, now }: Deps,
): Asker => ({
  ...{ teamId, person, voice, turn, at: now().toISOString() },
  ...{ db, readFigures, newId },
});
