import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { afterTest } from '../after-test.ts';

/** What happens to one request on its way to Slack and back; what is not said goes as it should. */
export type Passage = {
  /** Before Slack has it; `LOST` when Slack never does. */
  before?: () => Promise<unknown>;
  /** Once Slack has done it, before its answer is on its way. */
  after?: () => Promise<void>;
  /** What comes back of Slack's answer, or instead of it; null cuts the line. */
  answer?: (whole: string) => { status: number; body: string; cut?: boolean } | null;
};

/** Names a request: its method, and whether it is an alert on its way to a channel. */
export type Request = { method: string; isAlert: boolean };

const LOST = Symbol('lost');

type Choose = (request: Request) => Passage | undefined;

const PASSED_ON = ['authorization', 'content-type'];
const HANDED_BACK = ['content-type', 'retry-after', 'x-oauth-scopes'];

/** The line between a bot and the stand-in for Slack, on which anything may happen that happens on lines. */
export class BadLine {
  readonly #server: Server;
  readonly #apiUrl: string;
  readonly #asked: Request[] = [];
  /** Milliseconds for which Slack's history does not show a message yet. */
  historyLag = 0;
  /** Decides what happens to each request. */
  choose: Choose = () => undefined;

  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl;
    this.#server = createServer((request, response) => {
      this.#carry(request, response).catch(() => response.destroy());
    });
  }

  async start(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
  }

  get apiUrl(): string {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('There is no port.');
    return `http://127.0.0.1:${address.port}/api/`;
  }

  /** How many requests of a method, or of the alerts among them, the bots have begun. */
  count(method: string, alertsOnly = false): number {
    return this.#asked.filter((one) => one.method === method && (one.isAlert || !alertsOnly))
      .length;
  }

  /** The next requests of a method meet these passages, one each. */
  next(method: string, ...passages: Passage[]): void {
    const left = [...passages];
    this.choose = (request) => (request.method === method ? left.shift() : undefined);
  }

  async #carry(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const method = (request.url ?? '').replace('/api/', '');
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const body = Buffer.concat(parts).toString();
    const named = { method, isAlert: body.includes('amcham_alert') };
    this.#asked.push(named);
    const passage = this.choose(named) ?? {};
    if ((await passage.before?.()) === LOST) return void response.destroy();
    const slack = await fetch(new URL(method, this.#apiUrl), {
      method: 'POST',
      body,
      headers: PASSED_ON.flatMap((name): [string, string][] => {
        const value = request.headers[name];
        return typeof value === 'string' ? [[name, value]] : [];
      }),
    });
    const whole = this.#withLag(method, await slack.text());
    await passage.after?.();
    const answer = passage.answer ? passage.answer(whole) : { status: slack.status, body: whole };
    if (answer === null) return void response.destroy();
    for (const name of HANDED_BACK) {
      const value = slack.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    if (answer.cut) response.setHeader('content-length', Buffer.byteLength(answer.body) * 2);
    response.write(answer.body, () => (answer.cut ? response.destroy() : response.end()));
  }

  #withLag(method: string, whole: string): string {
    if (this.historyLag === 0 || !method.startsWith('conversations.')) return whole;
    const answer: { messages?: { ts: string }[] } = JSON.parse(whole);
    const newest = (Date.now() - this.historyLag) / 1000;
    const messages = answer.messages?.filter(({ ts }) => Number(ts) <= newest);
    return JSON.stringify({ ...answer, messages });
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }
}

/** A line that is gone after the test. */
export async function badLine(apiUrl: string): Promise<BadLine> {
  const line = new BadLine(apiUrl);
  await line.start();
  afterTest(() => line.stop());
  return line;
}

/** Slack has the request this much later, whether or not anybody still waits for its answer. */
export const late = (milliseconds: number): Passage => ({
  before: async () => pause(milliseconds),
});
export const lost: Passage = { before: async () => LOST };
export const cutAfter: Passage = { answer: () => null };
export const answeredBy = (status: number, body: string): Passage => ({
  answer: () => ({ status, body }),
});
export const halfAnswered: Passage = {
  answer: (whole) => ({ status: 200, body: whole.slice(0, whole.length / 2) }),
};
export const brokenOff: Passage = {
  answer: (whole) => ({ status: 200, body: whole.slice(0, whole.length / 2), cut: true }),
};
