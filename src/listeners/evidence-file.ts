import type { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { EvidenceFile } from '#domain/ownership.ts';
import { isRefusal } from '#slack/refusal.ts';

/** A file as the bot meets it, or why it cannot be evidence. */
export type MetFile =
  | { file: EvidenceFile }
  | { fault: 'fileGone' | 'fileElsewhere' | 'fileUnread' };

const fileInfo = z.object({
  name: z.string().nullish(),
  title: z.string().nullish(),
  permalink: z.string().nullish(),
  user_team: z.string().nullish(),
  mode: z.string().nullish(),
});

/** More of a name than this nobody reads, and an address that is longer is none. */
const MOST_OF_A_NAME = 255;
const MOST_OF_A_LINK = 2000;

/** Asks Slack about a file of this workspace that is to stay there. */
export async function meetFile(
  client: webApi.WebClient,
  id: string,
  teamId: string,
): Promise<MetFile> {
  try {
    const found = fileInfo.parse((await client.files.info({ file: id })).file);
    if (found.mode === 'tombstone') return { fault: 'fileGone' };
    if (found.user_team && found.user_team !== teamId) return { fault: 'fileElsewhere' };
    const name = (found.name || found.title || id).slice(0, MOST_OF_A_NAME);
    const link = found.permalink && found.permalink.length <= MOST_OF_A_LINK;
    return { file: { id, name, link: link ? (found.permalink ?? null) : null } };
  } catch (error) {
    if (isRefusal(error, 'file_not_found', 'file_deleted')) return { fault: 'fileGone' };
    // Another organization keeps it, in a channel that both share.
    if (isRefusal(error, 'access_denied')) return { fault: 'fileElsewhere' };
    if (isRefusal(error, 'missing_scope')) return { fault: 'fileUnread' };
    throw error;
  }
}
