import { WebAPIPlatformError } from '@slack/web-api';

/** Slack's own code for what it says no to; empty where an error is none of Slack's. */
export const codeOf = (error: unknown): string =>
  error instanceof WebAPIPlatformError && typeof error.data.error === 'string'
    ? error.data.error
    : '';

export const isBlockRefusal = (error: unknown): boolean =>
  ['invalid_blocks', 'msg_blocks_too_long'].includes(codeOf(error));

/** The message to which this was an answer is gone, or takes none. */
export const isThreadRefusal = (error: unknown): boolean =>
  ['thread_not_found', 'message_not_found', 'cannot_reply_to_message'].includes(codeOf(error));

/** Slack's own failures, behind which it may have done all the same what it was asked. */
const PERHAPS_DONE = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'];

/**
 * Slack has surely done nothing. What the client hands on as Slack's refusal may also be a torn
 * answer or another machine's page, which is no code of Slack's.
 */
export const isSurelyRefused = (error: unknown): boolean =>
  /^[a-z0-9_]+$/.test(codeOf(error)) && !PERHAPS_DONE.includes(codeOf(error));
