import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import { isRefusal } from '#slack/refusal.ts';

/** The bytes of a file that somebody brought, or why there are none. */
export type FetchedFile =
  | { name: string; bytes: Uint8Array }
  | { fault: 'fileGone' | 'fileElsewhere' | 'signIn' | 'unreachable' | 'tooLarge' };

const fileInfo = z.object({
  name: z.string().nullish(),
  size: z.number().nullish(),
  user_team: z.string().nullish(),
  mode: z.string().nullish(),
  url_private: z.string().nullish(),
  url_private_download: z.string().nullish(),
});

/** Milliseconds for the whole of a file. */
const PATIENCE = 30_000;

/** Fetches a file of this workspace with the bot's token; what is longer than `most` bytes is not read to its end. */
export async function fetchFile(
  client: webApi.WebClient,
  id: string,
  { teamId, most }: { teamId: string; most: number },
): Promise<FetchedFile> {
  const found = await meet(client, id);
  if (found === 'signIn') return { fault: 'signIn' };
  if (found === 'elsewhere') return { fault: 'fileElsewhere' };
  if (found === undefined || found.mode === 'tombstone') return { fault: 'fileGone' };
  if (found.user_team && found.user_team !== teamId) return { fault: 'fileElsewhere' };
  if ((found.size ?? 0) > most) return { fault: 'tooLarge' };
  const address = found.url_private_download ?? found.url_private ?? '';
  if (!isOfSlack(address, client.slackApiUrl)) return { fault: 'unreachable' };
  const read = await download(address, client.token ?? '', most);
  return 'fault' in read ? read : { name: found.name ?? id, bytes: read.bytes };
}

/** What Slack says of a file, or why it does not; undefined where it has none. */
async function meet(client: webApi.WebClient, id: string) {
  try {
    return fileInfo.parse((await client.files.info({ file: id })).file);
  } catch (error) {
    if (isRefusal(error, 'file_not_found', 'file_deleted')) return undefined;
    if (isRefusal(error, 'access_denied')) return 'elsewhere';
    if (isRefusal(error, 'missing_scope', 'not_allowed_token_type')) return 'signIn';
    throw error;
  }
}

/** The token goes to Slack and to nobody else: over TLS, or to where all of the bot's calls go. */
function isOfSlack(address: string, apiUrl: string): boolean {
  const url = URL.parse(address);
  if (url === null) return false;
  if (url.origin === URL.parse(apiUrl)?.origin) return true;
  return url.protocol === 'https:' && (url.host === 'slack.com' || url.host.endsWith('.slack.com'));
}

type Downloaded = { bytes: Uint8Array } | Extract<FetchedFile, { fault: string }>;

async function download(address: string, token: string, most: number): Promise<Downloaded> {
  try {
    const answer = await fetch(address, {
      headers: { authorization: `Bearer ${token}` },
      // Whoever may not read the file is sent on to a page where people sign in.
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
    if (isPage || (answer.status >= 300 && answer.status < 400)) return { fault: 'signIn' };
    if (answer.status === 404 || answer.status === 410) return { fault: 'fileGone' };
    if (!answer.ok || answer.body === null) return { fault: 'unreachable' };
    return await readBody(answer.body, most);
  } catch (error) {
    if (isBroken(error)) return { fault: 'unreachable' };
    throw error;
  }
}

/** A line that breaks, or says nothing for too long. */
const isBroken = (error: unknown): boolean =>
  error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

async function readBody(body: ReadableStream<Uint8Array>, most: number): Promise<Downloaded> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body) {
    length += piece.length;
    if (length > most) return { fault: 'tooLarge' };
    pieces.push(piece);
  }
  return { bytes: Buffer.concat(pieces) };
}
