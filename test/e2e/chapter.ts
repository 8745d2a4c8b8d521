import { copyFileSync } from 'node:fs';
import { inject } from 'vitest';
import {
  ADMIN,
  GENERAL,
  MEMBER,
  type Message,
  type SlackStandIn,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { sqliteFile } from '#store/open.ts';
import { emptyStoreUrl } from '../engines/new-store-url.ts';
import { type InnerBot, startInnerBot } from './bot-in-process.ts';
import { type Program, slackStandIn, startHttpBot } from './bot-process.ts';

/** A chapter in a Slack of its own; with the list of 52 companies unless its roster is to be empty. */
type Office = { slack: SlackStandIn; database: string };
type Roster = { empty?: boolean };

export async function office({ empty = false }: Roster): Promise<Office> {
  const slack = await slackStandIn();
  const database = sqliteFile(await emptyStoreUrl()) ?? '';
  if (!empty) copyFileSync(inject('listOf52'), database);
  return { slack, database };
}

/** A chapter whose bot runs in this process. */
export async function chapter(roster: Roster = {}): Promise<Office & { bot: InnerBot }> {
  const { slack, database } = await office(roster);
  return { slack, database, bot: await startInnerBot(slack, `sqlite:${database}`) };
}

/** A chapter whose bot is a process of its own, as where it is stopped, killed or read from outside. */
export async function chapterApart(roster: Roster = {}): Promise<Office & { bot: Program }> {
  const { slack, database } = await office(roster);
  return { slack, database, bot: await startHttpBot({ slack, url: `sqlite:${database}` }) };
}

/** What the bot answers somebody alone when they type after `/amcham`. */
export async function ask(slack: SlackStandIn, text: string, userId = MEMBER.id): Promise<Message> {
  const before = slack.ephemerals(userId).length;
  await slack.runCommand({ userId, channelId: GENERAL.id, text });
  const answer = () => slack.ephemerals(userId)[before];
  return slack.waitFor(answer, `the answer to ${text}`, 15_000);
}

export async function openForm(
  slack: SlackStandIn,
  text = 'add',
  userId = MEMBER.id,
): Promise<View> {
  await slack.runCommand({ userId, channelId: GENERAL.id, text });
  return slack.waitFor(() => slack.topView(userId), 'the form');
}

/** Opens the settings and waits until they are filled in. */
export async function openSettings(
  slack: SlackStandIn,
  text = 'settings',
  userId = ADMIN.id,
): Promise<View> {
  await slack.runCommand({ userId, channelId: GENERAL.id, text });
  return slack.waitFor(() => {
    const form = slack.topView(userId);
    return form && form.labels.length > 0 && form;
  }, 'the settings');
}

export const REQUIRED = {
  'Company name': 'Invented Works Inc.',
  State: 'Sonora',
  'U.S.-owned': 'Yes',
} as const;

/** The count as `/amcham status` tells it. */
export async function countOf(slack: SlackStandIn): Promise<string> {
  const { text } = await ask(slack, 'status');
  return text.split(',')[0] ?? '';
}

export async function told(slack: SlackStandIn, nth: number, userId = MEMBER.id): Promise<string> {
  const message = await slack.waitFor(
    () => slack.directMessages(userId)[nth],
    'the word to the person',
  );
  return message.text;
}
