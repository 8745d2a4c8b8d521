import { ApiRefusal } from './api-refusal.ts';
import { type Fields, isFields } from './block-kit/record.ts';
import type { BotAnswer } from './bot-link.ts';
import type { Courier } from './courier.ts';
import type { MessageRef } from './message.ts';
import {
  closedPayload,
  commandPayload,
  eventPayload,
  messageActionPayload,
  viewActionPayload,
} from './payloads.ts';
import { pressIn } from './pressable.ts';
import { reply } from './reply.ts';
import type { ReplyTarget } from './response-urls.ts';
import type { Sandbox } from './sandbox.ts';
import { slackMessage } from './slack-message.ts';
import type { ViewRef } from './view.ts';

export type Press = {
  userId: string;
  actionId: string;
  on: MessageRef | ViewRef;
  value?: string;
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
    const payload =
      'id' in act.on ? this.#pressInView(act, act.on) : this.#pressOnMessage(act, act.on);
    return this.#courier.send({ kind: 'interactive', payload, takesBody: false }, () => undefined);
  }

  #pressInView(act: Press, ref: ViewRef): Fields {
    const view = this.#sandbox.views.find(ref);
    if (view === undefined || view.userId !== act.userId)
      throw new Error(`${act.userId} does not have this view on the screen`);
    const pressed = pressIn(view.blocks, act.actionId, act.value);
    if (pressed.field !== undefined && pressed.entry !== undefined)
      view.enter(pressed.field, pressed.entry);
    return viewActionPayload(this.#sandbox, view, pressed.action);
  }

  #pressOnMessage(act: Press, ref: MessageRef): Fields {
    const { workspace } = this.#sandbox;
    const message = workspace.find(ref);
    const hidden = message?.visible_to !== undefined && message.visible_to !== act.userId;
    if (message === undefined || hidden)
      throw new Error(`${act.userId} sees no message ${ref.ts} in ${ref.channel}`);
    const { action } = pressIn(message.blocks, act.actionId, act.value);
    const { channel: channelId, ts } = message;
    const ephemeral = message.visible_to !== undefined;
    const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
    const container = {
      type: 'message',
      message_ts: ts,
      channel_id: channelId,
      is_ephemeral: ephemeral,
      ...thread,
    };
    const place = ephemeral
      ? { container }
      : { container, message: slackMessage(workspace, message, false) };
    const target = { userId: act.userId, channelId, message: { channel: channelId, ts } };
    return messageActionPayload(this.#sandbox, { userId: act.userId, target, place, action });
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
