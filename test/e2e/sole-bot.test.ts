import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { CONSOLIDATION } from '#sandbox/slack-stand-in.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import {
  BOT_TOKEN,
  freePort,
  Program,
  runProgram,
  SAMPLES,
  SIGNING_SECRET,
  slackStandIn,
  startHttpBot,
} from './bot-process.ts';
import { ask, chapter, chapterApart } from './chapter.ts';

async function secondBot(apiUrl: string, url: string, uid?: number) {
  const env = {
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
    DATABASE_URL: url,
    PORT: String(await freePort()),
  };
  return new Program('main.ts', [], env, { uid }).ended;
}

it('a second bot on the same file does not start, and names the process of the first', async () => {
  const { slack, bot, database } = await chapterApart({ empty: true });
  const alias = join(temporaryFolder(), 'alias.db');
  symlinkSync(database, alias);
  for (const path of [database, alias]) {
    const ended = await secondBot(slack.apiUrl, `sqlite:${path}`);
    expect(ended.code).toBe(1);
    expect(ended.output).toBe(
      `The database ${path} is used by another bot (process ${bot.process.pid}). Stop that one first.\n`,
    );
  }
  expect((await ask(slack, 'status')).text).toContain('0 of 50');
});

it('a bot that stopped, or whose power was cut, leaves its place to the next', async () => {
  const { slack, bot, database } = await chapterApart({ empty: true });
  const url = `sqlite:${database}`;
  await bot.kill();
  const second = await startHttpBot({ slack, url });
  expect((await second.terminate()).code).toBe(0);
  const third = await startHttpBot({ slack, url });
  expect((await secondBot(slack.apiUrl, url)).output).toContain(`(process ${third.process.pid})`);
});

it('of two bots that start at once on a new file, one runs and the other names it', async () => {
  const slack = await slackStandIn();
  const url = `sqlite:${join(temporaryFolder(), 'data', 'roster.db')}`;
  const start = async () => startHttpBot({ slack, url }).catch((error: Error) => error.message);
  const [one, other] = await Promise.all([start(), start()]);
  const runs = [one, other].filter((bot) => bot instanceof Program);
  expect(runs).toHaveLength(1);
  expect([one, other]).toContainEqual(
    expect.stringContaining(`used by another bot (process ${runs[0]?.process.pid})`),
  );
});

it('the command-line tools may write while a bot runs, and it posts what they earn', async () => {
  const { slack, database } = await chapter({ empty: true });
  const list = [join(SAMPLES, 'members-52.csv')];
  const imported = await runProgram('cli/import.ts', list, { DATABASE_URL: `sqlite:${database}` });
  expect(imported.code).toBe(0);
  await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 1, 'the alert', 10_000);
});

it('a folder that may not be written stops the start with a sentence', async () => {
  const slack = await slackStandIn();
  const folder = join(temporaryFolder(), 'data');
  mkdirSync(folder);
  chmodSync(join(folder, '..'), 0o755);
  chmodSync(folder, 0o555);
  const uid = process.getuid?.() === 0 ? 65_534 : undefined;
  const ended = await secondBot(slack.apiUrl, `sqlite:${join(folder, 'roster.db')}`, uid);
  chmodSync(folder, 0o755);
  expect(ended.code).toBe(1);
  expect(ended.output).toMatch(
    /^The database .*roster\.db cannot be opened\. Check that its folder is there and may be written\.\n$/,
  );
});
