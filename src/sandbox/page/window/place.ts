import type { ChannelCard, Screen } from '#sandbox/desk/screen.ts';

/** Where in the workspace a person is: a channel, or one of the app's two tabs. */
export type Place = { kind: 'channel'; id: string } | { kind: 'app'; tab: 'home' | 'messages' };

export const appChannel = ({ channels }: Screen): ChannelCard | undefined =>
  channels.find(({ kind }) => kind === 'direct');

/** The channel that a place shows messages of, if any. */
export function shownChannel(screen: Screen, place: Place): ChannelCard | undefined {
  if (place.kind === 'channel') return screen.channels.find(({ id }) => id === place.id);
  return place.tab === 'messages' ? appChannel(screen) : undefined;
}

/** The place, or the first channel when a person does not have that one. */
export function placeOn(screen: Screen, place: Place | null): Place {
  if (place?.kind === 'app') return place;
  const open = screen.channels.filter(({ kind }) => kind !== 'direct');
  const found = open.find(({ id }) => id === place?.id) ?? open[0];
  return found === undefined ? { kind: 'app', tab: 'home' } : { kind: 'channel', id: found.id };
}

/** A channel's name as Slack writes it. */
export const titleOf = (channel: ChannelCard): string =>
  channel.kind === 'direct' ? channel.name : `#${channel.name}`;
