import { ApiRefusal } from './api-refusal.ts';
import { type Fields, isFields } from './block-kit/record.ts';
import type { BotAnswer } from './bot-link.ts';
import type { Courier } from './courier.ts';
import { type Ground, groundOf } from './ground.ts';
import type { MessageRef } from './message.ts';
import { actionPayload, closedPayload, commandPayload, eventPayload } from './payloads.ts';
import type { Person } from './person.ts';
import { type Pressed, pressExactly, pressIn } from './pressable.ts';
import { reply } from './reply.ts';
import type { ReplyTarget } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';
import type { ViewRef } from './view.ts';
import { accountOf } from './workspace-methods.ts';

export type Press = {
  userId: string;
  actionId: string;
  on: MessageRef | ViewRef;
  value?: string;
};

export type ExactPress = {
  userId: string;
  on: MessageRef | ViewRef;
  element: { blockId: string; actionId: string };
  value?: unknown;
};

/** What a person does outside of a form: commands, presses, visits. */
export class PersonActs {
  readonly #sandbox: Sandbox;
  readonly #courier: Courier;

  constructor(sandbox: Sandbox, courier: Courier) {
    this.#sandbox = sandbox;
    this.#courier = courier;
  }

  runCommand(act: {
    userId: string;
    channelId: string;
    text: string;
    command?: string;
  }): Promise<BotAnswer> {
    const payload = commandPayload(this.#sandbox, { command: '/amcham', ...act });
    const target = { userId: act.userId, channelId: String(payload.channel_id) };
    return this.#courier.send({ kind: 'command', payload, takesBody: true }, (answer) =>
      this.#followCommand(target, answer),
    );
  }

  #followCommand(target: ReplyTarget, answer: BotAnswer): void {
    const { body, status } = answer;
    if (status !== 200 || body === '') return;
    try {
      reply(this.#sandbox, target, isFields(body) ? body : { text: String(body) });
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      if (!error.blameless) this.#sandbox.journal.refuse(`command: ${error.words}`);
    }
  }

  press(act: Press): Promise<BotAnswer> {
    return this.#press(act, (ground) => pressIn(ground, act.actionId, act.value));
  }

  /** The same for exactly one element; `value` is what Slack would keep of it in `state.values`. */
  pressExactly(act: ExactPress): Promise<BotAnswer> {
    const { workspace } = this.#sandbox;
    return this.#press(act, (ground) => pressExactly(ground, act.element, act.value, workspace));
  }

  async #press(
    { userId, on }: Pick<Press, 'userId' | 'on'>,
    find: (ground: Ground) => Pressed,
  ): Promise<BotAnswer> {
    const ground = groundOf(this.#sandbox, userId, on);
    const { action, field, entry } = find(ground);
    if (field !== undefined && entry !== undefined) ground.form.enter(field, entry);
    const payload = actionPayload(this.#sandbox, ground, action);
    return this.#courier.send({ kind: 'interactive', payload, takesBody: false }, () => undefined);
  }

  openHome(userId: string): Promise<BotAnswer> {
    const shown = this.#sandbox.views.home(userId);
    return this.sendEvent({
      type: 'app_home_opened',
      user: userId,
      channel: this.#sandbox.workspace.directMessage(userId).id,
      tab: 'home',
      ...(shown === undefined ? {} : { view: shown.toSlack() }),
    });
  }

  change(userId: string, changes: Partial<Omit<Person, 'id'>>): Promise<BotAnswer> {
    const { workspace } = this.#sandbox;
    const person = { ...workspace.person(userId), ...changes };
    workspace.people.set(userId, person);
    const cache_ts = Math.floor(this.#sandbox.now() / 1000);
    return this.sendEvent({
      type: 'user_change',
      user: accountOf(this.#sandbox, person, true),
      cache_ts,
    });
  }

  sendEvent(
    event: Fields,
    retry?: { num: number; reason: string; eventId: string },
  ): Promise<BotAnswer> {
    const payload = eventPayload(this.#sandbox, event, retry?.eventId);
    const again = retry === undefined || retry.num === 0 ? {} : { retry };
    return this.#courier.ask({ kind: 'event', payload, takesBody: false, ...again });
  }

  /** Cancel: the top modal goes, or all of them when it says so, and the bot hears of it if it asked. */
  closeModal(userId: string): void {
    const { views, journal } = this.#sandbox;
    const view = views.top(userId);
    if (view === undefined) throw new Error(`${userId} has no modal open`);
    const { clear_on_close: all, notify_on_close: tell } = view.toSlack();
    const payload = closedPayload(this.#sandbox, view, all);
    if (all) views.clear(userId);
    else views.close(view);
    journal.changed();
    if (tell) void this.#courier.ask({ kind: 'interactive', payload, takesBody: false });
  }
}
