import type { Fields } from './block-kit/record.ts';
import type { KeptFile } from './file-shelf.ts';
import { fileType } from './file-types.ts';
import { userName } from './person.ts';
import type { Workspace } from './workspace.ts';

/** The folder, as addresses have it, in which a file lies for whoever holds the bot's token. */
function folder(workspace: Workspace, file: KeptFile): string {
  return `/files-pri/${workspace.team.id}-${file.id}`;
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

/** A file as Slack puts it in answers, payloads and messages. */
export function slackFile(workspace: Workspace, file: KeptFile): Fields {
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
    user_team: workspace.team.id,
    username: userName(workspace.person(file.user)),
    editable: false,
    size: file.bytes.length,
    mode: 'hosted',
    is_external: false,
    external_type: '',
    is_public: file.shares.length > 0,
    public_url_shared: false,
    display_as_bot: false,
    ...addresses(workspace, file),
    has_rich_preview: false,
    file_access: 'visible',
  };
}
