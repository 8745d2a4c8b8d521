import type { WebClient } from '@slack/web-api';
import { StartFault } from './start-fault.ts';

/** The bot's own account, as Slack's `auth.test` tells it. */
export type Identity = { teamId: string; botId: string; botUserId: string };

/** Asks Slack who the bot is; throws a StartFault where it is nobody, or Slack does not answer. */
export async function identify(slack: WebClient): Promise<Identity> {
  const answer = await slack.auth.test().catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartFault(
      `Slack did not accept the bot: ${reason}. Check SLACK_BOT_TOKEN, and that this machine reaches Slack.`,
    );
  });
  const { team_id: teamId, bot_id: botId, user_id: botUserId } = answer;
  if (!teamId || !botId || !botUserId)
    throw new StartFault('SLACK_BOT_TOKEN is not a bot’s token: Slack names no bot for it.');
  return { teamId, botId, botUserId };
}
