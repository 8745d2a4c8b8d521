import {
  type WebAPICallResult,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebClient,
  type WebClientOptions,
} from '@slack/web-api';
import type { PostOutcome } from './metrics.ts';

/** Slack's client, which tells what came of each message that it posts. */
export class CountedClient extends WebClient {
  readonly #count: (outcome: PostOutcome) => void;

  constructor(token: string, options: WebClientOptions, count: (outcome: PostOutcome) => void) {
    super(token, options);
    this.#count = count;
  }

  override async apiCall(
    method: string,
    options?: Record<string, unknown>,
  ): Promise<WebAPICallResult> {
    const count = method === 'chat.postMessage' ? this.#count : () => undefined;
    try {
      const answer = await super.apiCall(method, options);
      count('posted');
      return answer;
    } catch (error) {
      count(outcomeOf(error));
      throw error;
    }
  }
}

function outcomeOf(error: unknown): PostOutcome {
  if (error instanceof WebAPIRateLimitedError) return 'rate_limited';
  return error instanceof WebAPIPlatformError ? 'refused' : 'no_answer';
}
