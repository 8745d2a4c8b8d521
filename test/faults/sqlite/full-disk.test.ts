import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { MEMBER } from '#sandbox/slack-stand-in.ts';
import { sqliteFile } from '#store/open.ts';
import {
  expectGoingOn,
  expectPostedOnce,
  meanwhile,
  name,
  type Scene,
  saveInVain,
  scene,
} from '../bad-store.ts';
import { openForm, saveUntilKept } from '../people.ts';

const PRLIMIT = '/usr/bin/prlimit';

describe.runIf(existsSync(PRLIMIT))('a disk that takes no more', () => {
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
