import type { ServerResponse } from 'node:http';
import type { Sandbox } from '#sandbox/sandbox.ts';
import type { DeskSetup } from './desk-setup.ts';
import { drawScreen } from './draw-screen.ts';
import { logCards } from './log-cards.ts';
import { personAt } from './sight.ts';

/** Changes that come this close together are shown at once. */
const TOGETHER_MS = 25;
const HEARTBEAT_MS = 15_000;
/** So much of the past a newcomer is told. */
const PAST = 500;

/** Writes what has changed since it last did: the screen when it is another, and new log entries. */
function writer(sandbox: Sandbox, draw: () => object, response: ServerResponse): () => void {
  let shown = '';
  let told = Math.max(0, sandbox.journal.requests.length - PAST);
  let first = true;
  const write = (event: string, data: string) =>
    response.write(`event: ${event}\ndata: ${data}\n\n`);
  return () => {
    const screen = JSON.stringify(draw());
    if (screen !== shown) write('screen', screen);
    shown = screen;
    const news = logCards(sandbox, told);
    told += news.length;
    if (first || news.length > 0) write('log', JSON.stringify(news));
    first = false;
  };
}

/** Server-sent events: one person's screen at once and after every change, and the log. */
export function showLive(
  sandbox: Sandbox,
  setup: DeskSetup,
  address: URL,
  response: ServerResponse,
): void {
  const person = personAt(sandbox, address.searchParams.get('person') ?? '');
  const headers = { 'content-type': 'text/event-stream', 'cache-control': 'no-store' };
  response.writeHead(200, headers);
  const show = writer(sandbox, () => drawScreen(sandbox, setup, person), response);
  show();
  let due: NodeJS.Timeout | undefined;
  const unwatch = sandbox.journal.watch(() => {
    due ??= setTimeout(() => {
      due = undefined;
      show();
    }, TOGETHER_MS);
  });
  const heart = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  response.on('close', () => {
    unwatch();
    clearTimeout(due);
    clearInterval(heart);
  });
}
