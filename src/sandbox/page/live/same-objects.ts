import type { ChannelCard, MessageCard, Screen } from '#sandbox/desk/screen.ts';

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

function keepMessages(old: readonly MessageCard[], fresh: readonly MessageCard[]): MessageCard[] {
  const known = new Map(old.map((message) => [message.ts, message]));
  return fresh.map((message) => {
    const before = known.get(message.ts);
    return before !== undefined && same(before, message) ? before : message;
  });
}

function keepChannel(old: readonly ChannelCard[], fresh: ChannelCard): ChannelCard {
  const before = old.find(({ id }) => id === fresh.id);
  if (before === undefined) return fresh;
  return { ...fresh, messages: keepMessages(before.messages, fresh.messages) };
}

/** The fresh screen made of the old one's objects where they are equal, so that React draws only what changed. */
export function sameObjects(old: Screen | null, fresh: Screen): Screen {
  if (old === null) return fresh;
  return {
    ...fresh,
    viewer: same(old.viewer, fresh.viewer) ? old.viewer : fresh.viewer,
    people: same(old.people, fresh.people) ? old.people : fresh.people,
    commands: same(old.commands, fresh.commands) ? old.commands : fresh.commands,
    channels: fresh.channels.map((channel) => keepChannel(old.channels, channel)),
  };
}
