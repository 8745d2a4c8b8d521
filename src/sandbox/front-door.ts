import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { argText } from './api-call.ts';
import type { Fields } from './block-kit/record.ts';
import { download, receiveUpload } from './file-doors.ts';
import { type Fault, orderNames } from './misbehaviour.ts';
import { type Answer, failedAfter, failedAtOnce } from './ordered-failure.ts';
import { answerResponseUrl } from './reply.ts';
import { readArguments, readBytes } from './request-body.ts';
import type { Sandbox } from './sandbox.ts';
import { callMethod } from './web-api.ts';

const DOORS = [
  ['/hooks/', 'response_url'],
  ['/upload/', 'upload_url'],
  ['/files-pri/', 'url_private'],
] as const;

type Asked = {
  path: string;
  /** The Web API method, or what else is asked for. */
  name: string;
  args: Fields;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
};

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });

async function read(request: IncomingMessage): Promise<Asked> {
  const address = new URL(request.url ?? '/', 'http://127.0.0.1');
  const path = address.pathname;
  const { headers } = request;
  const bytes = (await readBytes(request)) ?? Buffer.alloc(0);
  const door = DOORS.find(([start]) => path.startsWith(start));
  const args =
    door?.[1] === 'upload_url'
      ? { bytes: bytes.length }
      : readArguments(bytes, headers['content-type'] ?? '', address);
  return { path, name: door?.[1] ?? path.replace('/api/', ''), args, headers, bytes };
}

function tokenOf({ headers, args }: Asked): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '');
  return bearer?.[1] ?? argText(args, 'token');
}

function honest(sandbox: Sandbox, asked: Asked): Answer | Promise<Answer> {
  const { path, name, args } = asked;
  if (name === 'response_url') return { ...answerResponseUrl(sandbox, path, args), headers: {} };
  if (name === 'upload_url') return receiveUpload(sandbox, path, asked.headers, asked.bytes);
  if (name === 'url_private') return download(sandbox, path, tokenOf(asked));
  if (!path.startsWith('/api/')) return { status: 404, headers: {}, body: 'not found' };
  const headers = { 'x-oauth-scopes': sandbox.scopes.join(',') };
  const { token: _, ...rest } = args;
  return { status: 200, headers, body: callMethod(sandbox, name, rest, tokenOf(asked)) };
}

function write(response: ServerResponse, { status, headers, body }: Answer): void {
  const raw = typeof body === 'string' || Buffer.isBuffer(body);
  const type = raw ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(raw ? body : JSON.stringify(body));
}

/** Remembers a request and its answer, whose time is counted from here. */
function journalist(sandbox: Sandbox, { name, args }: Asked, fault: Fault | undefined) {
  const at = sandbox.now();
  const started = performance.now();
  const { token: _, ...request } = args;
  const late = fault?.kind === 'slow' ? fault.ms : 0;
  return ({ status, body }: Answer) => {
    const ms = Math.round(performance.now() - started) + late;
    const answer = Buffer.isBuffer(body) ? { bytes: body.length } : body;
    sandbox.journal.record({ at, ms, direction: 'from bot', name, request, status, answer });
  };
}

function faultFor({ misbehaviour }: Sandbox, { path, name }: Asked): Fault | undefined {
  return misbehaviour.take(orderNames(name, path.startsWith('/api/')));
}

/** Shows that one fault fewer is to come, and waits before anything is done. */
async function beLate({ journal, triggers }: Sandbox, ms: number): Promise<void> {
  triggers.prolong(ms);
  journal.changed();
  await pause(ms);
}

/** One request from the bot: misbehaves if so ordered, else answers as Slack would, and logs both. */
export async function receive(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = await read(request);
  const fault = faultFor(sandbox, asked);
  const log = journalist(sandbox, asked, fault);
  if (fault?.kind === 'cut_before') {
    log({ status: 0, headers: {}, body: 'cut before anything was done' });
    request.socket.destroy();
    return;
  }
  if (fault?.kind === 'late') await beLate(sandbox, fault.ms);
  const done = failedAtOnce(asked.name, fault) ?? (await honest(sandbox, asked));
  const answer = failedAfter(asked.name, fault) ?? done;
  log(fault?.kind === 'cut_after' ? { ...answer, status: 0 } : answer);
  if (fault?.kind === 'slow') await pause(fault.ms);
  if (fault?.kind === 'cut_after') request.socket.destroy();
  else write(response, answer);
}
