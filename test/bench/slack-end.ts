import { createServer, type Server } from 'node:http';

export const TEAM = 'T0BENCH';
export const USER = 'U0BENCH';
export const CHANNEL = 'C0BENCH';
export const SIGNING_SECRET = 'an-invented-signing-secret';

/** What Slack's Web API says here to everything that a bot asks of it. */
const ANSWER = JSON.stringify({
  ok: true,
  team_id: TEAM,
  user_id: 'U0BOT',
  bot_id: 'B0BOT',
  user: { id: USER, team_id: TEAM, locale: 'en-US', is_admin: true },
  channel: CHANNEL,
  ts: '1.000001',
  messages: [],
});

/** What a person was answered, and the instant at which the whole of it had arrived. */
export type Arrival = { at: number; text: string };

type Call = Arrival & { url: string };

/** Slack's side of a measurement, as little of it as a bot needs: its Web API, and where answers arrive. */
export class SlackEnd {
  readonly #server: Server;
  #awaited = { path: '', arrived: (_: Arrival): void => undefined };
  #issued = 0;
  readonly #listeners = new Set<(call: Call) => void>();

  constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part) => parts.push(part));
      request.on('end', () => {
        const at = performance.now();
        response.setHeader('content-type', 'application/json');
        response.end(ANSWER);
        const { path, arrived } = this.#awaited;
        const text = Buffer.concat(parts).toString();
        if (request.url === path) arrived({ at, text });
        for (const listener of this.#listeners) listener({ at, text, url: request.url ?? '' });
      });
    });
  }

  async start(): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.#server.once('error', reject).listen(0, '127.0.0.1', resolve);
    await promise;
  }

  get apiUrl(): string {
    return `${this.#origin}/api/`;
  }

  get #origin(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    return `http://127.0.0.1:${address.port}`;
  }

  /** An address for the next answer, and the answer's arrival; one at a time is awaited. */
  expectAnswer(): { responseUrl: string; arrival: Promise<Arrival> } {
    this.#issued += 1;
    const path = `/commands/${this.#issued}`;
    const { promise, resolve } = Promise.withResolvers<Arrival>();
    this.#awaited = { path, arrived: resolve };
    return { responseUrl: `${this.#origin}${path}`, arrival: promise };
  }

  /** The instants at which the first and the last of so many alerts arrive from now on. */
  expectAlerts(count: number): Promise<{ first: number; last: number }> {
    const arrivals: number[] = [];
    const { promise, resolve } = Promise.withResolvers<{ first: number; last: number }>();
    this.#listenUntil(({ at, text }) => {
      if (text.includes('amcham_alert')) arrivals.push(at);
      const first = arrivals[0];
      if (first === undefined || arrivals.length < count) return false;
      resolve({ first, last: at });
      return true;
    });
    return promise;
  }

  /** The next word to a person alone. */
  expectWord(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#listenUntil(({ url, text }) => {
      if (url !== '/api/chat.postMessage' || text.includes('amcham_alert')) return false;
      resolve();
      return true;
    });
    return promise;
  }

  #listenUntil(isOver: (call: Call) => boolean): void {
    const listener = (call: Call): void => {
      if (isOver(call)) this.#listeners.delete(listener);
    };
    this.#listeners.add(listener);
  }

  async stop(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#server.close(() => resolve());
    this.#server.closeAllConnections();
    await promise;
  }
}
