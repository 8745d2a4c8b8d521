import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { isFields } from './block-kit/record.ts';
import { ACK_MS, type BotAnswer, type BotLink, type BotRequest } from './bot-link.ts';
import type { Journal } from './journal.ts';

const PING_MS = 10_000;
const ENVELOPES = { command: 'slash_commands', interactive: 'interactive', event: 'events_api' };

type Waiting = (payload: unknown) => void;

/** Socket Mode: WebSockets from the bot, one of which carries each envelope. */
export class SocketDoor implements BotLink {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #tickets = new Set<string>();
  readonly #open = new Set<WebSocket>();
  readonly #waiting = new Map<string, Waiting>();
  readonly #pinging: NodeJS.Timeout;
  readonly #journal: Journal;
  readonly #appId: string;

  constructor(journal: Journal, appId: string) {
    this.#journal = journal;
    this.#appId = appId;
    this.#pinging = setInterval(() => {
      for (const socket of this.#open) socket.ping();
    }, PING_MS);
    this.#pinging.unref();
  }

  get isConnected(): boolean {
    return this.#open.size > 0;
  }

  /** The path of a WebSocket address good for one connection. */
  issuePath(): string {
    const ticket = randomBytes(12).toString('hex');
    this.#tickets.add(ticket);
    return `/link/?ticket=${ticket}&app_id=${this.#appId}`;
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const address = new URL(request.url ?? '/', 'http://127.0.0.1');
    const ticket = address.searchParams.get('ticket') ?? '';
    if (address.pathname !== '/link/' || !this.#tickets.delete(ticket)) {
      socket.destroy();
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (accepted) => this.#welcome(accepted));
  }

  #welcome(socket: WebSocket): void {
    socket.on('message', (data) => this.#acknowledge(data));
    socket.on('error', () => socket.terminate());
    socket.on('close', () => {
      this.#open.delete(socket);
      this.#journal.changed();
    });
    const hello = {
      type: 'hello',
      num_connections: this.#open.size + 1,
      debug_info: { host: 'sandbox', build_number: 1, approximate_connection_time: 18_060 },
      connection_info: { app_id: this.#appId },
    };
    socket.send(JSON.stringify(hello), () => {
      if (socket.readyState === socket.OPEN) this.#open.add(socket);
      this.#journal.changed();
    });
  }

  #acknowledge(data: RawData): void {
    const text = Buffer.isBuffer(data) ? data.toString('utf8') : String(data);
    const ack: unknown = JSON.parse(text);
    if (!isFields(ack)) return;
    this.#waiting.get(String(ack.envelope_id))?.(ack.payload);
  }

  /** Tells the bot to connect anew, as Slack does every few hours; this connection carries no more. */
  disconnect(reason: string): void {
    const farewell = { type: 'disconnect', reason, debug_info: { host: 'sandbox' } };
    for (const socket of this.#open) socket.send(JSON.stringify(farewell));
    this.#open.clear();
  }

  async send(request: BotRequest): Promise<BotAnswer> {
    const [socket] = this.#open;
    const started = performance.now();
    const ms = () => Math.round(performance.now() - started);
    if (socket === undefined)
      return { status: 0, body: { no_answer: 'no WebSocket is connected' }, ms: 0 };
    this.#takeTurns(socket);
    const id = randomUUID();
    const answer = this.#answerTo(id);
    socket.send(JSON.stringify(this.#envelope(id, request)));
    const payload = await answer;
    this.#waiting.delete(id);
    if (payload === undefined)
      return { status: 0, body: { no_answer: `none within ${ACK_MS} ms` }, ms: ms() };
    const empty = !isFields(payload.value) || Object.keys(payload.value).length === 0;
    if (!empty && !request.takesBody)
      this.#journal.refuse('an acknowledgement carried a body where Slack takes none');
    return { status: 200, body: empty ? '' : payload.value, ms: ms() };
  }

  /** The next envelope goes to another connection, where there are several. */
  #takeTurns(socket: WebSocket): void {
    this.#open.delete(socket);
    this.#open.add(socket);
  }

  #envelope(id: string, request: BotRequest) {
    const retry =
      request.kind === 'event'
        ? { retry_attempt: request.retry?.num ?? 0, retry_reason: request.retry?.reason ?? '' }
        : {};
    return {
      envelope_id: id,
      type: ENVELOPES[request.kind],
      accepts_response_payload: request.takesBody,
      payload: request.payload,
      ...retry,
    };
  }

  #answerTo(id: string): Promise<{ value: unknown } | undefined> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => resolve(undefined), ACK_MS);
      this.#waiting.set(id, (value) => {
        clearTimeout(limit);
        resolve({ value });
      });
    });
  }

  stop(): void {
    clearInterval(this.#pinging);
    for (const waiting of this.#waiting.values()) waiting(undefined);
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }
}
