import type { AppOffers } from './app-offers.ts';
import type { BotAnswer } from './bot-link.ts';
import type { Channel } from './channel.ts';
import type { Desk, DeskOptions } from './desk/desk.ts';
import type { Execution } from './executions.ts';
import type { KeptFile } from './file-shelf.ts';
import type { Suggest } from './form-acts.ts';
import type { LoggedRequest } from './journal.ts';
import type { Message, MessageRef } from './message.ts';
import type { Fault } from './misbehaviour.ts';
import { openStandIn } from './open-stand-in.ts';
import type { Person } from './person.ts';
import type { Press } from './person-acts.ts';
import type { Run, Sent } from './shortcut-acts.ts';
import type { View } from './view.ts';

export type { BotAnswer } from './bot-link.ts';
export type { Channel } from './channel.ts';
export * from './default-workspace.ts';
export type { Desk, DeskOptions } from './desk/desk.ts';
export type { LoggedRequest } from './journal.ts';
export type { Message, MessageMetadata, MessageRef } from './message.ts';
export type { Fault } from './misbehaviour.ts';
export type { Person } from './person.ts';
export { signBody } from './signature.ts';
export type { SlackView, View, ViewRef } from './view.ts';

export type StandInOptions = {
  botToken: string;
  appToken?: string;
  signingSecret: string;
  port?: number;
  team?: { id: string; name: string };
  people?: readonly Person[];
  channels?: readonly Channel[];
  scopes?: readonly string[];
  /** The app's shortcuts and steps; none when left out. */
  offers?: AppOffers;
  /** Milliseconds since 1970; governs timestamps, triggers and response URLs. */
  now?: () => number;
};

export type SlackStandIn = {
  apiUrl: string;
  connectHttp(botUrl: string): void;
  /** Where signed requests go, once connectHttp has told. */
  readonly botUrl: string | undefined;
  waitForSocket(timeoutMs?: number): Promise<void>;
  disconnectSocket(reason?: string): void;
  runCommand(act: {
    userId: string;
    channelId: string;
    text: string;
    command?: string;
  }): Promise<BotAnswer>;
  press(act: Press): Promise<BotAnswer>;
  /** Types into the topmost modal without submitting. */
  fill(act: { userId: string; fields: Readonly<Record<string, string>> }): Promise<void>;
  fillAndSubmit(act: {
    userId: string;
    fields: Readonly<Record<string, string>>;
  }): Promise<BotAnswer>;
  suggest(act: Suggest): Promise<{ text: string; value: string }[]>;
  openHome(userId: string): Promise<BotAnswer>;
  /** Somebody's account changes, their language perhaps; the bot hears of it. */
  changePerson(userId: string, changes: Partial<Omit<Person, 'id'>>): Promise<BotAnswer>;
  takeShortcut(act: { userId: string; callbackId: string }): Promise<BotAnswer>;
  takeMessageShortcut(act: {
    userId: string;
    callbackId: string;
    on: MessageRef;
  }): Promise<BotAnswer>;
  /** Somebody starts a workflow that has this step alone. */
  runStep(run: Run): Promise<Sent>;
  /** The same step once more, as Slack sends what was not acknowledged; `num` counts from 1. */
  repeatStep(executionId: string, num: number): Promise<BotAnswer>;
  execution(id: string): Execution | undefined;
  /** `num: 0` sends a first delivery under an event id of one's own choice. */
  sendEvent(
    event: Record<string, unknown>,
    retry?: { num: number; reason: string; eventId: string },
  ): Promise<BotAnswer>;
  resendLast(): Promise<BotAnswer>;
  closeModal(userId: string): void;
  /** A person, or an app that bears a person's id, writes in a channel; the bot is not told. */
  say(act: {
    userId: string;
    channelId: string;
    text: string;
    blocks?: readonly Record<string, unknown>[];
    thread_ts?: string;
    /** The ids of files that were uploaded. */
    files?: readonly string[];
  }): Message;
  /** A person brings a file for a form's file field, which is filled with the id this gives; whoever is of another organisation brings a file of theirs. */
  upload(act: { userId: string; name: string; bytes: Uint8Array }): string;
  /** Somebody deletes a file, which may be about to be read. */
  deleteFile(id: string): void;
  file(id: string): KeptFile | undefined;
  messages(channelId: string): Message[];
  ephemerals(userId: string): Message[];
  directMessages(userId: string): Message[];
  topView(userId: string): View | undefined;
  home(userId: string): View | undefined;
  waitFor<T>(look: () => T | undefined | false, what: string, timeoutMs?: number): Promise<T>;
  requests: readonly LoggedRequest[];
  refusals: readonly string[];
  failNext(method: string, fault: Fault, times?: number): void;
  refuseBlockTypes(types: readonly string[]): void;
  expireTriggers(): void;
  /** Serves the page on which a person sits before this Slack. */
  openDesk(options: DeskOptions): Promise<Desk>;
  stop(): Promise<void>;
};

/** A Slack in this process, on 127.0.0.1 alone: its Web API, its Socket Mode, and its people. */
export function startSlackStandIn(options: StandInOptions): Promise<SlackStandIn> {
  return openStandIn(options);
}
