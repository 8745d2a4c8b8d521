export type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'http'; status: number; body?: string }
  | { kind: 'error'; error: string }
  /** All is done, and the answer is `ok: false` with this error all the same. */
  | { kind: 'error_after'; error: string }
  /** A file's download gives a login page, as where a token has been revoked. */
  | { kind: 'login_page' }
  /** The connection is torn before anything is done. */
  | { kind: 'cut_before' }
  /** All is done, and the connection is torn before the answer. */
  | { kind: 'cut_after' }
  /** All is done at once, and the answer comes late. */
  | { kind: 'slow'; ms: number }
  /** All comes late: what is done, and the answer to it. */
  | { kind: 'late'; ms: number };

/** Orders a fault for whichever Web API method is called next. */
export const ANY_METHOD = '*';

/** Orders a fault for whichever post comes next: in a channel, to one person, or by a response URL. */
export const ANY_POST = 'any post';

/** Orders a fault for whatever the bot asks for next, response URLs among it. */
export const ANYTHING = 'anything';

const POSTS = ['chat.postMessage', 'chat.postEphemeral', 'response_url'];

/** The names under which a fault for this request may have been ordered, its own first. */
export function orderNames(name: string, isMethod: boolean): string[] {
  const asked = isMethod || name === 'response_url';
  return [
    name,
    ...(POSTS.includes(name) ? [ANY_POST] : []),
    ...(isMethod ? [ANY_METHOD] : []),
    ...(asked ? [ANYTHING] : []),
  ];
}

/** The faults that have been ordered, first in first out for each method. */
export class Misbehaviour {
  readonly #ordered = new Map<string, Fault[]>();

  order(name: string, fault: Fault, times: number): void {
    const queue = this.#ordered.get(name) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.#ordered.set(name, queue);
  }

  take(names: readonly string[]): Fault | undefined {
    const found = names.find((name) => (this.#ordered.get(name)?.length ?? 0) > 0);
    return found === undefined ? undefined : this.#ordered.get(found)?.shift();
  }

  /** How many faults of this kind are still to come. */
  left(name: string, kind: Fault['kind']): number {
    return (this.#ordered.get(name) ?? []).filter((fault) => fault.kind === kind).length;
  }

  /** Forgets the faults of this kind that are still to come. */
  drop(name: string, kind: Fault['kind']): void {
    const kept = (this.#ordered.get(name) ?? []).filter((fault) => fault.kind !== kind);
    this.#ordered.set(name, kept);
  }

  clear(): void {
    this.#ordered.clear();
  }
}
