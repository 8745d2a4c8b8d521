import { isRefusal, isSlacksOwnFailure, refusalIn } from '#slack/refusal.ts';

export const isBlockRefusal = (error: unknown): boolean =>
  isRefusal(error, 'invalid_blocks', 'msg_blocks_too_long');

/** The message to which this was an answer is gone, or takes none. */
export const isThreadRefusal = (error: unknown): boolean =>
  isRefusal(error, 'thread_not_found', 'message_not_found', 'cannot_reply_to_message');

/** Slack's word for what it surely has not done; undefined where it may have. */
export const sureRefusalIn = (error: unknown): string | undefined =>
  isSlacksOwnFailure(error) ? undefined : refusalIn(error);
