import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERAL, MEMBER } from '#sandbox/slack-stand-in.ts';
import { afterTest } from '../after-test.ts';
import { desk, LivePage } from './live-page.ts';
import { client, standIn } from './stand-in-for-tests.ts';

const person = MEMBER.id;

function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'amcham-page-'));
  afterTest(async () => rmSync(folder, { recursive: true }));
  const page = join(folder, 'page');
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for the page');
  writeFileSync(join(page, 'index.html'), '<title>Slack</title>');
  writeFileSync(join(page, 'assets/index-1a2b.js'), 'void 0;');
  return page;
}

/** Asks with a path and headers that a fetch would mend or forbid. */
function ask(url: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  const { port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

test('the built page is served, and what never changes may be kept', async () => {
  const { url } = await desk(await standIn(), { pageFolder: builtPage() });
  const page = await fetch(url);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(await page.text()).toBe('<title>Slack</title>');
  const script = await fetch(`${url}/assets/index-1a2b.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect((await fetch(`${url}/assets/none.js`)).status).toBe(404);
});

test('a page that is not built says how to build it', async () => {
  const { url } = await desk(await standIn());
  const answer = await fetch(url);
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm run demo');
});

test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/assets/..%2f..%2fsecret.txt', '/%00', '/%'])(
  'no path leads out of the page’s folder: %s',
  async (path) => {
    const { url } = await desk(await standIn(), { pageFolder: builtPage() });
    expect(await ask(url, path)).toBe(404);
  },
);

test('a browser that was led here by another site is turned away', async () => {
  const { url } = await desk(await standIn());
  const { host } = new URL(url);
  const live = `/live?person=U0NOBODY`;
  expect(await ask(url, live, { host: 'rebound.example' })).toBe(403);
  expect(await ask(url, live, { host, origin: 'https://elsewhere.example' })).toBe(403);
  expect(await ask(url, live, { host, origin: 'null' })).toBe(403);
  expect(await ask(url, live, { host, origin: `http://${host}` })).toBe(400);
  expect(await ask(url, live, { host: host.replace('127.0.0.1', 'localhost') })).toBe(400);
});

test('a file somebody brings is kept, and one that is too large is not', async () => {
  const slack = await standIn();
  const { url } = await desk(slack);
  const bring = (body: string | Uint8Array<ArrayBuffer>, name = 'padrón.csv') =>
    fetch(`${url}/uploads?person=${person}&name=${encodeURIComponent(name)}`, {
      method: 'POST',
      body,
    });
  const kept = await (await bring('a,b\n')).json();
  expect(kept).toEqual({
    id: expect.any(String),
    name: 'padrón.csv',
    mimetype: 'text/csv',
    size: 4,
  });
  expect(slack.file(kept.id)?.bytes.toString()).toBe('a,b\n');
  expect((await bring(new Uint8Array(20 * 1024 ** 2 + 1))).status).toBe(413);
  expect((await bring('x', '')).status).toBe(400);
});

test('a file the bot sent is on its message, to be downloaded', async () => {
  const slack = await standIn();
  const open = await desk(slack);
  const page = await LivePage.open(open, person);
  const file = { file: Buffer.from('a,b\n'), filename: 'padrón 52.csv' };
  await client(slack).filesUploadV2({ ...file, channel_id: GENERAL.id });
  const message = await page.until(() => page.channel(GENERAL.id).messages[0], 'the message');
  expect(message.files).toMatchObject([{ name: 'padrón 52.csv', size: 4, mimetype: 'text/csv' }]);
  const answer = await fetch(open.url + message.files[0]?.url);
  expect(answer.headers.get('content-disposition')).toBe(
    "attachment; filename*=UTF-8''padr%C3%B3n%2052.csv",
  );
  expect(await answer.text()).toBe('a,b\n');
  expect((await fetch(`${open.url}/files/F0NONE/x.csv`)).status).toBe(404);
});

test('a closed page is forgotten, and a stopped desk hangs up on those that are open', async () => {
  const slack = await standIn();
  const open = await desk(slack);
  const answer = await fetch(`${open.url}/live?person=${person}`);
  await open.stop();
  await expect(answer.text()).rejects.toThrow();
  await expect(fetch(open.url)).rejects.toThrow();
});
