import type { IncomingHttpHeaders } from 'node:http';
import { fileType } from './file-types.ts';
import { loginPage } from './login-page.ts';
import type { Sandbox } from './sandbox.ts';

export type FileAnswer = { status: number; headers: Record<string, string>; body: string | Buffer };

const plain = (status: number, body: string): FileAnswer => ({ status, headers: {}, body });

/** The file in a body: the whole of it, or the first field of a form sent with it. */
async function fileIn(bytes: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/form-data')) return bytes;
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': type },
  }).formData();
  const [first] = [...form.values()];
  if (first === undefined) return Buffer.alloc(0);
  return typeof first === 'string' ? Buffer.from(first) : Buffer.from(await first.arrayBuffer());
}

/** The bytes of a file, sent to the address that files.getUploadURLExternal gave. */
export async function receiveUpload(
  sandbox: Sandbox,
  path: string,
  headers: IncomingHttpHeaders,
  bytes: Buffer,
): Promise<FileAnswer> {
  const file = await fileIn(bytes, headers['content-type'] ?? '');
  const fault = sandbox.workspace.files.receive(path, file);
  if (fault === undefined) return plain(200, `OK - ${file.length}`);
  sandbox.journal.refuse(`upload_url: ${fault}`);
  return plain(400, fault);
}

function signIn(sandbox: Sandbox, why: string): FileAnswer {
  sandbox.journal.refuse(`url_private: ${why}`);
  return loginPage;
}

/** A file's url_private; who may not read it gets a login page, and the status is 200 all the same. */
export function download(sandbox: Sandbox, path: string, token: string | undefined): FileAnswer {
  if (token !== sandbox.botToken) return signIn(sandbox, 'asked without the bot’s token');
  if (!sandbox.scopes.includes('files:read')) return signIn(sandbox, 'needs files:read');
  const id = /^\/files-pri\/[A-Z0-9]+-([A-Z0-9]+)\//.exec(path)?.[1] ?? '';
  const file = sandbox.workspace.files.find(id);
  if (file === undefined) return plain(404, 'not found');
  const headers = { 'content-type': fileType(file.name).mimetype };
  return { status: 200, headers, body: file.bytes };
}
