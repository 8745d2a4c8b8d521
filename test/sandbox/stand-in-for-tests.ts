import { LogLevel, WebClient } from '@slack/web-api';
import {
  type SlackStandIn,
  type StandInOptions,
  startSlackStandIn,
} from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';

export const BOT_TOKEN = 'xoxb-test';
export const APP_TOKEN = 'xapp-test';
export const SIGNING_SECRET = 'a signing secret for tests';

export async function standIn(options: Partial<StandInOptions> = {}): Promise<SlackStandIn> {
  const slack = await startSlackStandIn({
    botToken: BOT_TOKEN,
    appToken: APP_TOKEN,
    signingSecret: SIGNING_SECRET,
    ...options,
  });
  afterTest(() => slack.stop());
  return slack;
}

const quiet = () => undefined;
export const quietLogger = {
  debug: quiet,
  info: quiet,
  warn: quiet,
  error: quiet,
  setLevel: quiet,
  setName: quiet,
  getLevel: () => LogLevel.ERROR,
};

export function client(slack: SlackStandIn, token: string | undefined = BOT_TOKEN): WebClient {
  return new WebClient(token, {
    slackApiUrl: slack.apiUrl,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: quietLogger,
  });
}

/** The error name a refused call comes back with, or `ok` when it was taken. */
export async function outcome(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    const data = error instanceof Error && 'data' in error ? error.data : undefined;
    if (typeof data === 'object' && data !== null && 'error' in data) return String(data.error);
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
