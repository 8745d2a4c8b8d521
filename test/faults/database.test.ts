import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MEMBER, type SlackStandIn } from '#sandbox/slack-stand-in.ts';
import { sqliteFile } from '#store/open.ts';
import type { Store } from '#store/store.ts';
import { type Program, slackStandIn, startHttpBot } from '../e2e/bot-process.ts';
import { engine, newStoreUrl } from '../engines/new-store-url.ts';
import { opened } from '../store/temporary-store.ts';
import { holdAccounts, makeStore, NO_ERRORS } from './accounts.ts';
import { type BadLine, badLine } from './bad-line.ts';
import { openForm, save, saveUntilKept, untilIdle } from './people.ts';

const name = (number: number) => `Invented Works ${number} Inc.`;

type Scene = { slack: SlackStandIn; line: BadLine; url: string; bot: Program };

/** A bot whose chapter has one company, its alert posted. */
async function scene(): Promise<Scene> {
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
async function saveInVain({ slack }: Scene, company: string): Promise<void> {
  await openForm(slack, MEMBER.id);
  expect(await save(slack, MEMBER.id, company)).toBe(false);
  const form = slack.topView(MEMBER.id);
  expect(form?.errors['Company name']).toContain('Something went wrong on the bot’s side');
  expect(form?.values['Company name']).toBe(company);
}

/** All goes on: the same form is kept, its alert posted, and the bot is the one that met the fault. */
async function expectGoingOn(here: Scene): Promise<void> {
  await saveUntilKept(here.slack, MEMBER.id, name(2));
  await expectPostedOnce(here);
}

/** Does something once Slack has the next alert, before the bot hears of it. */
function meanwhile({ line }: Scene, act: () => Promise<void>): void {
  line.choose = ({ isAlert }) => {
    if (!isAlert) return undefined;
    line.choose = () => undefined;
    return { after: act };
  };
}

async function expectPostedOnce({ slack, url, bot }: Scene): Promise<void> {
  await untilIdle(slack);
  expect(await holdAccounts(slack, url, [name(1), name(2)])).toEqual(NO_ERRORS);
  expect(bot.process.exitCode).toBeNull();
}

/** Holds the lock for which every change waits, as another program does, until it is let go. */
async function hold({ db }: Store): Promise<() => Promise<void>> {
  const letGo = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const over = db.transaction().execute(async (turn) => {
    await sql`update chapter set turn = turn`.execute(turn);
    await sql`update alert set trouble = trouble`.execute(turn);
    held.resolve();
    await letGo.promise;
  });
  await held.promise;
  return () => {
    letGo.resolve();
    return over;
  };
}

describe('a database that is locked by another program', () => {
  it('refuses a Save with a sentence before Slack gives up on it, and keeps it later', async () => {
    const here = await scene();
    const letGo = await hold(await opened(here.url));
    await saveInVain(here, name(2));
    await letGo();
    await expectGoingOn(here);
  });

  it('posts no alert a second time when it cannot be marked posted', async () => {
    const here = await scene();
    const other = await opened(here.url);
    const held = Promise.withResolvers<() => Promise<void>>();
    meanwhile(here, async () => held.resolve(await hold(other)));
    await openForm(here.slack, MEMBER.id);
    await saveUntilKept(here.slack, MEMBER.id, name(2));
    const letGo = await held.promise;
    await pause(4000);
    await letGo();
    await expectPostedOnce(here);
  });
});

const refusing = {
  sqlite: (table: string, when: string) => [
    `create trigger fault before ${when} on ${table} begin select raise(abort, 'database or disk is full'); end`,
    'drop trigger fault',
  ],
  postgres: (table: string, when: string) => [
    `create function fault() returns trigger language plpgsql as $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$;
     create trigger fault before ${when} on ${table} for each row execute function fault()`,
    'drop function fault cascade',
  ],
}[engine];

describe('a database that refuses what is written, as one whose disk is full', () => {
  it('nothing is half kept, the person is told, and all goes on when there is room', async () => {
    const here = await scene();
    const { db } = await opened(here.url);
    for (const table of ['company', 'history', 'alert', 'milestone']) {
      const [fill = '', free = ''] = refusing(table, 'insert');
      await sql.raw(fill).execute(db);
      await saveInVain(here, name(2));
      expect(await holdAccounts(here.slack, here.url, [name(1)])).toEqual(NO_ERRORS);
      await sql.raw(free).execute(db);
    }
    await expectGoingOn(here);
  });

  it('after Slack took an alert: it is found and marked when there is room', async () => {
    const here = await scene();
    const { db } = await opened(here.url);
    const [fill = '', free = ''] = refusing('alert', 'update');
    meanwhile(here, async () => void (await sql.raw(fill).execute(db)));
    await openForm(here.slack, MEMBER.id);
    await saveUntilKept(here.slack, MEMBER.id, name(2));
    await pause(3000);
    await sql.raw(free).execute(db);
    await expectPostedOnce(here);
  });
});

const PRLIMIT = '/usr/bin/prlimit';

describe.runIf(engine === 'sqlite' && existsSync(PRLIMIT))('a disk that takes no more', () => {
  /** Lets no file of the bot grow beyond what its journal has now, or lets it grow again. */
  const limit = ({ bot, url }: Scene, full: boolean): void => {
    const now = full ? statSync(`${sqliteFile(url)}-wal`).size : 'unlimited';
    const { status } = spawnSync(PRLIMIT, ['--pid', `${bot.process.pid}`, `--fsize=${now}:`]);
    expect(status).toBe(0);
  };

  it('keeps nothing of a Save, tells the person, and all goes on when there is room', async () => {
    const here = await scene();
    limit(here, true);
    await saveInVain(here, name(2));
    await saveInVain(here, name(2));
    limit(here, false);
    await expectGoingOn(here);
  });

  it('doubles no alert that it cannot mark posted', async () => {
    const here = await scene();
    const full = Promise.withResolvers<void>();
    meanwhile(here, async () => full.resolve(limit(here, true)));
    await openForm(here.slack, MEMBER.id);
    await saveUntilKept(here.slack, MEMBER.id, name(2));
    await full.promise;
    await pause(3000);
    limit(here, false);
    await expectPostedOnce(here);
  });
});
