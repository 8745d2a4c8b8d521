import type { BotAnswer, BotRequest } from './bot-link.ts';
import type { Sandbox } from './sandbox.ts';

/** What Slack does with the bot's acknowledgement. */
export type Follow = (answer: BotAnswer) => void;

/** Carries requests to the bot, follows its answers, and can carry the last one once more. */
export class Courier {
  readonly #sandbox: Sandbox;
  #last: (() => Promise<BotAnswer>) | undefined;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async send(request: BotRequest, follow: Follow): Promise<BotAnswer> {
    const frozen = structuredClone(request);
    const carry = () => this.#carry(frozen, follow);
    if (request.kind !== 'event') this.#last = carry;
    return carry();
  }

  /** Asks without being remembered: suggestions and notices are never what is sent twice. */
  ask(request: BotRequest): Promise<BotAnswer> {
    return this.#carry(structuredClone(request), () => undefined);
  }

  async resend(): Promise<BotAnswer> {
    if (this.#last === undefined) throw new Error('Nothing has been sent to the bot yet');
    return this.#last();
  }

  async #carry(request: BotRequest, follow: Follow): Promise<BotAnswer> {
    const at = this.#sandbox.now();
    const answer = await this.#sandbox.bot.send(request);
    follow(answer);
    this.#sandbox.journal.record({
      at,
      ms: answer.ms,
      direction: 'to bot',
      name: request.kind === 'interactive' ? String(request.payload.type) : request.kind,
      request: request.payload,
      status: answer.status,
      answer: answer.body,
    });
    return answer;
  }
}
