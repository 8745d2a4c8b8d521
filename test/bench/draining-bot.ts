import { randomUUID } from 'node:crypto';
import { WebClient } from '@slack/web-api';
import { createDispatcher } from '#delivery/dispatcher.ts';
import { fetchInTime } from '#delivery/in-time.ts';
import { openStore } from '#store/open.ts';

/** The bot's delivery as it is, but without Slack's pace: what is left is its own work. */
const { db } = await openStore(process.env.DATABASE_URL ?? '');
const quiet = () => undefined;
const slack = new WebClient(process.env.SLACK_BOT_TOKEN, {
  slackApiUrl: process.env.SLACK_API_URL ?? '',
  retryConfig: { retries: 0 },
  rejectRateLimitedCalls: true,
  timeout: 10_000,
  fetch: fetchInTime,
});
const dispatcher = createDispatcher(
  {
    ...{ db, slack, fallbackChannel: null, newId: randomUUID, random: Math.random },
    ...{ now: () => new Date(), logger: { info: quiet, warn: quiet } },
    ...{ historyLag: 10_000, lease: 0, gap: 0 },
  },
  1000,
  (error) => console.error(error),
);
dispatcher.start();
process.once('SIGTERM', () => process.exit());
