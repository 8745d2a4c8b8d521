import type { webApi } from '@slack/bolt';

/** More people than this are not asked for: Slack answers about a hundred such questions a minute. */
const MOST = 90;

/** The names of people by their ids; whoever Slack does not name is left out. */
export async function namesOf(
  client: webApi.WebClient,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const names: Record<string, string> = {};
  for (const user of ids.slice(0, MOST)) {
    const found = await client.users.info({ user }).catch(() => undefined);
    const { display_name, real_name } = found?.user?.profile ?? {};
    const name = display_name || real_name || found?.user?.real_name || found?.user?.name;
    if (name) names[user] = name;
  }
  return names;
}
