import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Access, type Person, personIn, roleOf } from '#domain/person.ts';
import { languageOf } from '#locales/voice.ts';

export type People = {
  /**
   * Who somebody is in the chapter of a workspace, and what they may do there by its settings as they
   * stand. Their account is asked of Slack and remembered for ten minutes; the settings are read each time.
   */
  get(client: webApi.WebClient, teamId: string, userId: string): Promise<Person>;
  /** The language of somebody whose account is remembered. */
  known(teamId: string, userId: string): Pick<Person, 'language'> | undefined;
};

/** Whom the settings of a workspace's chapter let in. */
type ReadAccess = (teamId: string) => Promise<Access>;

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
  const keyOf = (teamId: string, userId: string) => `${teamId}/${userId}`;
  return {
    get: async (client, teamId, userId) => {
      // Both at once: a form is to open within Slack's three seconds.
      const [person, access] = await Promise.all([
        remembered.forceFetch(keyOf(teamId, userId), { context: client }),
        readAccess(teamId),
      ]);
      return personIn(person, access);
    },
    known: (teamId, userId) => remembered.get(keyOf(teamId, userId)),
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
    const hidden = error instanceof webApi.WebAPIPlatformError && HIDDEN.includes(error.data.error);
    if (hidden) return undefined;
    throw error;
  }
}

const HIDDEN = ['user_not_found', 'user_not_visible', 'users_not_found'];
