import { join } from 'node:path';
import { expect } from 'vitest';
import {
  ADMIN,
  GENERAL,
  MEMBER,
  type Message,
  type SlackStandIn,
  type View,
} from '#sandbox/slack-stand-in.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { type Program, runProgram, SAMPLES, slackStandIn, startHttpBot } from './bot-process.ts';

export type Chapter = { slack: SlackStandIn; bot: Program; database: string };

/** A running bot; with the list of 52 companies unless its roster is to be empty. */
export async function chapter(options: { empty?: boolean } = {}): Promise<Chapter> {
  const slack = await slackStandIn();
  const database = join(temporaryFolder(), 'roster.db');
  if (!options.empty) {
    const list = [join(SAMPLES, 'members-52.csv'), '--team', 'T0NORTHWEST'];
    const { code } = await runProgram('cli/import.ts', list, {
      DATABASE_URL: `sqlite:${database}`,
    });
    expect(code).toBe(0);
  }
  const bot = await startHttpBot({ slack, url: `sqlite:${database}` });
  return { slack, bot, database };
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
