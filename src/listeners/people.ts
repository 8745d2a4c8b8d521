import type { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import {
  type Access,
  type KnownPerson,
  type Language,
  type Person,
  personIn,
  roleOf,
} from '#domain/person.ts';
import { languageOf } from '#locales/voice.ts';
import { isRefusal } from '#slack/refusal.ts';

export type People = {
  /**
   * Who somebody is in the chapter of a workspace, what they may do there by its settings as they stand,
   * and their language: the one that they have chosen, or else that of their Slack. Their account is asked
   * of Slack and remembered for ten minutes; what the chapter keeps of them is read each time.
   */
  get(client: webApi.WebClient, teamId: string, userId: string): Promise<MetPerson>;
  /** The language in which somebody was met last, English where they were not: for when nothing can be read. */
  languageOf(teamId: string, userId: string): Language;
  /** Slack told of a change of somebody's account: it is asked for anew. */
  forget(teamId: string, userId: string): void;
};

/** Somebody at a door, and the turn that the chapter was at when they came; undefined where there is no chapter. */
type MetPerson = KnownPerson & { turn: number | undefined };

/** Whom the settings of a workspace's chapter let in, what language somebody has chosen there, and its turn. */
type ReadAccess = (
  teamId: string,
  userId: string,
) => Promise<Access & Pick<MetPerson, 'chosenLanguage' | 'turn'>>;

const account = z.object({
  team_id: z.string().nullish(),
  locale: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_admin: z.boolean().optional(),
  is_owner: z.boolean().optional(),
});

const TEN_MINUTES = 10 * 60 * 1000;

export function knowPeople(readAccess: ReadAccess): People {
  const remembered = new LRUCache<string, Person, webApi.WebClient>({
    max: 5000,
    ttl: TEN_MINUTES,
    // A Slack that cannot say who somebody is leaves the bot with what it said before.
    allowStaleOnFetchRejection: true,
    fetchMethod: (key, _stale, { context }) => ask(context, key),
  });
  const spoken = new LRUCache<string, Language>({ max: 5000 });
  const keyOf = (teamId: string, userId: string) => `${teamId}/${userId}`;
  return {
    get: async (client, teamId, userId) => {
      // Both at once: a form is to open within Slack's three seconds.
      const key = keyOf(teamId, userId);
      const [person, access] = await Promise.all([
        remembered.forceFetch(key, { context: client }),
        readAccess(teamId, userId),
      ]);
      const { chosenLanguage, turn } = access;
      const language = chosenLanguage ?? person.language;
      spoken.set(key, language);
      return { ...personIn(person, access), language, chosenLanguage, turn };
    },
    languageOf: (teamId, userId) => spoken.get(keyOf(teamId, userId)) ?? 'en',
    forget: (teamId, userId) => void remembered.delete(keyOf(teamId, userId)),
  };
}

async function ask(client: webApi.WebClient, key: string): Promise<Person> {
  const [teamId = '', userId = ''] = key.split('/');
  const user = await lookUp(client, userId);
  if (user === undefined) return { id: userId, language: 'en', role: 'stranger' };
  const found = account.parse(user);
  return {
    id: userId,
    language: languageOf(found.locale),
    role: roleOf(
      {
        teamId: found.team_id ?? null,
        isAdmin: Boolean(found.is_admin || found.is_owner),
        isGuest: Boolean(found.is_restricted || found.is_ultra_restricted),
        isStranger: Boolean(found.is_stranger),
        isBot: Boolean(found.is_bot),
        isDeleted: Boolean(found.deleted),
      },
      teamId,
    ),
  };
}

/** Slack's account of somebody; undefined for people of other organisations whom the bot may not see. */
async function lookUp(client: webApi.WebClient, userId: string): Promise<unknown> {
  try {
    return (await client.users.info({ user: userId, include_locale: true })).user;
  } catch (error) {
    if (isRefusal(error, ...HIDDEN)) return undefined;
    throw error;
  }
}

const HIDDEN = ['user_not_found', 'user_not_visible', 'users_not_found'];
