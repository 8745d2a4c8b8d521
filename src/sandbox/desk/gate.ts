import type { IncomingMessage } from 'node:http';

/** Why a request is none of this page's own, in a sentence: other sites must not reach the desk through a browser. */
export function whyRefused({ headers }: IncomingMessage, port: number): string | undefined {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (!hosts.includes(headers.host ?? '')) return 'This page is served at 127.0.0.1 only.';
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return 'Another site’s page may not ask here.';
  return undefined;
}
