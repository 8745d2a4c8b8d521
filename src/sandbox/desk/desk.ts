import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ActFault, LateAct } from '#sandbox/exact-entry.ts';
import { hangUp, listen } from '#sandbox/listen.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { DeskActs } from './desk-acts.ts';
import type { DeskSetup } from './desk-setup.ts';
import { whyRefused } from './gate.ts';
import { showLive } from './live.ts';
import { servePage } from './page-files.ts';
import { readAct } from './read-act.ts';
import { sendError, sendJson } from './send.ts';
import { giveFile, takeUpload } from './uploads.ts';

export type DeskOptions = DeskSetup & {
  /** 0 takes any free one. */
  port?: number;
  /** Where the built page lies. */
  pageFolder: string;
};

export type Desk = { url: string; stop(): Promise<void> };

type Visit = { request: IncomingMessage; response: ServerResponse; address: URL };

type Route = (visit: Visit) => void | Promise<void>;

function routes(sandbox: Sandbox, options: DeskOptions): ReadonlyMap<string, Route> {
  const acts = new DeskActs(sandbox, options);
  return new Map<string, Route>([
    ['GET /live', ({ response, address }) => showLive(sandbox, options, address, response)],
    [
      'POST /acts',
      async ({ request, response }) =>
        sendJson(response, 200, await acts.perform(await readAct(request))),
    ],
    ['POST /uploads', (visit) => takeUpload(sandbox, visit)],
    ['GET /files', ({ response, address }) => giveFile(sandbox, address.pathname, response)],
  ]);
}

async function answer(
  known: ReadonlyMap<string, Route>,
  options: DeskOptions,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const refused = whyRefused(request, port);
  if (refused !== undefined) return sendError(response, 403, refused);
  const address = new URL(request.url ?? '/', `http://127.0.0.1:${port}`);
  const [, first = ''] = address.pathname.split('/');
  const route = known.get(`${request.method} /${first}`);
  if (route !== undefined) return route({ request, response, address });
  if (request.method === 'GET' || request.method === 'HEAD')
    return servePage(options.pageFolder, address.pathname, response);
  return sendError(response, 405, `${request.method} is not how this address is asked.`);
}

function fail(response: ServerResponse, error: unknown): void {
  if (error instanceof LateAct) sendError(response, 409, error.message);
  else if (error instanceof ActFault) sendError(response, 400, error.message);
  else sendError(response, 500, `The sandbox itself failed: ${String(error)}`);
}

/** The web server of the page, on 127.0.0.1 alone and for pages of its own only. */
export async function openDesk(sandbox: Sandbox, options: DeskOptions): Promise<Desk> {
  const known = routes(sandbox, options);
  const place = { port: 0 };
  const server = createServer((request, response) => {
    answer(known, options, place.port, request, response).catch((error: unknown) =>
      fail(response, error),
    );
  });
  place.port = await listen(server, options.port ?? 0);
  return { url: `http://127.0.0.1:${place.port}`, stop: () => hangUp(server) };
}
