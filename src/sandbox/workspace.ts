import { ApiRefusal } from './api-refusal.ts';
import type { Channel } from './channel.ts';
import { FileShelf } from './file-shelf.ts';
import { newId } from './ids.ts';
import type { Message, MessageRef } from './message.ts';
import type { Person } from './person.ts';

export type Team = { id: string; name: string };

export type Draft = Omit<Message, 'ts'>;

/** The workspace in memory: who is there, where they talk, and what was said. */
export class Workspace {
  readonly team: Team;
  readonly app = { id: 'A0AMCHAM', botId: 'B0AMCHAM', userId: 'U0AMCHAMBOT', name: 'amcham' };
  readonly people = new Map<string, Person>();
  readonly channels = new Map<string, Channel>();
  readonly files: FileShelf;
  /** Such as http://127.0.0.1:4000, known once the server listens. */
  readonly origin: () => string;
  #messages: Message[] = [];
  #lastMicros = 0;
  readonly #now: () => number;

  constructor(
    team: Team,
    people: readonly Person[],
    channels: readonly Channel[],
    now: () => number,
    origin: () => string,
  ) {
    this.team = team;
    this.#now = now;
    this.origin = origin;
    this.files = new FileShelf(now);
    for (const person of people) this.people.set(person.id, person);
    for (const channel of channels) this.channels.set(channel.id, channel);
    const bot = { id: this.app.userId, name: this.app.name, is_bot: true };
    this.people.set(bot.id, bot);
  }

  get domain(): string {
    return this.team.name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
  }

  /** The moment as Slack writes it; never the same one twice, and always later than the last. */
  nextTs(): string {
    this.#lastMicros = Math.max(Math.floor(this.#now()) * 1000, this.#lastMicros + 1);
    const seconds = Math.floor(this.#lastMicros / 1_000_000);
    return `${seconds}.${String(this.#lastMicros % 1_000_000).padStart(6, '0')}`;
  }

  person(id: string): Person {
    const person = this.people.get(id);
    if (person === undefined) throw new ApiRefusal('user_not_found');
    return person;
  }

  /** The channel of this id; a person's id means the direct message with them. */
  channel(id: string): Channel {
    const channel = this.channels.get(id);
    if (channel !== undefined) return channel;
    if (this.people.has(id)) return this.directMessage(id);
    throw new ApiRefusal('channel_not_found');
  }

  directMessage(userId: string): Channel {
    const person = this.person(userId);
    if (person.is_bot === true) throw new ApiRefusal('cannot_dm_bot');
    if (person.deleted === true) throw new ApiRefusal('user_disabled');
    const known = [...this.channels.values()].find((channel) => channel.im_with === userId);
    if (known !== undefined) return known;
    const channel: Channel = { id: newId('D'), name: 'directmessage', im_with: userId };
    this.channels.set(channel.id, channel);
    return channel;
  }

  /** The bot is in this channel from now on. */
  admitBot(channel: Channel): Channel {
    const joined = { ...channel, is_member: true };
    this.channels.set(channel.id, joined);
    return joined;
  }

  add(draft: Draft): Message {
    const message = { ...draft, ts: this.nextTs() };
    this.#messages.push(message);
    return message;
  }

  replace(message: Message, changes: Partial<Message>): Message {
    const edited = { user: this.app.userId, ts: this.nextTs() };
    const changed = { ...message, ...changes, edited };
    this.#messages = this.#messages.map((each) => (each === message ? changed : each));
    return changed;
  }

  remove(message: Message): void {
    this.#messages = this.#messages.filter((each) => each !== message);
  }

  find(ref: MessageRef): Message | undefined {
    return this.#messages.find((each) => each.channel === ref.channel && each.ts === ref.ts);
  }

  /** What everyone in the channel sees, oldest first. */
  shown(channelId: string): Message[] {
    return this.#messages.filter(
      (each) => each.channel === channelId && each.visible_to === undefined,
    );
  }

  /** What only this person sees, oldest first. */
  ephemerals(userId: string): Message[] {
    return this.#messages.filter((each) => each.visible_to === userId);
  }
}
