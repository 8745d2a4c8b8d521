import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Act, ActAnswer } from '#sandbox/desk/act.ts';
import type { LogCard, Screen } from '#sandbox/desk/screen.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

/** A font that no test looks at, and that every page would wait for. */
const HEAVY = /noto-color-emoji/;

type Answer = (act: Act) => Partial<ActAnswer> | Promise<Partial<ActAnswer>>;

/** A server that shows the page whatever screen a test wants, and keeps what the page posts. */
export class FixtureDesk {
  readonly acts: Act[] = [];
  readonly #folder: string;
  readonly #lines = new Set<{ response: ServerResponse; person: string }>();
  readonly #server = createServer((request, response) => void this.#answer(request, response));
  /** What a person sees; replaced by `show`. */
  screen: (person: string) => Screen;
  log: LogCard[] = [];
  answer: Answer = () => ({});

  constructor(folder: string, screen: (person: string) => Screen) {
    this.#folder = folder;
    this.screen = screen;
  }

  async start(port = 0): Promise<string> {
    await new Promise<void>((done) => this.#server.listen(port, '127.0.0.1', done));
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    return `http://127.0.0.1:${address.port}/`;
  }

  /** Shows everybody another screen from now on. */
  show(screen: (person: string) => Screen): void {
    this.screen = screen;
    for (const { response, person } of this.#lines)
      response.write(`event: screen\ndata: ${JSON.stringify(screen(person))}\n\n`);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    if (this.#server.listening) await new Promise((done) => this.#server.close(done));
  }

  of<K extends Act['kind']>(kind: K): Extract<Act, { kind: K }>[] {
    return this.acts.filter((act): act is Extract<Act, { kind: K }> => act.kind === kind);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
    if (pathname === '/live') return this.#live(response, searchParams.get('person') ?? '');
    if (pathname === '/acts') return this.#act(request, response);
    if (pathname === '/uploads') {
      const name = searchParams.get('name') ?? '';
      response.end(JSON.stringify({ id: `F-${name}`, name, mimetype: 'text/csv', size: 3 }));
      return;
    }
    const file = join(this.#folder, pathname === '/' ? 'index.html' : pathname);
    const wanted = !HEAVY.test(pathname);
    const bytes = wanted ? await readFile(file).catch(() => undefined) : undefined;
    response.writeHead(bytes === undefined ? 404 : 200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    });
    response.end(bytes);
  }

  #live(response: ServerResponse, person: string): void {
    if (!this.screen(person).people.some(({ id }) => id === person)) {
      response.writeHead(400).end('{"error":"nobody"}');
      return;
    }
    const line = { response, person };
    this.#lines.add(line);
    response.on('close', () => this.#lines.delete(line));
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(`event: screen\ndata: ${JSON.stringify(this.screen(person))}\n\n`);
    response.write(`event: log\ndata: ${JSON.stringify(this.log)}\n\n`);
  }

  async #act(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const act: Act = JSON.parse(await text(request));
    this.acts.push(act);
    const answer = { notice: null, ...(await this.answer(act)) };
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  }
}
