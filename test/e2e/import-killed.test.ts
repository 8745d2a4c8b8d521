import { expect, it } from 'vitest';
import { MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { startInnerBot } from './bot-in-process.ts';
import { startHttpBot } from './bot-process.ts';
import { ask, chapterApart, countOf, openForm } from './chapter.ts';

const userId = MEMBER.id;
const file = (name: string) =>
  Buffer.from(`Company name,State,U.S.-owned\n${name},Sonora,No\nInvented Bad,Jalisco,Yes`);

const shown = (slack: SlackStandIn) => JSON.stringify(slack.topView(userId) ?? {});
const asked = (slack: SlackStandIn, name: string) =>
  slack.requests.filter((one) => one.direction === 'from bot' && one.name === name).length;
/** Longer than the test needs to kill the bot. */
const LATE = { kind: 'late', ms: 5000 } as const;

/** Brings a file that adds a company. */
async function bringing(slack: SlackStandIn, name: string): Promise<void> {
  if (slack.topView(userId)) slack.closeModal(userId);
  await openForm(slack, 'import');
  const id = slack.upload({ userId, name: 'members.csv', bytes: file(name) });
  await slack.fillAndSubmit({ userId, fields: { Spreadsheet: id } });
}

/** The same, and presses Import in its preview. */
async function importing(slack: SlackStandIn, name: string, before: () => void): Promise<void> {
  await bringing(slack, name);
  await slack.waitFor(() => shown(slack).includes('New: 1 company'), 'the preview', 15_000);
  before();
  await slack.fillAndSubmit({ userId, fields: {} });
  expect(shown(slack)).toContain('You may close this');
}

/** Waits until the roster has a company. */
async function kept(slack: SlackStandIn, name: string): Promise<void> {
  for (let asks = 0; asks < 200; asks += 1)
    if ((await ask(slack, `find ${name}`)).text.includes('1 company')) return;
  throw new Error(`The roster has no ${name}.`);
}

it('a bot that is killed while it reads or imports tells, when it is back, what became of it: nothing, or all', async () => {
  const { slack, database, bot } = await chapterApart();
  const url = `sqlite:${database}`;
  const word = (begins: string, earlier = 0) =>
    slack.waitFor(
      () => slack.directMessages(userId).filter(({ text }) => text.startsWith(begins))[earlier],
      'the word',
      15_000,
    );

  slack.failNext('url_private', LATE);
  await bringing(slack, 'Invented Alba Inc.');
  await slack.waitFor(() => asked(slack, 'files.info') > 0, 'the reading');
  await bot.kill();
  const reader = await startHttpBot({ slack, url });
  await word('The bot was interrupted before');
  await slack.waitFor(() => shown(slack).includes('"Preview"'), 'the form anew');

  const asks = asked(slack, 'files.info');
  await importing(slack, 'Invented Sol Inc.', () => slack.failNext('url_private', LATE));
  await slack.waitFor(() => asked(slack, 'files.info') > asks + 1, 'the reading');
  await reader.kill();
  const second = await startHttpBot({ slack, url });
  expect((await word('The bot was interrupted before', 1)).text).toBe(
    'The bot was interrupted before it had imported your spreadsheet. Nothing was written. Bring it again with /amcham import.',
  );
  await slack.waitFor(() => shown(slack).includes('"Preview"'), 'the form anew');
  expect(shown(slack)).toContain('Nothing was written.');
  expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');

  await importing(slack, 'Invented Luna Inc.', () => slack.failNext('chat.postMessage', LATE));
  await kept(slack, 'Invented Luna Inc.');
  await second.kill();
  await startInnerBot(slack, url);
  const done = await word('The bot was interrupted just after');
  expect(done.text).toContain(
    'The import was done:\n- New: 1 company\n- The count stays at 19 of 50',
  );
  expect(shown(slack)).toContain('Imported');
  await slack.press({ userId, actionId: 'import.undo', on: done });
  await slack.waitFor(
    () =>
      slack
        .directMessages(userId)
        .some(({ text }) => text.startsWith('Undone: the import of 1 company')),
    'the undoing',
  );
  expect(await countOf(slack)).toBe('19 of 50 U.S.-owned companies');
  expect(slack.refusals).toEqual([]);
}, 60_000);
