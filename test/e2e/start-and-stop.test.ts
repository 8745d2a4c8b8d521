import { createHash } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { CONSOLIDATION, GENERAL, MEMBER } from '#sandbox/slack-stand-in.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { startInnerBot } from './bot-in-process.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  freePort,
  Program,
  runProgram,
  SIGNING_SECRET,
  slackStandIn,
  startHttpBot,
  startSocketBot,
} from './bot-process.ts';
import {
  ask,
  chapter,
  chapterApart,
  countOf,
  office,
  openForm,
  REQUIRED,
  told,
} from './chapter.ts';

const fingerprint = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');

describe('the environment', () => {
  it('stops the start with one message that names every fault and no secret', async () => {
    const ended = await runProgram('main.ts', [], {
      SLACK_BOT_TOKEN: 'a-secret-that-is-no-token',
      DATABASE_URL: 'mysql://somewhere',
      SLACK_API_URL: 'https://example.com',
      AMCHAM_ALERT_CHANNEL: '#consolidation',
      LOG_LEVEL: 'loud',
      PORT: '99999',
    });
    expect(ended.code).toBe(1);
    for (const name of [
      'SLACK_BOT_TOKEN must be a bot token',
      'SLACK_APP_TOKEN or SLACK_SIGNING_SECRET must be set',
      'DATABASE_URL must name',
      'SLACK_API_URL must be',
      'AMCHAM_ALERT_CHANNEL must be',
      'LOG_LEVEL must be',
      'PORT must be',
    ])
      expect(ended.output).toContain(name);
    expect(ended.output).not.toContain('a-secret');
    expect(ended.output).not.toContain('    at ');
  });

  it('stops the start when Slack does not know the token, without showing it', async () => {
    const slack = await slackStandIn();
    const ended = await runProgram('main.ts', [], {
      SLACK_BOT_TOKEN: 'xoxb-of-another-workspace',
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: `sqlite:${join(temporaryFolder(), 'roster.db')}`,
    });
    expect(ended.code).toBe(1);
    expect(ended.output).toContain(
      'Slack did not accept the bot: An API error occurred: invalid_auth',
    );
    expect(ended.output).not.toContain('xoxb-of');
  });
});

describe('a start that cannot succeed', () => {
  const settings = (apiUrl: string) => ({
    SLACK_BOT_TOKEN: BOT_TOKEN,
    SLACK_API_URL: apiUrl,
    DATABASE_URL: `sqlite:${join(temporaryFolder(), 'roster.db')}`,
  });

  it('names a port that is taken', async () => {
    const { slack } = await chapter({ empty: true });
    const { port } = new URL(slack.botUrl ?? '');
    for (const transport of [
      { SLACK_SIGNING_SECRET: SIGNING_SECRET },
      { SLACK_APP_TOKEN: APP_TOKEN },
    ]) {
      const env = { ...settings(slack.apiUrl), ...transport, PORT: port };
      const ended = await runProgram('main.ts', [], env);
      expect(ended.code).toBe(1);
      expect(ended.output).toBe(
        `The port ${port} is taken by another program. Set PORT to a free one.\n`,
      );
    }
  });

  it('says that Slack does not know the app-level token, without showing it', async () => {
    const slack = await slackStandIn();
    const env = { ...settings(slack.apiUrl), SLACK_APP_TOKEN: 'xapp-of-nobody' };
    const ended = await runProgram('main.ts', [], { ...env, LOG_LEVEL: 'silent' });
    expect(ended.code).toBe(1);
    expect(ended.output).toContain(
      'Slack did not open a socket: An API error occurred: invalid_auth.',
    );
    expect(ended.output).not.toContain('xapp-of');
  });
});

