import type { Fields } from './block-kit/record.ts';

export type BotAnswer = { status: number; body: unknown; ms: number };

export type BotRequest = {
  kind: 'command' | 'interactive' | 'event';
  payload: Fields;
  /** May the acknowledgement carry a body? */
  takesBody: boolean;
  retry?: { num: number; reason: string };
};

/** The way to the bot; an answer of status 0 means that none came in time. */
export type BotLink = { send(request: BotRequest): Promise<BotAnswer> };

/** How long Slack waits for an acknowledgement. */
export const ACK_MS = 3000;
