import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type SocketModeReceiver, webApi } from '@slack/bolt';
import type { Logger } from 'pino';

/** The socket as an operator sees it: `quietSeconds` since Slack was last heard on it. */
export type SocketHealth = { connected: boolean; quietSeconds: number };

export type SocketTimes = {
  /** Milliseconds for Slack to greet a new socket. */
  greeting: number;
  /** Milliseconds of quiet after which a socket is taken for dead: pings go out every two seconds. */
  quiet: number;
  /** Milliseconds between looks at the socket. */
  look: number;
  /** Milliseconds before the second try to connect, and at most before any. */
  firstWait: number;
  longestWait: number;
};

export const SOCKET_TIMES: SocketTimes = {
  greeting: 15_000,
  quiet: 12_000,
  look: 500,
  firstWait: 500,
  longestWait: 30_000,
};

/** Every ping and pong of the process's one socket is told here. */
const HEARTBEATS = ['undici:websocket:ping', 'undici:websocket:pong'];

/**
 * Keeps one socket to Slack open: one that closes, or of which nothing is heard (a line cut without a
 * word, a peer that never greets), is replaced, as often as it takes. The client's own reconnecting
 * must be off.
 */
export class KeptSocket {
  readonly #client: SocketModeReceiver['client'];
  readonly #logger: Logger;
  readonly #times: SocketTimes;
  readonly #stopping = new AbortController();
  #connected = false;
  #heardAt = performance.now();
  #trouble: unknown;
  #keeping = Promise.resolve();

  constructor(client: SocketModeReceiver['client'], logger: Logger, times: SocketTimes) {
    this.#client = client;
    this.#logger = logger;
    this.#times = times;
    client.on('connected', () => {
      this.#connected = true;
      this.#heard();
    });
    client.on('disconnected', () => {
      this.#connected = false;
    });
    client.on('error', (error: unknown) => {
      this.#trouble = error;
    });
    client.on('ws_message', this.#heard);
  }

  health(): SocketHealth {
    return { connected: this.#connected, quietSeconds: Math.floor(this.#quiet() / 1000) };
  }

  /** Opens the first socket by `open`, which must succeed, and keeps one open from then on. */
  async start(open: () => Promise<unknown>): Promise<void> {
    for (const channel of HEARTBEATS) subscribe(channel, this.#heard);
    await this.#connect(open);
    this.#keeping = this.#keep();
  }

  /** Connects no more; closing the socket is the receiver's. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const channel of HEARTBEATS) unsubscribe(channel, this.#heard);
    await this.#keeping;
  }

  readonly #heard = (): void => {
    if (this.#connected) this.#heardAt = performance.now();
  };

  #quiet(): number {
    return performance.now() - this.#heardAt;
  }

  async #keep(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      await this.#wait(this.#times.look);
      if (this.#connected && this.#quiet() > this.#times.quiet) {
        this.#logger.warn(this.health(), 'The socket has gone quiet: it is replaced.');
        this.#drop();
      }
      if (!this.#connected) await this.#reconnect();
    }
  }

  async #reconnect(): Promise<void> {
    for (let tries = 0; !this.#stopping.signal.aborted; tries += 1) {
      try {
        await this.#connect(() => this.#client.start());
        this.#logger.info(this.health(), 'A new socket is connected.');
        return;
      } catch (err) {
        const ms = this.#waitAfter(err, tries);
        this.#logger.warn({ err, seconds: ms / 1000 }, 'The socket is not connected yet.');
        await this.#wait(ms);
      }
    }
  }

  async #connect(open: () => Promise<unknown>): Promise<void> {
    this.#trouble = undefined;
    const greeted = new AbortController();
    const late = pause(this.#times.greeting, undefined, { signal: greeted.signal }).then(() => {
      throw new Error('Slack did not greet the socket.');
    });
    try {
      await Promise.race([open(), late]);
    } catch (error) {
      this.#drop();
      throw error ?? this.#trouble ?? new Error('The socket closed before Slack greeted it.');
    } finally {
      greeted.abort();
      late.catch(() => undefined);
    }
  }

  /** The first call says goodbye and would wait half a minute for the answer; the second tears the line. */
  #drop(): void {
    this.#connected = false;
    this.#client.disconnect().catch(() => undefined);
    this.#client.disconnect().catch(() => undefined);
  }

  #waitAfter(error: unknown, tries: number): number {
    const { firstWait, longestWait } = this.#times;
    if (error instanceof webApi.WebAPIRateLimitedError) return error.retryAfter * 1000;
    return Math.min(longestWait, firstWait * 2 ** Math.min(tries, 20));
  }

  async #wait(ms: number): Promise<void> {
    await pause(ms, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
  }
}
