import { webApi } from '@slack/bolt';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Person, roleOf } from '#domain/person.ts';
import { languageOf } from '#locales/voice.ts';

export type People = {
  /** Who somebody is in the chapter of a workspace: asked of Slack, and remembered for ten minutes. */
  get(client: webApi.WebClient, teamId: string, userId: string): Promise<Person>;
  /** The same if it is remembered. */
  known(teamId: string, userId: string): Person | undefined;
};

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

export function knowPeople(): People {
  const remembered = new LRUCache<string, Person, webApi.WebClient>({
    max: 5000,
    ttl: TEN_MINUTES,
    // A Slack that cannot say who somebody is leaves the bot with what it said before.
    allowStaleOnFetchRejection: true,
    fetchMethod: (key, _stale, { context }) => ask(context, key),
  });
  const keyOf = (teamId: string, userId: string) => `${teamId}/${userId}`;
  return {
    get: (client, teamId, userId) =>
      remembered.forceFetch(keyOf(teamId, userId), { context: client }),
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
