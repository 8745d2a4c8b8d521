import { expect, it } from 'vitest';
import { MEMBER, type SlackStandIn, SPANISH_MEMBER } from '#sandbox/slack-stand-in.ts';
import { many } from '../store/temporary-store.ts';
import { startInnerBot } from './bot-in-process.ts';
import { NOW, office } from './home-office.ts';

type Picture = { file: string; words: string };

/** The picture on somebody's Home tab. */
function pictureOf(slack: SlackStandIn, userId: string): Picture | undefined {
  const shown = JSON.stringify(slack.home(userId)?.blocks ?? []);
  const [, file, words] = /"slack_file":\{"id":"(\w+)"\},"alt_text":"([^"]+)"/.exec(shown) ?? [];
  return file && words ? { file, words } : undefined;
}
const picture = (slack: SlackStandIn, userId: string, words: string) =>
  slack.waitFor(
    () => {
      const found = pictureOf(slack, userId);
      return found?.words.includes(words) ? found : undefined;
    },
    `a picture that says ${words}`,
    20_000,
  );
const uploads = (slack: SlackStandIn) =>
  slack.requests.filter(({ name }) => name === 'files.completeUploadExternal').length;

it('the growth comes as a picture, one for all of a language, and is not brought again by a bot that is started anew', async () => {
  const { slack, url } = await office();
  const bot = await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  const { file } = await picture(
    slack,
    MEMBER.id,
    '19 in Nov ’26. A dashed line marks the target of 50',
  );
  await slack.openHome(SPANISH_MEMBER.id);
  await picture(slack, SPANISH_MEMBER.id, 'la meta de 50');
  expect(uploads(slack)).toBe(2);
  await bot.stop();
  expect(bot.failures).toEqual([]);
  await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  expect((await picture(slack, MEMBER.id, '19 in Nov')).file).toBe(file);
  expect([uploads(slack), slack.refusals]).toEqual([2, []]);
}, 60_000);

it('what changes the count changes the picture; one that another replaced is deleted after an hour', async () => {
  const { slack, url, roster } = await office();
  const clock = { now: NOW };
  const bot = await startInnerBot(slack, url, clock);
  await slack.openHome(MEMBER.id);
  const { file } = await picture(slack, MEMBER.id, '19 in');
  clock.now = '2026-11-24T19:30:00.000Z';
  await roster.import(many(1, 'Luna'));
  const next = await picture(slack, MEMBER.id, '20 in');
  expect(next.file).not.toBe(file);
  const deleted = () => slack.requests.some(({ name }) => name === 'files.delete');
  await slack.waitFor(deleted, 'the old picture deleted');
  expect([bot.failures, slack.refusals]).toEqual([[], []]);
}, 60_000);

it('a Slack that takes no file has the Home tab without a picture, at once', async () => {
  const { slack, url, roster } = await office();
  slack.failNext('files.getUploadURLExternal', { kind: 'error', error: 'missing_scope' });
  await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  const asked = () => slack.requests.some(({ name }) => name === 'files.getUploadURLExternal');
  await slack.waitFor(asked, 'the upload that is refused', 20_000);
  expect(JSON.stringify(slack.home(MEMBER.id)?.blocks)).toContain('19 of 50 U.S.-owned companies');
  expect(pictureOf(slack, MEMBER.id)).toBeUndefined();
  await roster.import(many(1, 'Luna'));
  await picture(slack, MEMBER.id, '20 in');
});

it('a picture that is gone from Slack is left out, and the Home tab is shown all the same', async () => {
  const { slack, url } = await office();
  await startInnerBot(slack, url, { now: NOW });
  await slack.openHome(MEMBER.id);
  const { file } = await picture(slack, MEMBER.id, '19 in');
  slack.deleteFile(file);
  await slack.openHome(MEMBER.id);
  await slack.waitFor(() => pictureOf(slack, MEMBER.id) === undefined, 'the Home tab without it');
  expect(JSON.stringify(slack.home(MEMBER.id)?.blocks)).toContain('19 of 50 U.S.-owned companies');
});
