import { expect, it } from 'vitest';
import { GENERAL, MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { PACE } from '../../src/bot.ts';
import { startInnerBot } from './bot-in-process.ts';
import { ask, chapter, countOf, office, openForm, REQUIRED, told } from './chapter.ts';

const userId = MEMBER.id;
const asked = (slack: SlackStandIn, method: string) =>
  slack.requests.filter(({ name }) => name === method).length;

it('a visit to the Home tab that Slack reports again, to a bot started anew, draws it once', async () => {
  // Where nobody is a member the tab has no picture, for which it would be drawn again once that is there.
  const { slack, database } = await office({ empty: true });
  const start = () => startInnerBot(slack, `sqlite:${database}`, undefined, PACE);
  const bot = await start();
  const visit = { type: 'app_home_opened', user: userId, tab: 'home', channel: 'D0HOME' };
  const report = (num: number) =>
    slack.sendEvent(visit, { num, reason: 'http_timeout', eventId: 'Ev0THESAME' });
  expect((await report(0)).status).toBe(200);
  await slack.waitFor(() => asked(slack, 'views.publish') === 1, 'the Home tab');
  expect((await report(1)).status).toBe(200);
  await bot.stop();
  await start();
  expect((await report(2)).status).toBe(200);
  await ask(slack, 'status');
  expect(asked(slack, 'views.publish')).toBe(1);
});

it('a press of Share that Slack sends again shares once', async () => {
  const { slack } = await chapter();
  const mine = await ask(slack, 'status');
  await slack.press({ userId, actionId: 'status.share', on: mine });
  await slack.waitFor(() => slack.messages(GENERAL.id)[0], 'the shared status');
  await slack.resendLast();
  await ask(slack, 'help');
  expect(slack.messages(GENERAL.id)).toHaveLength(1);
});

it('a form that Slack sends again, to a bot started anew, keeps one record and tells its sender once', async () => {
  const { slack, bot, database } = await chapter();
  await openForm(slack);
  await slack.fillAndSubmit({ userId, fields: REQUIRED });
  await told(slack, 0);
  await bot.stop();
  await startInnerBot(slack, `sqlite:${database}`);
  expect((await slack.resendLast()).status).toBe(200);
  expect(await countOf(slack)).toBe('20 of 50 U.S.-owned companies');
  expect(slack.directMessages(userId)).toHaveLength(1);
});
