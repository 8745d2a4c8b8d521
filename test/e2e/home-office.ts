import { randomUUID } from 'node:crypto';
import type { SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { settleChapter } from '#store/chapters.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { many, opened, TestChapter } from '../store/temporary-store.ts';
import { slackStandIn } from './bot-process.ts';

export const NOW = '2026-11-24T18:00:00.000Z';

type Office = { slack: SlackStandIn; url: string; roster: TestChapter };

/** A chapter of 19 counted companies, which the test changes as another program would. */
export async function office(): Promise<Office> {
  const slack = await slackStandIn();
  const url = await emptyStoreUrl();
  const { db } = await opened(url);
  const { id } = await settleChapter(db, 'T0NORTHWEST', NOW, randomUUID);
  const roster = new TestChapter(db, id);
  await roster.import(many(19));
  return { slack, url, roster };
}
