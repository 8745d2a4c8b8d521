import type { Channel } from '#sandbox/channel.ts';
import type { Message } from '#sandbox/message.ts';
import type { Person } from '#sandbox/person.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { messageCard, personCard, runCard, viewCard } from './cards.ts';
import type { DeskSetup } from './desk-setup.ts';
import { mischief } from './mischief.ts';
import type { ChannelCard, Screen } from './screen.ts';
import { channelsOf } from './sight.ts';

function kindOf(channel: Channel): ChannelCard['kind'] {
  if (channel.im_with !== undefined) return 'direct';
  return channel.is_private === true ? 'private' : 'public';
}

/** What everyone sees in a channel and what this person alone does, oldest first. */
function said({ workspace }: Sandbox, channel: Channel, person: Person): Message[] {
  const own = workspace.ephemerals(person.id).filter((each) => each.channel === channel.id);
  const all = [...workspace.shown(channel.id), ...own];
  return all.sort((one, other) => Number(one.ts) - Number(other.ts));
}

function channelCard(
  sandbox: Sandbox,
  setup: DeskSetup,
  channel: Channel,
  person: Person,
): ChannelCard {
  const kind = kindOf(channel);
  const archived = channel.is_archived ?? false;
  return {
    id: channel.id,
    name: kind === 'direct' ? setup.appName : channel.name,
    kind,
    archived,
    readOnly: archived || (kind === 'direct' && setup.directReadOnly),
    messages: said(sandbox, channel, person).map((message) =>
      messageCard(message, personCard(sandbox.workspace.person(message.user), setup.appName)),
    ),
  };
}

/** Slack as this person sees it now. */
export function drawScreen(sandbox: Sandbox, setup: DeskSetup, person: Person): Screen {
  const { workspace, views } = sandbox;
  const home = views.home(person.id);
  return {
    team: workspace.team,
    viewer: personCard(person, setup.appName),
    people: [...workspace.people.values()].map((each) => personCard(each, setup.appName)),
    channels: channelsOf(sandbox, person).map((channel) =>
      channelCard(sandbox, setup, channel, person),
    ),
    home: home === undefined ? null : viewCard(home),
    modals: views.modals(person.id).map(viewCard),
    commands: setup.commands,
    offers: sandbox.offers,
    runs: sandbox.executions.of(person.id).map(runCard),
    mischief: mischief(sandbox),
  };
}
