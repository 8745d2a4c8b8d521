import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { sendBytes, sendError } from './send.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Nothing from elsewhere runs in the page; pictures of blocks may come from anywhere. */
const POLICY =
  "default-src 'self'; img-src * data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; frame-ancestors 'none'; base-uri 'none'";

const NOT_BUILT =
  'The page is not built yet: start with “npm run demo”, which builds it, and not with the script alone.';

/** The file in the folder that a path names; undefined when it would lead out of it. */
function within(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, decodeURIComponent(path)));
    return file.startsWith(normalize(folder) + sep) && !file.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

/** A file of the built page; its assets bear a hash in their names, so a browser may keep them. */
export async function servePage(
  folder: string,
  path: string,
  response: ServerResponse,
): Promise<void> {
  const file = within(folder, path === '/' ? '/index.html' : path);
  const bytes = file === undefined ? undefined : await read(file);
  if (file === undefined || bytes === undefined)
    return path === '/'
      ? sendError(response, 503, NOT_BUILT)
      : sendError(response, 404, 'There is no such page.');
  const kept = path.startsWith('/assets/');
  const headers = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': POLICY,
  };
  sendBytes(response, headers, bytes);
}
