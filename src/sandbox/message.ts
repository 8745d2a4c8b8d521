import type { Fields } from './block-kit/record.ts';
import type { KeptFile } from './file-shelf.ts';

export type MessageMetadata = { event_type: string; event_payload: Fields };

export type Message = {
  ts: string;
  channel: string;
  user: string;
  bot_id?: string;
  text: string;
  blocks: readonly Fields[];
  files?: readonly KeptFile[];
  thread_ts?: string;
  metadata?: MessageMetadata;
  edited?: { user: string; ts: string };
  /** The one person who sees it, when it is ephemeral. */
  visible_to?: string;
};

/** Where a message is; a Message is one itself. */
export type MessageRef = { channel: string; ts: string };
