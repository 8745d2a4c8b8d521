import { AnyBotLink } from './any-bot-link.ts';
import { NO_OFFERS } from './app-offers.ts';
import { CHANNELS, PEOPLE, TEAM } from './default-workspace.ts';
import { type Desk, type DeskOptions, openDesk } from './desk/desk.ts';
import { Executions } from './executions.ts';
import { HttpBotLink } from './http-bot-link.ts';
import { Journal } from './journal.ts';
import { type LocalServer, startLocalServer } from './local-server.ts';
import { MessageForms } from './message-forms.ts';
import { Misbehaviour } from './misbehaviour.ts';
import { ResponseUrls } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';
import type { SlackStandIn, StandInOptions } from './slack-stand-in.ts';
import { SocketDoor } from './socket-door.ts';
import { acts } from './stand-in-acts.ts';
import { Triggers } from './triggers.ts';
import { ViewShelf } from './view-shelf.ts';
import { waitFor } from './wait-for.ts';
import { DEFAULT_SCOPES } from './web-api.ts';
import { Workspace } from './workspace.ts';

const WAIT_MS = 4000;

function buildSandbox(options: StandInOptions, server: { port: number }) {
  const now = options.now ?? Date.now;
  const journal = new Journal();
  const people = options.people ?? PEOPLE;
  const origin = () => `http://127.0.0.1:${server.port}`;
  const channels = options.channels ?? CHANNELS;
  const workspace = new Workspace(options.team ?? TEAM, people, channels, now, origin);
  const door = new SocketDoor(journal, workspace.app.id);
  const link = new AnyBotLink(door);
  const sandbox: Sandbox = {
    botToken: options.botToken,
    appToken: options.appToken,
    scopes: options.scopes ?? DEFAULT_SCOPES,
    offers: options.offers ?? NO_OFFERS,
    now,
    workspace,
    views: new ViewShelf(workspace),
    messageForms: new MessageForms(),
    triggers: new Triggers(now),
    responseUrls: new ResponseUrls(now),
    executions: new Executions(),
    journal,
    misbehaviour: new Misbehaviour(),
    withheld: new Set(),
    bot: link,
    socketUrl: () => `ws://127.0.0.1:${server.port}${door.issuePath()}`,
  };
  return { sandbox, door, link };
}

function sights({ workspace, views, journal, executions }: Sandbox) {
  return {
    messages: (channelId: string) => workspace.shown(channelId),
    ephemerals: (userId: string) => workspace.ephemerals(userId),
    directMessages: (userId: string) => workspace.shown(workspace.directMessage(userId).id),
    topView: (userId: string) => views.top(userId)?.toPerson(),
    home: (userId: string) => views.home(userId)?.toPerson(),
    file: (id: string) => workspace.files.find(id),
    execution: (id: string) => executions.find(id),
    requests: journal.requests,
    refusals: journal.refusals,
    waitFor: <T>(look: () => T | undefined | false, what: string, timeoutMs = WAIT_MS) =>
      waitFor(journal, look, what, timeoutMs),
  };
}

function mischief({ misbehaviour, withheld, triggers }: Sandbox) {
  return {
    failNext: (...[method, fault, times = 1]: Parameters<SlackStandIn['failNext']>) =>
      misbehaviour.order(method, fault, times),
    refuseBlockTypes: (types: readonly string[]) => {
      for (const type of types) withheld.add(type);
    },
    expireTriggers: () => triggers.expire(Number.POSITIVE_INFINITY),
  };
}

function roads({ journal }: Sandbox, door: SocketDoor, link: AnyBotLink, signingSecret: string) {
  return {
    connectHttp: (botUrl: string) => {
      link.http = new HttpBotLink(botUrl, signingSecret);
    },
    waitForSocket: async (timeoutMs = WAIT_MS) => {
      await waitFor(journal, () => door.isConnected, 'the WebSocket of the bot', timeoutMs);
    },
    disconnectSocket: (reason = 'refresh_requested') => door.disconnect(reason),
  };
}

export async function openStandIn(options: StandInOptions): Promise<SlackStandIn> {
  const address = { port: 0 };
  const desks: Desk[] = [];
  const { sandbox, door, link } = buildSandbox(options, address);
  const server: LocalServer = await startLocalServer(sandbox, door, options.port ?? 0);
  address.port = server.port;
  return {
    apiUrl: `http://127.0.0.1:${server.port}/api/`,
    get botUrl() {
      return link.http?.url;
    },
    ...roads(sandbox, door, link, options.signingSecret),
    ...acts(sandbox),
    ...sights(sandbox),
    ...mischief(sandbox),
    openDesk: async (options: DeskOptions) => {
      const desk = await openDesk(sandbox, options);
      desks.push(desk);
      return desk;
    },
    stop: async () => {
      for (const desk of desks) await desk.stop();
      door.stop();
      await server.stop();
    },
  };
}
