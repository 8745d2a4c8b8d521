import type { Fields } from './block-kit/record.ts';
import type { KeptFile } from './file-shelf.ts';
import { fileType } from './file-types.ts';
import { userName } from './person.ts';
import type { Workspace } from './workspace.ts';

/** The folder, as addresses have it, in which a file lies for whoever holds the bot's token. */
function folder(workspace: Workspace, file: KeptFile): string {
  return `/files-pri/${teamOf(workspace, file)}-${file.id}`;
}

/** What a name becomes in an address. */
const slug = (name: string) => encodeURIComponent(name.toLowerCase().replaceAll(/\s+/g, '_'));

function addresses(workspace: Workspace, file: KeptFile): Fields {
  const base = `${workspace.origin()}${folder(workspace, file)}`;
  const name = slug(file.name);
  return {
    url_private: `${base}/${name}`,
    url_private_download: `${base}/download/${name}`,
    permalink: `https://${workspace.domain}.slack.com/files/${file.user}/${file.id}/${name}`,
  };
}

/** The team of whoever brought it: a file of another one is only named, until files.info is asked. */
const teamOf = (workspace: Workspace, { user }: KeptFile): string =>
  workspace.person(user).team_id ?? workspace.team.id;

/** A file as Slack puts it in payloads and messages. */
export function slackFile(workspace: Workspace, file: KeptFile): Fields {
  const { id } = file;
  if (workspace.files.isDeleted(id)) return { id, mode: 'tombstone' };
  if (teamOf(workspace, file) === workspace.team.id) return wholeFile(workspace, file);
  const access = { mode: 'file_access', file_access: 'check_file_info' };
  return { id, ...access, created: 0, timestamp: 0, user: '' };
}

/** A file with all that is known of it. */
export function wholeFile(workspace: Workspace, file: KeptFile): Fields {
  const { mimetype, filetype, prettyType } = fileType(file.name);
  const seconds = Math.floor(file.createdAt / 1000);
  return {
    id: file.id,
    created: seconds,
    timestamp: seconds,
    name: file.name,
    title: file.title,
    mimetype,
    filetype,
    pretty_type: prettyType,
    user: file.user,
    user_team: teamOf(workspace, file),
    username: userName(workspace.person(file.user)),
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: file.shares.some(({ channel }) => isPublic(workspace, channel)),
    public_url_shared: false,
    display_as_bot: false,
    ...addresses(workspace, file),
    has_rich_preview: false,
    file_access: 'visible',
  };
}

function isPublic(workspace: Workspace, channelId: string): boolean {
  const { im_with, is_private } = workspace.channel(channelId);
  return im_with === undefined && is_private !== true;
}

/** Which messages show the file, in channels open to all and elsewhere. */
export function sharesOf(workspace: Workspace, { shares }: KeptFile): Fields {
  const among = (open: boolean) =>
    Object.fromEntries(
      shares
        .filter(({ channel }) => isPublic(workspace, channel) === open)
        .map(({ channel, ts }) => [channel, [{ ts }]]),
    );
  return { public: among(true), private: among(false) };
}
