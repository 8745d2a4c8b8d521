import { useEffect } from 'react';
import type { ChannelCard, Screen } from '#sandbox/desk/screen.ts';
import { useRemembered } from '#sandbox/page/live/remembered.ts';

/** The last message that each person saw, by person and channel. */
type Seen = Readonly<Record<string, Readonly<Record<string, string>>>>;

const lastTs = (channel: ChannelCard | undefined): string => channel?.messages.at(-1)?.ts ?? '0';

export const unreadIn = (channel: ChannelCard, viewer: string, seen: string | undefined): number =>
  channel.messages.filter(
    ({ ts, author }) => author.id !== viewer && Number(ts) > Number(seen ?? 0),
  ).length;

/** How many messages each channel has that the viewer has not seen; what is open counts as seen. */
export function useUnread(screen: Screen, openChannel: string | null): ReadonlyMap<string, number> {
  const [seen, setSeen] = useRemembered<Seen>('seen', {});
  const viewer = screen.viewer.id;
  const open = screen.channels.find(({ id }) => id === openChannel);
  const newest = lastTs(open);
  const stale = open !== undefined && Number(seen[viewer]?.[open.id] ?? -1) < Number(newest);
  useEffect(() => {
    if (!stale || openChannel === null) return;
    setSeen({ ...seen, [viewer]: { ...seen[viewer], [openChannel]: newest } });
  });
  return new Map(
    screen.channels.map((channel) => {
      const count = unreadIn(channel, viewer, seen[viewer]?.[channel.id]);
      return [channel.id, channel.id === openChannel ? 0 : count];
    }),
  );
}
