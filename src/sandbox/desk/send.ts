import type { ServerResponse } from 'node:http';

const ALWAYS = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' };

export function sendJson(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { ...ALWAYS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** A refusal: one sentence, as `{error}`. */
export function sendError(response: ServerResponse, status: number, error: string): void {
  if (response.headersSent) response.end();
  else sendJson(response, status, { error });
}

export function sendBytes(
  response: ServerResponse,
  headers: Readonly<Record<string, string>>,
  bytes: Buffer,
): void {
  response.writeHead(200, { ...ALWAYS, 'content-length': bytes.length, ...headers });
  response.end(bytes);
}