describe('a database that cannot serve stops the start with a sentence and is left as it was', () => {
  const start = async (database: string, uid?: number) => {
    const slack = await slackStandIn();
    const env = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: `sqlite:${database}`,
    };
    return new Program('main.ts', [], env, { uid }).ended;
  };

  it('a file that is no database', async () => {
    const file = join(temporaryFolder(), 'roster.db');
    writeFileSync(file, 'This is a letter to the board, and quite long enough.'.repeat(20));
    const before = fingerprint(file);
    const ended = await start(file);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('is not a SQLite database');
    expect(fingerprint(file)).toBe(before);
  });

  it('a database of a newer version of the bot', async () => {
    const { database } = await office({ empty: true });
    const sqlite = new SqliteDatabase(database);
    sqlite.exec(`insert into kysely_migration values ('9999-tomorrow', '2030-01-01')`);
    sqlite.close();
    const before = fingerprint(database);
    const ended = await start(database);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('is from a newer version of the bot (it knows 9999-tomorrow)');
    expect(fingerprint(database)).toBe(before);
  });

  it('a database that may only be read', async () => {
    const { database, bot } = await chapterApart({ empty: true });
    await bot.terminate();
    chmodSync(database, 0o444);
    chmodSync(join(database, '..'), 0o555);
    const before = fingerprint(database);
    const root = process.getuid?.() === 0;
    const ended = await start(database, root ? 65_534 : undefined);
    chmodSync(join(database, '..'), 0o755);
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('cannot be written');
    expect(fingerprint(database)).toBe(before);
  });
});

describe('stopping', () => {
  it('finishes what is in hand, closes the store and ends well', async () => {
    const { slack, bot, database } = await chapterApart();
    await openForm(slack);
    slack.failNext('chat.postMessage', { kind: 'slow', ms: 1000 }, 1);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    const ended = await bot.terminate();
    expect(ended.code).toBe(0);
    expect(await told(slack, 0)).toContain('20 of 50');
    const sqlite = new SqliteDatabase(database, { readonly: true });
    expect(sqlite.pragma('integrity_check', { simple: true })).toBe('ok');
    sqlite.close();
  });

  it('ends as well when it is told to twice', async () => {
    const { slack, bot } = await chapterApart();
    await openForm(slack);
    slack.failNext('chat.postMessage', { kind: 'slow', ms: 1000 }, 1);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    const ending = bot.terminate();
    await slack.waitFor(() => bot.output.includes('The bot is stopping.'), 'the word of it');
    bot.process.kill('SIGTERM');
    expect((await ending).code).toBe(0);
    expect(await told(slack, 0)).toContain('20 of 50');
  });

  it('ends well before it has begun, while Slack is yet to say who it is', async () => {
    const slack = await slackStandIn();
    slack.failNext('auth.test', { kind: 'slow', ms: 9000 }, 1);
    const bot = new Program('main.ts', [], {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: `sqlite:${join(temporaryFolder(), 'roster.db')}`,
    });
    await slack.waitFor(
      () => slack.requests.some(({ name }) => name === 'auth.test'),
      'the start',
      15_000,
    );
    const ended = await bot.terminate();
    expect(ended.code).toBe(0);
    expect(ended.output).not.toContain('    at ');
  });

  it('ends when the npm that started it has ended, and leaves the store to the next', async () => {
    const slack = await slackStandIn();
    const url = `sqlite:${join(temporaryFolder(), 'roster.db')}`;
    const env = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
      SLACK_API_URL: slack.apiUrl,
      DATABASE_URL: url,
      PORT: String(await freePort()),
      npm_lifecycle_event: 'start',
    };
    const npm = new Program('main.ts', [], env, { underShell: true });
    await slack.waitFor(() => npm.output.includes('The bot is running.'), 'the bot', 15_000);
    // The shell is gone at once; its output ends with the bot's.
    expect((await npm.terminate()).output).toContain('The bot is stopping.');
    await startHttpBot({ slack, url });
  });

  it('does not wait for a Slack that does not answer, and posts the alert at the next start', async () => {
    const { slack, bot, database } = await chapterApart({ empty: true });
    await openForm(slack);
    slack.failNext('chat.postMessage', { kind: 'slow', ms: 9000 }, 2);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    const ended = await bot.terminate();
    expect(ended.code).toBe(0);
    await startHttpBot({ slack, url: `sqlite:${database}` });
    await slack.waitFor(() => slack.messages(CONSOLIDATION.id).length === 1, 'the alert');
    expect(await countOf(slack)).toBe('1 of 50 U.S.-owned companies');
    expect(slack.messages(CONSOLIDATION.id)).toHaveLength(1);
  });
});

