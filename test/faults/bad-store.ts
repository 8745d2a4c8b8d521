import { expect } from 'vitest';
import { MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { type Program, slackStandIn, startHttpBot } from '../e2e/bot-process.ts';
import { newStoreUrl } from '../engines/new-store-url.ts';
import { holdAccounts, makeStore, NO_ERRORS } from './accounts.ts';
import { type BadLine, badLine } from './bad-line.ts';
import { openForm, save, saveUntilKept, untilIdle } from './people.ts';

/** The companies of these scenes, by their number. */
export const name = (number: number) => `Invented Works ${number} Inc.`;

export type Scene = { slack: SlackStandIn; line: BadLine; url: string; bot: Program };

/** A bot whose chapter has one company, its alert posted. */
export async function scene(): Promise<Scene> {
  const slack = await slackStandIn();
  const line = await badLine(slack.apiUrl);
  const url = await newStoreUrl();
  await makeStore(url);
  const bot = await startHttpBot({ slack, url, env: { SLACK_API_URL: line.apiUrl } });
  await openForm(slack, MEMBER.id);
  await saveUntilKept(slack, MEMBER.id, name(1));
  await untilIdle(slack);
  return { slack, line, url, bot };
}

/** Saves a company in vain: the form stays open with a sentence and what was typed. */
export async function saveInVain({ slack }: Scene, company: string): Promise<void> {
  await openForm(slack, MEMBER.id);
  expect(await save(slack, MEMBER.id, company)).toBe(false);
  const form = slack.topView(MEMBER.id);
  expect(form?.errors['Company name']).toContain('Something went wrong on the bot’s side');
  expect(form?.values['Company name']).toBe(company);
}

/** All goes on: the same form is kept, its alert posted, and the bot is the one that met the fault. */
export async function expectGoingOn(here: Scene): Promise<void> {
  await saveUntilKept(here.slack, MEMBER.id, name(2));
  await expectPostedOnce(here);
}

/** Does something once Slack has the next alert, before the bot hears of it. */
export function meanwhile({ line }: Scene, act: () => Promise<void>): void {
  line.choose = ({ isAlert }) => {
    if (!isAlert) return undefined;
    line.choose = () => undefined;
    return { after: act };
  };
}

export async function expectPostedOnce({ slack, url, bot }: Scene): Promise<void> {
  await untilIdle(slack);
  expect(await holdAccounts(slack, url, [name(1), name(2)])).toEqual(NO_ERRORS);
  expect(bot.process.exitCode).toBeNull();
}
