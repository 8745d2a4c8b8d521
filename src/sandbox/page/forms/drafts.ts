import { type Fields, isFields } from '#sandbox/block-kit/record.ts';
import type { ElementRef } from '#sandbox/desk/act.ts';

type Draft = { value: unknown; base: string; sent: Set<string> };
type Due = { timer: ReturnType<typeof setTimeout>; element: ElementRef; value: unknown };
type Send = (element: ElementRef, value: unknown) => Promise<unknown>;

export const fieldKey = ({ blockId, actionId }: ElementRef): string =>
  JSON.stringify([blockId, actionId]);

const isFile = (value: unknown): value is Fields => isFields(value) && 'mimetype' in value;

/** A value as it goes to the server: files by their ids, an emptied text as nothing. */
export function onTheWire(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => (isFile(one) ? one.id : one));
  return value === '' ? null : (value ?? null);
}

const compared = (value: unknown) => JSON.stringify(onTheWire(value));

/** What a person has typed and picked on one surface, and what of it is still to be sent. */
export class Drafts {
  readonly #send: Send;
  readonly #drafts = new Map<string, Draft>();
  readonly #due = new Map<string, Due>();
  readonly #listeners = new Set<() => void>();
  #line: Promise<unknown> = Promise.resolve();

  constructor(send: Send) {
    this.#send = send;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  draft(element: ElementRef): Draft | undefined {
    return this.#drafts.get(fieldKey(element));
  }

  /** Keeps a value that stands in place of the server's, `base`. */
  keep(element: ElementRef, value: unknown, base: unknown): void {
    const before = this.draft(element);
    const sent = before?.sent ?? new Set<string>();
    this.#drafts.set(fieldKey(element), { value, base: before?.base ?? compared(base), sent });
    for (const listener of this.#listeners) listener();
  }

  sendIn(ms: number, element: ElementRef, value: unknown): void {
    const key = fieldKey(element);
    clearTimeout(this.#due.get(key)?.timer);
    const timer = setTimeout(() => this.#sendNow(key), ms);
    this.#due.set(key, { timer, element, value });
  }

  /** Sends whatever is still to be sent; resolves when the server has all of it. */
  settle(): Promise<unknown> {
    for (const key of [...this.#due.keys()]) this.#sendNow(key);
    return this.#line;
  }

  /** Lets go of what the server has changed by itself; what was typed after that stays. */
  reconcile(serverValue: (key: string) => unknown): void {
    for (const [key, { base, sent }] of this.#drafts) {
      const now = compared(serverValue(key));
      if (now !== base && !sent.has(now) && !this.#due.has(key)) this.#drafts.delete(key);
    }
    for (const listener of this.#listeners) listener();
  }

  #sendNow(key: string): void {
    const due = this.#due.get(key);
    if (due === undefined) return;
    clearTimeout(due.timer);
    this.#due.delete(key);
    this.#drafts.get(key)?.sent.add(compared(due.value));
    this.#line = this.#line.then(() => this.#send(due.element, onTheWire(due.value)));
  }
}
