import { useEffect, useRef } from 'react';
import type { ChannelCard, MessageCard, Screen } from '#sandbox/desk/screen.ts';
import { useRemembered } from '#sandbox/page/live/remembered.ts';

/** The last message that each person saw, by person and channel. */
type Seen = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What waits in a channel: all of it, and how much of it calls for the viewer by a number. */
export type Waiting = { count: number; calls: number };

export const NOTHING_WAITS: Waiting = { count: 0, calls: 0 };

const lastTs = (channel: ChannelCard | undefined): string => channel?.messages.at(-1)?.ts ?? '0';

const newIn = (channel: ChannelCard, viewer: string, seen: string | undefined): MessageCard[] =>
  channel.messages.filter(
    ({ ts, author }) => author.id !== viewer && Number(ts) > Number(seen ?? 0),
  );

function mentions({ text, blocks }: MessageCard, viewer: string): boolean {
  const words = `${text} ${JSON.stringify(blocks)}`;
  return words.includes(`<@${viewer}>`) || /<!(channel|here|everyone)>/.test(words);
}

function waitingIn(channel: ChannelCard, viewer: string, seen: string | undefined): Waiting {
  const fresh = newIn(channel, viewer, seen);
  const calls =
    channel.kind === 'direct' ? fresh : fresh.filter((message) => mentions(message, viewer));
  return { count: fresh.length, calls: calls.length };
}

export type Unread = {
  /** By channel; what is open counts as seen. */
  waiting: ReadonlyMap<string, Waiting>;
  /** The first message that was new when the open channel was opened. */
  firstNew: string | undefined;
};

/** What the viewer has not seen, in each channel and in the open one. */
export function useUnread(screen: Screen, openChannel: string | null): Unread {
  const [seen, setSeen] = useRemembered<Seen>('seen', {});
  const opened = useRef<{ channel: string | null; firstNew?: string | undefined }>({
    channel: null,
  });
  const viewer = screen.viewer.id;
  const seenIn = (channel: string) => seen[viewer]?.[channel];
  const open = screen.channels.find(({ id }) => id === openChannel);
  const newest = lastTs(open);
  if (opened.current.channel !== openChannel) {
    const fresh = open === undefined ? [] : newIn(open, viewer, seenIn(open.id));
    opened.current = { channel: openChannel, firstNew: fresh[0]?.ts };
  }
  const stale = open !== undefined && Number(seenIn(open.id) ?? -1) < Number(newest);
  useEffect(() => {
    if (!stale || openChannel === null) return;
    setSeen({ ...seen, [viewer]: { ...seen[viewer], [openChannel]: newest } });
  });
  const waiting = new Map(
    screen.channels.map((channel) => {
      const isOpen = channel.id === openChannel;
      return [channel.id, isOpen ? NOTHING_WAITS : waitingIn(channel, viewer, seenIn(channel.id))];
    }),
  );
  return { waiting, firstNew: opened.current.firstNew };
}
