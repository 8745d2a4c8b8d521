import type { IncomingMessage } from 'node:http';
import { type Fields, isFields } from './block-kit/record.ts';

async function readText(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The arguments of a request, from its address and from its form or JSON body. */
export async function readArguments(request: IncomingMessage, address: URL): Promise<Fields> {
  const text = await readText(request);
  const fromAddress = Object.fromEntries(address.searchParams);
  const type = request.headers['content-type'] ?? '';
  if (type.includes('application/json')) {
    const json = parseJson(text);
    return { ...fromAddress, ...(isFields(json) ? json : {}) };
  }
  return { ...fromAddress, ...Object.fromEntries(new URLSearchParams(text)) };
}
