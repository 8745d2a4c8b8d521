import type { WebClient } from '@slack/web-api';
import type { Place } from '#store/alerts.ts';
import { keyOf, type Metadata } from './alert-key.ts';
import { isThreadRefusal } from './refusals.ts';

const SLACK_PAGE = 200;
const MOST_PAGES = 20;

/**
 * Looks for a message by its key where an attempt of `since` (ISO 8601) may have posted it: the
 * thread, where it was to stand in one, and the channel. Returns its ts, or null when it is not
 * there; throws when it cannot look.
 */
export async function findPosted(
  slack: WebClient,
  { channel, thread }: Place,
  key: string,
  since: string,
): Promise<string | null> {
  const inThread = thread === null ? null : await lookIn(repliesOf(slack, channel, thread), key, 0);
  const from = Date.parse(since) / 1000 - CLOCKS_APART;
  return inThread ?? (await lookIn(historyOf(slack, channel), key, from));
}

/** More was said in the channel since than the bot can look through. */
export class HistoryTooLong extends Error {}

type Shown = { ts?: string; metadata?: Metadata };
type Page = { messages: Shown[]; next: string | undefined };
type Read = (cursor: string | undefined) => Promise<Page>;

/** Reads page by page until a message was posted before `from` (seconds): whatever the clocks say, one page is read. */
async function lookIn(read: Read, key: string, from: number): Promise<string | null> {
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { messages, next } = await read(cursor);
    const found = messages.find((message) => keyOf(message.metadata) === key);
    if (found?.ts) return found.ts;
    if (!next || messages.some(({ ts }) => Number(ts) < from)) return null;
    cursor = next;
  }
  throw new HistoryTooLong('The channel’s history is too long to look through.');
}

const pageOf = (answer: {
  messages?: Shown[];
  response_metadata?: { next_cursor?: string };
}): Page => {
  if (!answer.messages) throw new Error('Slack answered without the messages.');
  return { messages: answer.messages, next: answer.response_metadata?.next_cursor };
};

const windowAt = (channel: string, cursor: string | undefined) => ({
  channel,
  limit: SLACK_PAGE,
  include_all_metadata: true,
  ...(cursor ? { cursor } : {}),
});

/** The channel's messages, the latest first. */
const historyOf =
  (slack: WebClient, channel: string): Read =>
  async (cursor) =>
    pageOf(await slack.conversations.history(windowAt(channel, cursor)));

/** A thread's messages, in their order; none where the thread is gone. */
const repliesOf =
  (slack: WebClient, channel: string, ts: string): Read =>
  async (cursor) => {
    try {
      return pageOf(await slack.conversations.replies({ ...windowAt(channel, cursor), ts }));
    } catch (error) {
      if (!isThreadRefusal(error)) throw error;
      return { messages: [], next: undefined };
    }
  };

/** Seconds by which Slack's clock and ours may differ: ours may have been set back an hour since. */
const CLOCKS_APART = 2 * 60 * 60;
