import { randomBytes } from 'node:crypto';
import type { ShortcutCard } from './app-offers.ts';
import type { Fields } from './block-kit/record.ts';
import type { BotAnswer } from './bot-link.ts';
import type { Courier } from './courier.ts';
import { ActFault } from './exact-entry.ts';
import { newId } from './ids.ts';
import type { MessageRef } from './message.ts';
import { eventPayload } from './payloads.ts';
import type { Sandbox } from './sandbox.ts';
import { messageShortcutPayload, shortcutPayload } from './shortcut-payloads.ts';
import { executedEvent } from './step-payload.ts';
import { parameterFaults, USER_CONTEXT } from './step-values.ts';

export type Run = { userId: string; callbackId: string; inputs: Fields };

/** How a step went out to the bot, and what the bot answered. */
export type Sent = { executionId: string; answer: BotAnswer };

/** What a person does by the app's shortcuts, and by workflows with its steps. */
export class ShortcutActs {
  readonly #sandbox: Sandbox;
  readonly #courier: Courier;
  readonly #events = new Map<string, Fields>();

  constructor(sandbox: Sandbox, courier: Courier) {
    this.#sandbox = sandbox;
    this.#courier = courier;
  }

  takeShortcut(act: { userId: string; callbackId: string }): Promise<BotAnswer> {
    this.#offered(act.callbackId, 'global');
    return this.#interact(shortcutPayload(this.#sandbox, act));
  }

  takeMessageShortcut(act: {
    userId: string;
    callbackId: string;
    on: MessageRef;
  }): Promise<BotAnswer> {
    const { userId, callbackId, on } = act;
    this.#offered(callbackId, 'message');
    const message = this.#sandbox.workspace.find(on);
    if (message === undefined || message.visible_to !== undefined)
      throw new ActFault(`No message ${on.ts} in ${on.channel} has shortcuts.`);
    return this.#interact(messageShortcutPayload(this.#sandbox, { userId, callbackId, message }));
  }

  /** Runs a workflow of one step; what its form asks is checked as Slack checks it. */
  async runStep({ userId, callbackId, inputs }: Run): Promise<Sent> {
    const { offers, executions } = this.#sandbox;
    this.#sandbox.workspace.person(userId);
    const step = offers.steps.find((one) => one.callbackId === callbackId);
    if (step === undefined) throw new ActFault(`The app has no step ${callbackId}.`);
    const context = { id: userId, secret: randomBytes(12).toString('hex') };
    const own = step.inputs.filter(({ type }) => type === USER_CONTEXT);
    const all = { ...inputs, ...Object.fromEntries(own.map(({ name }) => [name, context])) };
    const [fault] = parameterFaults(step.inputs, all);
    if (fault !== undefined) throw new ActFault(`The step cannot begin: ${fault}.`);
    const execution = executions.begin(userId, step);
    this.#events.set(execution.id, executedEvent(this.#sandbox, execution, all));
    return { executionId: execution.id, answer: await this.repeatStep(execution.id, 0) };
  }

  /** Tells the bot once more of a step, as Slack does when it was not acknowledged. */
  repeatStep(executionId: string, num: number): Promise<BotAnswer> {
    const event = this.#events.get(executionId);
    if (event === undefined) throw new ActFault(`No step ${executionId} was begun.`);
    const payload = eventPayload(this.#sandbox, event, newId('Ev'));
    const retry = num === 0 ? {} : { retry: { num, reason: 'http_timeout' } };
    return this.#courier.ask({ kind: 'event', payload, takesBody: false, ...retry });
  }

  #offered(callbackId: string, type: ShortcutCard['type']): void {
    const found = this.#sandbox.offers.shortcuts.find((one) => one.callbackId === callbackId);
    if (found?.type !== type) throw new ActFault(`The app has no ${type} shortcut ${callbackId}.`);
  }

  #interact(payload: Fields): Promise<BotAnswer> {
    return this.#courier.send({ kind: 'interactive', payload, takesBody: false }, () => undefined);
  }
}