describe('health', () => {
  it('is well while the store and Slack answer, in HTTP mode', async () => {
    const { slack } = await chapter({ empty: true });
    const address = new URL('/health', slack.botUrl);
    const health = await fetch(address);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({
      ok: true,
      store: true,
      slack: true,
      alerts: { owed: 0 },
      oldestAlertSeconds: null,
    });
  });

  it('tells how long the oldest alert has waited, however often it was put off and the clock was set', async () => {
    const slack = await slackStandIn();
    const clock = { now: '2026-11-27T19:00:00.000Z' };
    await startInnerBot(slack, `sqlite:${join(temporaryFolder(), 'roster.db')}`, clock);
    slack.failNext('chat.postMessage', { kind: 'error', error: 'is_archived' }, 50);
    await openForm(slack);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    const health = async () => (await fetch(new URL('/health', slack.botUrl))).json();
    await expect.poll(async () => (await health()).alerts.trouble).toBe('is_archived');
    clock.now = '2026-11-27T19:05:00.000Z';
    expect(await health()).toMatchObject({
      ok: true,
      alerts: { owed: 1 },
      oldestAlertSeconds: 300,
    });
    clock.now = '2026-11-27T18:00:00.000Z';
    expect(await health()).toMatchObject({ ok: true, alerts: { owed: 1 }, oldestAlertSeconds: 0 });
  });

  it('is ill when Slack does not answer', async () => {
    const { slack } = await chapter();
    slack.failNext('auth.test', { kind: 'http', status: 503 }, 5);
    const health = await fetch(new URL('/health', slack.botUrl));
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ ok: false, store: true, slack: false });
  });
});

describe('Socket Mode', () => {
  it('does the whole job over the socket, and tells of its health on PORT', async () => {
    const { slack, database } = await office({});
    const port = await freePort();
    const bot = await startSocketBot({
      slack,
      url: `sqlite:${database}`,
      env: { PORT: String(port) },
    });
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);

    expect((await ask(slack, 'status')).text).toContain('19 of 50');
    await openForm(slack);
    await slack.fillAndSubmit({ userId: MEMBER.id, fields: REQUIRED });
    expect(await told(slack, 0)).toContain('from 19 to 20 of 50');
    await slack.waitFor(
      () => slack.messages(CONSOLIDATION.id).some(({ text }) => text.startsWith('🎯 20')),
      'the alert of the 20th',
    );
    await slack.runCommand({ userId: MEMBER.id, channelId: GENERAL.id, text: 'help' });
    expect((await bot.terminate()).code).toBe(0);
    expect(slack.refusals).toEqual([]);
  });

  it('comes back by itself after Slack was out of reach', async () => {
    const slack = await slackStandIn();
    const database = join(temporaryFolder(), 'roster.db');
    const bot = await startSocketBot({ slack, url: `sqlite:${database}` });
    slack.failNext('apps.connections.open', { kind: 'cut_before' }, 2);
    slack.disconnectSocket('refresh_requested');
    await slack.waitFor(
      () => slack.requests.filter(({ name }) => name === 'apps.connections.open').length >= 4,
      'a new socket',
      15_000,
    );
    await slack.waitForSocket(10_000);
    expect((await ask(slack, 'status')).text).toContain('0 of 50');
    expect((await bot.terminate()).code).toBe(0);
  });
});
