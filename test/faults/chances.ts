import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How often the bot is killed, and the seed by which a run's chances can be had again. */
    faults: { rounds: number; seed: number };
  }
}

export const { rounds: ROUNDS, seed: SEED } = inject('faults');

/** Chance that is the same again for the same seed (mulberry32). */
export class Chances {
  #state: number;

  constructor(...seeds: readonly number[]) {
    this.#state = seeds.reduce((all, seed) => Math.imul(all ^ seed, 0x9e3779b1) ^ (all >>> 15), 7);
  }

  /** From 0 up to 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  one<T>(of: readonly T[]): T {
    const chosen = of[this.between(0, of.length - 1)];
    if (chosen === undefined) throw new Error('There is nothing to choose from.');
    return chosen;
  }

  happens(share: number): boolean {
    return this.next() < share;
  }
}
