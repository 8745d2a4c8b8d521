import type { Fields } from './block-kit/record.ts';

export type MessageMetadata = { event_type: string; event_payload: Fields };

export type Message = {
  ts: string;
  channel: string;
  user: string;
  bot_id?: string;
  text: string;
  blocks: readonly Fields[];
  thread_ts?: string;
  metadata?: MessageMetadata;
  edited?: { user: string; ts: string };
  /** The one person who sees it, when it is ephemeral. */
  visible_to?: string;
};

/** Where a message is; a Message is one itself. */
export type MessageRef = { channel: string; ts: string };
