export type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'http'; status: number; body?: string }
  | { kind: 'error'; error: string }
  /** The connection is torn before anything is done. */
  | { kind: 'cut_before' }
  /** All is done, and the connection is torn before the answer. */
  | { kind: 'cut_after' }
  /** All is done at once, and the answer comes late. */
  | { kind: 'slow'; ms: number };

/** The faults a test has ordered, first in first out for each method. */
export class Misbehaviour {
  readonly #ordered = new Map<string, Fault[]>();

  order(name: string, fault: Fault, times: number): void {
    const queue = this.#ordered.get(name) ?? [];
    queue.push(...Array.from({ length: times }, () => fault));
    this.#ordered.set(name, queue);
  }

  take(name: string): Fault | undefined {
    return this.#ordered.get(name)?.shift();
  }
}
