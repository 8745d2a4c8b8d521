import type { Channel } from '#sandbox/channel.ts';
import { ActFault } from '#sandbox/exact-entry.ts';
import type { Person } from '#sandbox/person.ts';
import type { PersonActs } from '#sandbox/person-acts.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { Act, ActAnswer } from './act.ts';
import type { DeskSetup } from './desk-setup.ts';
import { commandNotice, noticesFor } from './notices.ts';
import { channelAt, personAt } from './sight.ts';

type Send = Extract<Act, { kind: 'send' }>;

const notice = (sentence: string | null): ActAnswer => ({ notice: sentence });

/** A person's text is never markup. */
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The line at the foot of a channel or a thread, where people write and type commands. */
export class Composer {
  readonly #sandbox: Sandbox;
  readonly #setup: DeskSetup;
  readonly #people: PersonActs;

  constructor(sandbox: Sandbox, setup: DeskSetup, people: PersonActs) {
    this.#sandbox = sandbox;
    this.#setup = setup;
    this.#people = people;
  }

  async send(act: Send): Promise<ActAnswer> {
    const person = personAt(this.#sandbox, act.person);
    const channel = channelAt(this.#sandbox, person, act.channel);
    if (act.text.trim() === '') throw new ActFault('There is nothing to send.');
    if (this.#isClosed(channel)) return notice(noticesFor(person).noComposer);
    const thread = this.#thread(channel, act.threadTs);
    const [, command, text = ''] = /^(\/\S+)\s*([\s\S]*)$/.exec(act.text) ?? [];
    if (command !== undefined) return this.#command(act, person, command, text.trim());
    const words = { text: escaped(act.text.trim()), blocks: [], ...thread };
    this.#sandbox.workspace.add({ user: person.id, channel: channel.id, ...words });
    return notice(null);
  }

  #isClosed(channel: Channel): boolean {
    const direct = channel.im_with !== undefined;
    return channel.is_archived === true || (direct && this.#setup.directReadOnly);
  }

  #thread(channel: Channel, ts: string | undefined): { thread_ts?: string } {
    if (ts === undefined) return {};
    const parent = this.#sandbox.workspace.find({ channel: channel.id, ts });
    if (parent === undefined || parent.visible_to !== undefined)
      throw new ActFault(`No message ${ts} in this channel can have a thread.`);
    return { thread_ts: parent.thread_ts ?? ts };
  }

  async #command(act: Send, person: Person, command: string, text: string): Promise<ActAnswer> {
    if (!this.#setup.commands.some((known) => known.command === command))
      return notice(noticesFor(person).unknownCommand(command));
    if (act.threadTs !== undefined) return notice(noticesFor(person).threadCommand(command));
    const [userId, channelId] = [person.id, act.channel];
    const answer = await this.#people.runCommand({ userId, channelId, command, text });
    return notice(commandNotice(person, command, answer));
  }
}
