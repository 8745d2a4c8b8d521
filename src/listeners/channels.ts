import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { isRefusal, refusalIn } from '#slack/refusal.ts';

/** What keeps the bot from posting in a channel. */
export type ChannelFault = 'notInChannel' | 'archived';

/** A channel as the bot meets it: in it or not, and whether it could come in by itself. */
type MetChannel = { fault: ChannelFault | null; isOpen: boolean };

const channelInfo = z.object({
  is_member: z.boolean().optional(),
  is_archived: z.boolean().optional(),
  is_private: z.boolean().optional(),
});

/** Asks Slack whether the bot could post in a channel; into a public one it may come by itself. */
async function meetChannel(client: webApi.WebClient, id: string): Promise<MetChannel> {
  try {
    const channel = channelInfo.parse((await client.conversations.info({ channel: id })).channel);
    if (channel.is_archived) return { fault: 'archived', isOpen: false };
    return {
      fault: channel.is_member ? null : 'notInChannel',
      isOpen: channel.is_private === false,
    };
  } catch (error) {
    // Slack hides a private channel from a bot that is not in it.
    if (isRefusal(error, 'channel_not_found')) return { fault: 'notInChannel', isOpen: false };
    // Installed before this scope was asked for, the bot cannot look; a post tells whether it may.
    if (isRefusal(error, 'missing_scope')) return { fault: null, isOpen: false };
    throw error;
  }
}

/** What will keep the bot out of a channel, though it may still have to come in. */
export async function faultOfChannel(
  client: webApi.WebClient,
  id: string,
): Promise<ChannelFault | null> {
  const { fault, isOpen } = await meetChannel(client, id);
  return fault === 'notInChannel' && isOpen ? null : fault;
}

/** Brings the bot into a channel where it may come by itself; what keeps it out, if anything. */
export async function enterChannel(
  client: webApi.WebClient,
  id: string,
): Promise<ChannelFault | null> {
  const { fault, isOpen } = await meetChannel(client, id);
  if (fault !== 'notInChannel' || !isOpen) return fault;
  try {
    await client.conversations.join({ channel: id });
    return null;
  } catch (error) {
    // Whatever Slack has against it, a person can invite the bot.
    if (refusalIn(error) !== undefined) return 'notInChannel';
    throw error;
  }
}
