import * as z from 'zod';
import { type ApiCall, type ApiMethod, argCount, argJson, argText } from './api-call.ts';
import { ApiRefusal } from './api-refusal.ts';
import type { Fields } from './block-kit/record.ts';
import { channelToChange } from './bot-channel.ts';
import { signedByBot, threadOf } from './chat-methods.ts';
import type { KeptFile } from './file-shelf.ts';
import { readBlocks } from './message-content.ts';
import { sharesOf, wholeFile } from './slack-file.ts';

const GIGABYTE = 1024 ** 3;

const wanted = z.array(z.looseObject({ id: z.string(), title: z.string().optional() })).min(1);

function getUploadUrl({ sandbox, args }: ApiCall): Fields {
  const { workspace } = sandbox;
  const file = {
    name: argText(args, 'filename') ?? '',
    length: argCount(args, 'length', 0, GIGABYTE),
    user: workspace.app.userId,
  };
  const { id, path } = workspace.files.promise(file);
  return { upload_url: `${workspace.origin()}${path}`, file_id: id };
}

const channelNamed = (call: ApiCall) => channelToChange(call, 'channel_id');

function share(call: ApiCall, files: readonly KeptFile[]): void {
  const { sandbox, args } = call;
  const channel = channelNamed(call);
  const text = argText(args, 'initial_comment') ?? '';
  const message = sandbox.workspace.add({
    channel: channel.id,
    ...signedByBot(sandbox),
    text,
    blocks: text === '' ? readBlocks(sandbox, args) : [],
    files,
    ...threadOf(call, channel),
  });
  for (const file of files) file.shares.push({ channel: channel.id, ts: message.ts });
}

function completeUpload(call: ApiCall): Fields {
  const { sandbox, args } = call;
  const { files: shelf } = sandbox.workspace;
  const asked = wanted.safeParse(argJson(args, 'files', 'invalid_arguments'));
  if (!asked.success) throw new ApiRefusal('invalid_arguments', { errors: ['files'] });
  if (asked.data.some(({ id }) => !shelf.isReceived(id))) throw new ApiRefusal('file_not_found');
  const shared = argText(args, 'channel_id') !== undefined;
  if (shared) threadOf(call, channelNamed(call));
  const files = asked.data.flatMap(({ id, title }) => shelf.complete(id, title) ?? []);
  if (shared) share(call, files);
  sandbox.journal.changed();
  return { files: files.map((file) => wholeFile(sandbox.workspace, file)) };
}

/** What Slack says of a file while it is still at it. */
const UNPROCESSED = { mimetype: '', filetype: '', pretty_type: '' };

function info({ sandbox, args }: ApiCall): Fields {
  const { workspace } = sandbox;
  const id = argText(args, 'file') ?? '';
  const file = workspace.files.find(id);
  if (workspace.files.isDeleted(id)) throw new ApiRefusal('file_deleted');
  if (file === undefined) throw new ApiRefusal('file_not_found');
  const unknown = workspace.files.look(file) ? {} : UNPROCESSED;
  return { file: { ...wholeFile(workspace, file), ...unknown, shares: sharesOf(workspace, file) } };
}

function remove({ sandbox, args }: ApiCall): Fields {
  const { files, app } = sandbox.workspace;
  const id = argText(args, 'file') ?? '';
  if (files.isDeleted(id)) throw new ApiRefusal('file_deleted');
  const file = files.find(id);
  if (file === undefined) throw new ApiRefusal('file_not_found');
  if (file.user !== app.userId) throw new ApiRefusal('cant_delete_file');
  files.delete(id);
  sandbox.journal.changed();
  return {};
}

const writing = { token: 'bot', scope: () => 'files:write' } as const;

export const filesMethods: Readonly<Record<string, ApiMethod>> = {
  'files.getUploadURLExternal': {
    ...writing,
    required: [['filename'], ['length']],
    run: getUploadUrl,
  },
  'files.completeUploadExternal': { ...writing, required: [['files']], run: completeUpload },
  'files.delete': { ...writing, required: [['file']], run: remove },
  'files.info': { token: 'bot', scope: () => 'files:read', required: [['file']], run: info },
};
