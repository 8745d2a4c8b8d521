import type { Message } from '#views/message.ts';

/** What Slack has been seen to take of messages. */
export class TakenMessages {
  readonly #types = new Set<string>();
  #longest = 0;

  note({ text, blocks }: Message): void {
    for (const { type } of blocks) this.#types.add(type);
    this.#longest = Math.max(this.#longest, text.length);
  }

  /** Whether Slack has taken every kind of block of a message, and one that says as much. */
  isLike({ text, blocks }: Message): boolean {
    return text.length <= this.#longest && blocks.every(({ type }) => this.#types.has(type));
  }
}
