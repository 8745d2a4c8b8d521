export type LoggedRequest = {
  at: number;
  ms: number;
  direction: 'from bot' | 'to bot';
  /** The Web API method, response_url, or the kind of payload sent to the bot. */
  name: string;
  request: unknown;
  status: number;
  answer: unknown;
};

/** All that went over the wire and all that Slack would refuse; wakes whoever waits for a change. */
export class Journal {
  readonly requests: LoggedRequest[] = [];
  readonly refusals: string[] = [];
  readonly #watchers = new Set<() => void>();

  record(entry: LoggedRequest): void {
    this.requests.push(entry);
    this.changed();
  }

  refuse(words: string): void {
    this.refusals.push(words);
    this.changed();
  }

  changed(): void {
    for (const watcher of [...this.#watchers]) watcher();
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
