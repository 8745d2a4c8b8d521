import { randomBytes } from 'node:crypto';
import { ApiRefusal } from './api-refusal.ts';

const LIFE_MS = 3000;

/** Who acted, and in which modal if in one. */
export type Act = { userId: string; viewId?: string };

type Trigger = { act: Act; issuedAt: number; stale: boolean; used: boolean };

/** Trigger ids: good once, for three seconds. */
export class Triggers {
  readonly #issued = new Map<string, Trigger>();
  readonly #now: () => number;
  /** How many of the next triggers are too old before they reach the bot. */
  #stillborn = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  get stillborn(): number {
    return this.#stillborn;
  }

  /** All triggers that are out, and the next `times`, are too old; 0 makes the next ones good again. */
  expire(times: number): void {
    this.#stillborn = times;
    if (times > 0) for (const trigger of this.#issued.values()) trigger.stale = true;
  }

  issue(act: Act): string {
    const id = `${this.#now()}.${this.#issued.size}.${randomBytes(16).toString('hex')}`;
    const stale = this.#stillborn > 0;
    if (stale) this.#stillborn -= 1;
    this.#issued.set(id, { act, issuedAt: this.#now(), stale, used: false });
    return id;
  }

  /** What is out grows no older while Slack itself is late. */
  prolong(ms: number): void {
    for (const trigger of this.#issued.values())
      if (this.#now() - trigger.issuedAt <= LIFE_MS) trigger.issuedAt += ms;
  }

  /** Who acted; throws the refusal Slack gives a trigger that is unknown, used or too old. */
  use(id: string): Act {
    const trigger = this.#issued.get(id);
    if (trigger === undefined) throw new ApiRefusal('invalid_trigger_id');
    if (trigger.used) throw new ApiRefusal('exchanged_trigger_id');
    if (trigger.stale) throw new ApiRefusal('expired_trigger_id', {}, true);
    if (this.#now() - trigger.issuedAt > LIFE_MS) throw new ApiRefusal('expired_trigger_id');
    trigger.used = true;
    return trigger.act;
  }
}
