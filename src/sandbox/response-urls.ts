import { randomBytes } from 'node:crypto';
import { ApiRefusal } from './api-refusal.ts';
import type { MessageRef } from './message.ts';

const LIFE_MS = 30 * 60_000;
const USES = 5;

/** Where an answer goes: to whom, in which channel, and about which message if any. */
export type ReplyTarget = { userId: string; channelId: string; message?: MessageRef };

type Issued = { target: ReplyTarget; issuedAt: number; uses: number };

/** Response URLs: five uses within thirty minutes. */
export class ResponseUrls {
  readonly #issued = new Map<string, Issued>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The path of a new one, without the origin. */
  issue(target: ReplyTarget): string {
    const path = `/hooks/${randomBytes(12).toString('hex')}`;
    this.#issued.set(path, { target, issuedAt: this.#now(), uses: 0 });
    return path;
  }

  /** Counts one use, and tells where the answer goes; throws when there is none left. */
  use(path: string): ReplyTarget {
    const issued = this.#issued.get(path);
    if (issued === undefined) throw new ApiRefusal('no_such_url');
    if (this.#now() - issued.issuedAt > LIFE_MS) throw new ApiRefusal('expired_url');
    if (issued.uses >= USES) throw new ApiRefusal('used_url');
    issued.uses += 1;
    return issued.target;
  }
}
