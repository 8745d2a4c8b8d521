import { createServer } from 'node:http';
import { receive } from './front-door.ts';
import { hangUp, listen } from './listen.ts';
import type { Sandbox } from './sandbox.ts';
import type { SocketDoor } from './socket-door.ts';

export type LocalServer = { port: number; stop(): Promise<void> };

/** Listens on 127.0.0.1 for the bot's requests and WebSockets; port 0 takes any free one. */
export async function startLocalServer(
  sandbox: Sandbox,
  door: SocketDoor,
  port: number,
): Promise<LocalServer> {
  const server = createServer((request, response) => {
    receive(sandbox, request, response).catch((error: unknown) => {
      sandbox.journal.refuse(`the stand-in itself failed: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end(JSON.stringify({ ok: false, error: 'internal_error' }));
    });
  });
  server.on('upgrade', (request, socket, head) => door.upgrade(request, socket, head));
  return { port: await listen(server, port), stop: () => hangUp(server) };
}
