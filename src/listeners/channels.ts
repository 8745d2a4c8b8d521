import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { isRefusal } from './answer.ts';

/** A channel as the bot meets it: `fault` is what keeps the bot from posting there. */
export type MetChannel = { name: string; fault: 'notInChannel' | 'archived' | null };

const channelInfo = z.object({
  name: z.string().optional(),
  is_member: z.boolean().optional(),
  is_archived: z.boolean().optional(),
});

/** Asks Slack whether the bot could post in a channel. */
export async function meetChannel(client: webApi.WebClient, id: string): Promise<MetChannel> {
  try {
    const channel = channelInfo.parse((await client.conversations.info({ channel: id })).channel);
    const fault = channel.is_archived ? 'archived' : channel.is_member ? null : 'notInChannel';
    return { name: channel.name === undefined ? id : `#${channel.name}`, fault };
  } catch (error) {
    // Slack hides a private channel from a bot that is not in it.
    if (isRefusal(error, 'channel_not_found')) return { name: id, fault: 'notInChannel' };
    // Installed before this scope was asked for, the bot cannot look; a post tells whether it may.
    if (isRefusal(error, 'missing_scope')) return { name: id, fault: null };
    throw error;
  }
}
