import type { IncomingMessage, ServerResponse } from 'node:http';
import { ActFault } from '#sandbox/exact-entry.ts';
import { fileType } from '#sandbox/file-types.ts';
import { readBytes } from '#sandbox/request-body.ts';
import type { Sandbox } from '#sandbox/sandbox.ts';
import { fileCard } from './cards.ts';
import { sendBytes, sendError, sendJson } from './send.ts';
import { personAt } from './sight.ts';

const MOST_BYTES = 20 * 1024 ** 2;

type Visit = { request: IncomingMessage; response: ServerResponse; address: URL };

/** A file somebody brings, for a file field: its bytes are the body. */
export async function takeUpload(sandbox: Sandbox, visit: Visit): Promise<void> {
  const { request, response, address } = visit;
  const person = personAt(sandbox, address.searchParams.get('person') ?? '');
  const name = address.searchParams.get('name')?.split(/[/\\]/).at(-1)?.slice(0, 255) ?? '';
  if (name === '') throw new ActFault('The file has no name.');
  const bytes = await readBytes(request, MOST_BYTES);
  if (bytes === undefined) return sendError(response, 413, 'The file is larger than 20 MB.');
  const { id, mimetype, size } = fileCard(
    sandbox.workspace.files.keep({ name, bytes, user: person.id }),
  );
  sendJson(response, 200, { id, name, mimetype, size });
}

const attachment = (name: string) => ({
  'content-type': fileType(name).mimetype,
  'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
});

/** A file of a message, to be kept by the browser and never shown in it. */
export function giveFile(sandbox: Sandbox, path: string, response: ServerResponse): void {
  const [, , id = ''] = path.split('/');
  const file = sandbox.workspace.files.find(id);
  if (file === undefined) sendError(response, 404, 'There is no such file.');
  else sendBytes(response, attachment(file.name), file.bytes);
}
