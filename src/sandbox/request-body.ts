import type { IncomingMessage } from 'node:http';
import { type Fields, isFields } from './block-kit/record.ts';

/** The body as it came; undefined, and nothing kept, when there is more of it than `most` bytes. */
export async function readBytes(
  request: IncomingMessage,
  most = Number.POSITIVE_INFINITY,
): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > most) parts.length = 0;
    else parts.push(bytes);
  }
  return length > most ? undefined : Buffer.concat(parts);
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The arguments of a request, from its address and from its form or JSON body. */
export function readArguments(body: Buffer, type: string, address: URL): Fields {
  const text = body.toString('utf8');
  const fromAddress = Object.fromEntries(address.searchParams);
  if (type.includes('application/json')) {
    const json = parseJson(text);
    return { ...fromAddress, ...(isFields(json) ? json : {}) };
  }
  return { ...fromAddress, ...Object.fromEntries(new URLSearchParams(text)) };
}
