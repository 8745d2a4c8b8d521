import { WebAPIPlatformError } from '@slack/web-api';

/**
 * Slack's own code for what it says no to; undefined where an error is no such word. What the client hands on
 * as Slack's refusal may also be a torn answer or another machine's page, which is no code of Slack's.
 */
export function refusalIn(error: unknown): string | undefined {
  const code: unknown = error instanceof WebAPIPlatformError ? error.data.error : undefined;
  return typeof code === 'string' && /^[a-z0-9_]+$/.test(code) ? code : undefined;
}

/** Whether Slack refused a call for one of these reasons. */
export const isRefusal = (error: unknown, ...reasons: readonly string[]): boolean =>
  reasons.includes(refusalIn(error) ?? '');

const SLACKS_OWN = ['internal_error', 'fatal_error', 'request_timeout', 'service_unavailable'];

/** Whether Slack failed rather than refused: that passes, and it may have done all the same what it was asked. */
export const isSlacksOwnFailure = (error: unknown): boolean => isRefusal(error, ...SLACKS_OWN);
