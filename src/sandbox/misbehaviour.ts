export type Fault =
  | { kind: 'rate_limited'; retryAfterSeconds: number }
  | { kind: 'http'; status: number; body?: string }
  | { kind: 'error'; error: string }
  /** All is done, and the answer is `ok: false` with this error all the same. */
  | { kind: 'error_after'; error: string }
  /** The connection is torn before anything is done. */
  | { kind: 'cut_before' }
  /** All is done, and the connection is torn before the answer. */
  | { kind: 'cut_after' }
  /** All is done at once, and the answer comes late. */
  | { kind: 'slow'; ms: number };

/** Orders a fault for whichever Web API method is called next. */
export const ANY_METHOD = '*';

/** The faults that have been ordered, first in first out for each method. */
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
