import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { MEMBER } from '#sandbox/slack-stand-in.ts';
import type { Store } from '#store/store.ts';
import { engine } from '../engines/new-store-url.ts';
import { opened } from '../store/temporary-store.ts';
import { holdAccounts, NO_ERRORS } from './accounts.ts';
import {
  expectGoingOn,
  expectPostedOnce,
  meanwhile,
  name,
  saveInVain,
  scene,
} from './bad-store.ts';
import { openForm, saveUntilKept } from './people.ts';

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
