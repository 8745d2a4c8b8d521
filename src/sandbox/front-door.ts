import type { IncomingMessage, ServerResponse } from 'node:http';
import { argText } from './api-call.ts';
import type { Fields } from './block-kit/record.ts';
import type { Fault } from './misbehaviour.ts';
import { answerResponseUrl } from './reply.ts';
import { readArguments } from './request-body.ts';
import type { Sandbox } from './sandbox.ts';
import { callMethod } from './web-api.ts';

type Answer = { status: number; headers: Record<string, string>; body: unknown };

const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, ms).unref();
  });

function ordered(name: string, fault: Fault | undefined): Answer | undefined {
  if (fault?.kind === 'rate_limited') {
    const headers = { 'retry-after': String(fault.retryAfterSeconds) };
    return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
  }
  if (fault?.kind === 'http') return { status: fault.status, headers: {}, body: fault.body ?? '' };
  if (fault?.kind === 'error' && name === 'response_url')
    return { status: 400, headers: {}, body: fault.error };
  if (fault?.kind === 'error')
    return { status: 200, headers: {}, body: { ok: false, error: fault.error } };
  return undefined;
}

function tokenOf(request: IncomingMessage, args: Fields): string | undefined {
  const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '');
  return bearer?.[1] ?? argText(args, 'token');
}

function honest(sandbox: Sandbox, request: IncomingMessage, path: string, args: Fields): Answer {
  if (path.startsWith('/hooks/')) {
    const { status, body } = answerResponseUrl(sandbox, path, args);
    return { status, headers: {}, body };
  }
  if (!path.startsWith('/api/')) return { status: 404, headers: {}, body: 'not found' };
  const headers = { 'x-oauth-scopes': sandbox.scopes.join(',') };
  const { token: _, ...rest } = args;
  const method = path.slice('/api/'.length);
  const body = callMethod(sandbox, method, rest, tokenOf(request, args));
  return { status: 200, headers, body };
}

function write(response: ServerResponse, answer: Answer): void {
  const plain = typeof answer.body === 'string';
  const type = plain ? 'text/plain' : 'application/json; charset=utf-8';
  response.writeHead(answer.status, { 'content-type': type, ...answer.headers });
  response.end(plain ? answer.body : JSON.stringify(answer.body));
}

/** One request from the bot: misbehaves if so ordered, else answers as Slack would, and logs both. */
export async function receive(
  sandbox: Sandbox,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = sandbox.now();
  const started = performance.now();
  const address = new URL(request.url ?? '/', 'http://127.0.0.1');
  const args = await readArguments(request, address);
  const path = address.pathname;
  const name = path.startsWith('/hooks/') ? 'response_url' : path.replace('/api/', '');
  const fault = sandbox.misbehaviour.take(name);
  const log = (status: number, answer: unknown) => {
    const ms = Math.round(performance.now() - started);
    const { token: _, ...shown } = args;
    sandbox.journal.record({ at, ms, direction: 'from bot', name, request: shown, status, answer });
  };
  if (fault?.kind === 'cut_before') {
    log(0, 'cut before anything was done');
    request.socket.destroy();
    return;
  }
  const answer = ordered(name, fault) ?? honest(sandbox, request, path, args);
  log(answer.status, answer.body);
  if (fault?.kind === 'slow') await pause(fault.ms);
  if (fault?.kind === 'cut_after') request.socket.destroy();
  else write(response, answer);
}
