import type { Channel } from '#sandbox/channel.ts';
import { ActFault } from '#sandbox/exact-entry.ts';
import type { Person } from '#sandbox/person.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';

/** Somebody who can sit at the desk; throws an ActFault where nobody bears the id. */
export function personAt(sandbox: Sandbox, id: string): Person {
  const person = sandbox.workspace.people.get(id);
  if (person === undefined || person.is_bot === true || person.deleted === true)
    throw new ActFault(`Nobody here has the id ${id}.`);
  return person;
}

function sees(person: Person, channel: Channel): boolean {
  if (channel.im_with !== undefined) return channel.im_with === person.id;
  if (person.channels !== undefined) return person.channels.includes(channel.id);
  return channel.is_private !== true;
}

/** The channels a person finds on the left, the app's direct message last. */
export function channelsOf({ workspace }: Sandbox, person: Person): Channel[] {
  const direct = workspace.directMessage(person.id);
  const seen = [...workspace.channels.values()].filter((channel) => sees(person, channel));
  return [...seen.filter((channel) => channel !== direct), direct];
}

/** A channel this person sees; throws an ActFault for any other. */
export function channelAt(sandbox: Sandbox, person: Person, id: string): Channel {
  const channel = channelsOf(sandbox, person).find((each) => each.id === id);
  if (channel === undefined) throw new ActFault(`${person.name} sees no channel ${id}.`);
  return channel;
}
