import { loginPage } from './login-page.ts';
import type { Fault } from './misbehaviour.ts';

export type Answer = { status: number; headers: Record<string, string>; body: unknown };

function failure(name: string, error: string): Answer {
  if (name === 'response_url') return { status: 400, headers: {}, body: error };
  return { status: 200, headers: {}, body: { ok: false, error } };
}

/** The answer of a Slack that was told to fail and do nothing; undefined when it was not. */
export function failedAtOnce(name: string, fault: Fault | undefined): Answer | undefined {
  switch (fault?.kind) {
    case 'rate_limited': {
      const headers = { 'retry-after': String(fault.retryAfterSeconds) };
      return { status: 429, headers, body: { ok: false, error: 'ratelimited' } };
    }
    case 'http':
      return { status: fault.status, headers: {}, body: fault.body ?? '' };
    case 'login_page':
      return loginPage;
    case 'error':
      return failure(name, fault.error);
    default:
      return undefined;
  }
}

/** The answer of a Slack that was told to do what was asked and say that it failed. */
export function failedAfter(name: string, fault: Fault | undefined): Answer | undefined {
  return fault?.kind === 'error_after' ? failure(name, fault.error) : undefined;
}
