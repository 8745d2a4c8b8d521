import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { afterTest } from '../after-test.ts';
import { freePort } from './bot-process.ts';

/** A line between the bot and Slack that can be cut without a word: nothing passes and nobody hangs up. */
export class SilentLine {
  readonly #server: Server;
  readonly #slack: URL;
  readonly #port: number;
  readonly #sockets: Duplex[] = [];
  #cut = false;
  /** How many sockets the bot has asked for on this line. */
  opened = 0;

  private constructor(slackApiUrl: string, port: number) {
    this.#slack = new URL(slackApiUrl);
    this.#port = port;
    this.#server = createServer((request, response) => this.#forward(request, response));
    this.#server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) =>
      this.#upgrade(request, socket, head),
    );
  }

  static async to(slackApiUrl: string): Promise<SilentLine> {
    const line = new SilentLine(slackApiUrl, await freePort());
    line.#server.listen(line.#port, '127.0.0.1');
    afterTest(() => {
      for (const socket of line.#sockets) socket.destroy();
      line.#server.closeAllConnections();
      line.#server.close();
    });
    return line;
  }

  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }

  /** From now on nothing passes over the sockets that are open; with `newOnesToo`, over none. */
  fallSilent(options: { newOnesToo: boolean }): void {
    this.#cut = options.newOnesToo;
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.pause();
    }
  }

  mend(): void {
    this.#cut = false;
  }

  async #forward(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { authorization = '', 'content-type': type = '' } = request.headers;
    const answer = await fetch(new URL(request.url ?? '/', this.#slack), {
      method: 'POST',
      headers: { authorization, 'content-type': type },
      body: Buffer.concat(chunks),
    });
    const words = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(words.replaceAll(this.#slack.host, `127.0.0.1:${this.#port}`));
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.opened += 1;
    this.#sockets.push(socket);
    socket.on('error', () => undefined);
    if (this.#cut) return;
    const far = connect(Number(this.#slack.port), '127.0.0.1');
    this.#sockets.push(far);
    far.on('error', () => undefined);
    const headers = Object.entries(request.headers).map(([name, value]) => `${name}: ${value}`);
    far.write(`GET ${request.url} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
    far.write(head);
    far.pipe(socket);
    socket.pipe(far);
  }
}
