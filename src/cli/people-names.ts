import { WebClient } from '@slack/web-api';
import type { SlackAccess } from '#config.ts';

/** The names of people in Slack by their ids; who cannot be asked for, for want of a token or otherwise, is left out. */
export async function namesOf(
  ids: readonly string[],
  access: SlackAccess,
): Promise<Record<string, string>> {
  if (access.botToken === null) return {};
  const slack = new WebClient(access.botToken, { slackApiUrl: access.apiUrl, timeout: PATIENCE });
  const names: Record<string, string> = {};
  for (const user of ids) {
    const found = await slack.users.info({ user }).catch(() => undefined);
    const name = found?.user?.profile?.display_name || found?.user?.profile?.real_name;
    if (name) names[user] = name;
  }
  return names;
}

const PATIENCE = 10_000;
