import { once } from 'node:events';
import { copyFileSync, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONSOLIDATION, GENERAL, GUEST, MEMBER } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { runProgram } from '../e2e/bot-process.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';
import { LivePage } from '../sandbox/live-page.ts';
import { DemoProcess } from './demo-process.ts';

async function untilGone(demo: DemoProcess): Promise<void> {
  await expect.poll(() => demo.remains(), { timeout: 8000 }).toEqual({ processes: [], files: [] });
}

describe('the demo, from its start to Ctrl-C', () => {
  it('answers 19 of 50, has posted its milestones, and leaves nothing behind', async () => {
    const demo = new DemoProcess([]);
    const desk = await demo.started();
    expect(desk.chapter).toBe('a demo chapter: 19 of 50');
    const page = await LivePage.open(desk, MEMBER.id);
    await page.until(
      () => page.channel(CONSOLIDATION.id).messages.length > 0,
      'the first milestones',
    );
    expect(await page.send(GENERAL.id, '/amcham status')).toEqual({ notice: null });
    const status = await page.until(() => page.channel(GENERAL.id).messages[0], 'the status');
    expect(status).toMatchObject({ ephemeral: true });
    expect(status.text).toContain('19 of 50');
    expect(status.text).toContain('Members in all: 52');
    await page.act({ kind: 'openHome', person: MEMBER.id });
    await page.until((screen) => screen.home ?? undefined, 'the Home tab');
    expect(demo.family).toHaveLength(2);
    expect(await demo.signal('SIGINT')).toMatchObject({ code: 0 });
    expect(demo.remains()).toEqual({ processes: [], files: [] });
    await expect(fetch(desk.url)).rejects.toThrow();
  });

  it('celebrates the 50th company, and lets no guest see the roster', async () => {
    const demo = new DemoProcess(['--chapter', 'almost']);
    const desk = await demo.started();
    expect(desk.chapter).toBe('a demo chapter: 49 of 50');
    const page = await LivePage.open(desk, MEMBER.id);
    const guest = await LivePage.open(desk, GUEST.id);
    await guest.send(GENERAL.id, '/amcham status');
    const refusal = await guest.until(() => guest.channel(GENERAL.id).messages[0], 'the refusal');
    expect(refusal.text).not.toContain('49');
    await page.send(GENERAL.id, '/amcham add Wondermere Lanterns Inc.');
    const form = await page.until(
      (screen) => screen.modals.find(({ blocks }) => JSON.stringify(blocks).includes('usOwned')),
      'the form',
    );
    for (const [name, wanted] of [
      ['state', 'SON'],
      ['usOwned', 'yes'],
    ] as const)
      await page.act({
        kind: 'enter',
        person: MEMBER.id,
        view: form.id,
        element: { blockId: name, actionId: 'value' },
        value: { value: wanted },
      });
    await page.act({ kind: 'submit', person: MEMBER.id, view: form.id });
    await page.until(
      () => page.channel(CONSOLIDATION.id).messages.some(({ text }) => text.startsWith('🎉 50')),
      'the celebration',
    );
  });

  it('takes the bot with it when it is killed outright', async () => {
    const demo = new DemoProcess(['--chapter', 'empty']);
    expect((await demo.started()).chapter).toBe('a demo chapter: 0 of 50');
    await demo.signal('SIGKILL');
    await expect.poll(() => demo.remains().processes, { timeout: 8000 }).toEqual([]);
  });

  it('ends with a sentence when the bot ends by itself', async () => {
    const demo = new DemoProcess(['--chapter', 'empty']);
    await demo.started();
    process.kill(demo.family.at(-1) ?? 0, 'SIGKILL');
    const ended = await demo.program.ended;
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('The bot ended by itself (SIGKILL), and the demo with it.');
    expect(demo.remains()).toEqual({ processes: [], files: [] });
  });

  it('can be stopped before it has begun', async () => {
    const demo = new DemoProcess([]);
    await expect.poll(() => demo.remains().files, { timeout: 8000, interval: 10 }).toHaveLength(1);
    expect(await demo.signal('SIGTERM')).toMatchObject({ code: 0 });
    expect(demo.program.output).toBe('');
    await untilGone(demo);
  });
});

describe('--data FILE', () => {
  it('keeps the roster, and leaves one that is there as it is', async () => {
    const file = join(temporaryFolder(), 'kept.db');
    const first = new DemoProcess(['--data', file]);
    expect((await first.started()).chapter).toBe('a demo chapter: 19 of 50');
    await first.signal('SIGINT');
    expect(existsSync(file)).toBe(true);
    const second = new DemoProcess(['--data', file, '--chapter', 'almost']);
    const desk = await second.started();
    expect(desk.chapter).toBe(`the roster kept in ${file}`);
    expect(second.program.output).toContain(
      `--chapter almost is left aside: ${file} has a roster, which is kept as it is.`,
    );
    const third = await new DemoProcess(['--data', file]).program.ended;
    expect(third.code).toBe(1);
    expect(third.output.trim()).toMatch(/^The database .* is used by another bot .*$/);
    const page = await LivePage.open(desk, MEMBER.id);
    await page.send(GENERAL.id, '/amcham status');
    const status = await page.until(() => page.channel(GENERAL.id).messages[0], 'the status');
    expect(status.text).toContain('19 of 50');
    await second.signal('SIGINT');
  });
});

describe('what the demo cannot do', () => {
  const wrong: [string, string[], RegExp][] = [
    ['an option it does not have', ['--colour'], /^Unknown option '--colour'\. See .*--help\.$/],
    [
      'a beginning it does not have',
      ['--chapter', 'soon'],
      /^--chapter takes today, almost, empty/,
    ],
    ['a port that is none', ['--port', '99999'], /^--port takes a number from 0 to 65535/],
    ['an option without its value', ['--data'], /^Option '--data <value>' argument missing\. See/],
    ['a word that is no option', ['now'], /^Unexpected argument 'now'\. See/],
  ];

  it.each(wrong)('it says so in one sentence: %s', async (_, args, words) => {
    const ended = await runProgram('sandbox/demo.ts', args, {});
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toMatch(words);
    expect(ended.output.trim().split('\n')).toHaveLength(1);
  });

  it('names a port that is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    afterTest(() => server.close());
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const ended = await runProgram('sandbox/demo.ts', ['--port', port], {});
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toBe(
      `The port ${port} is taken by another program. Name a free one: --port.`,
    );
  });

  it('tells of a file that holds something else', async () => {
    const file = join(temporaryFolder(), 'notes.db');
    copyFileSync(import.meta.filename, file);
    const demo = new DemoProcess(['--data', file]);
    const ended = await demo.program.ended;
    expect(ended.code).toBe(1);
    expect(ended.output).toContain('is not a SQLite database');
    expect(ended.output.trim().split('\n')).toHaveLength(1);
    await untilGone(demo);
  });

  it('makes no folder for a file whose folder is not there', async () => {
    const folder = join(temporaryFolder(), 'misspelt');
    const ended = await runProgram('sandbox/demo.ts', ['--data', join(folder, 'kept.db')], {});
    expect(ended.code).toBe(1);
    expect(ended.output.trim()).toBe(
      `There is no folder ${folder}. Make it first, or name another --data.`,
    );
    expect(existsSync(folder)).toBe(false);
  });

  it('explains itself when asked', async () => {
    const ended = await runProgram('sandbox/demo.ts', ['--help'], {});
    expect(ended.code).toBe(0);
    for (const option of ['--chapter', '--port', '--data', '--open'])
      expect(ended.output).toContain(option);
  });
});
