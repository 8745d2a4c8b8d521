import { expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';
import { GRACE, screenOf } from './screens.ts';

it('Slack is made to misbehave as often as is asked, and shows what is still to come', async () => {
  const { page, desk } = await open();
  await page.getByRole('button', { name: 'Make Slack misbehave' }).click();
  await page.getByLabel('Answer 500: times').fill('3');
  await page.getByRole('button', { name: 'Fail: Answer 500' }).click();
  await expect
    .poll(() => desk.of('misbehave'))
    .toEqual([{ kind: 'misbehave', how: 'serverErrors', times: 3 }]);
  const { mischief } = screenOf(GRACE);
  desk.show(() => screenOf(GRACE, { mischief: { ...mischief, serverErrors: 3, noCharts: true } }));
  await page.getByText('Still to come: 3').waitFor();
  await page.getByText('Withheld now').waitFor();
  await page.getByRole('button', { name: 'End: Answer 500' }).click();
  await page.getByRole('button', { name: 'Behave again' }).click();
  await expect.poll(() => desk.of('behave').length).toBe(1);
  expect(desk.of('misbehave').at(-1)?.times).toBe(0);
});

it('the request log shows each request with its time, and what was said when it is opened', async () => {
  const { page, desk } = await open();
  desk.log = [
    {
      id: 1,
      at: 0,
      ms: 3200,
      direction: 'to bot',
      name: 'command',
      status: 200,
      request: { command: '/amcham' },
      answer: '',
    },
  ];
  await page.reload();
  await page.getByRole('button', { name: 'Request log' }).click();
  const log = page.getByRole('complementary', { name: 'Request log' });
  await log.getByText('3200 ms').waitFor();
  expect(await log.locator('.bar.late').count()).toBe(1);
  await log.getByText('Slack → bot').click();
  await log.getByText('"command": "/amcham"').waitFor();
});

it('the request log says what each request is about, and how it ended', async () => {
  const { page, desk } = await open();
  const entry = { at: 0, ms: 12, status: 200, request: {}, answer: {} };
  const [fromBot, toBot] = ['from bot', 'to bot'] as const;
  const blocks = '[{"type":"divider"}]';
  const refused = { ok: false, error: 'not_in_channel' };
  const post = { ...entry, direction: fromBot, name: 'chat.postMessage' };
  const command = { command: '/amcham', text: 'status' };
  const event = { event: { type: 'app_home_opened' } };
  desk.log = [
    { ...post, id: 1, request: { channel: 'C2', blocks }, answer: refused },
    { ...post, id: 2, status: 0 },
    { ...entry, id: 3, direction: toBot, name: 'command', request: command },
    { ...entry, id: 4, direction: toBot, name: 'event', request: event },
  ];
  await page.reload();
  await page.getByRole('button', { name: 'Request log' }).click();
  const rows = page.locator('.log-row summary');
  await expect.poll(() => rows.count()).toBe(4);
  await rows.filter({ hasText: 'event app_home_opened' }).waitFor();
  await rows.filter({ hasText: 'command /amcham status' }).waitFor();
  expect(await page.locator('.log-status.bad').allTextContents()).toEqual([
    'cut',
    'not_in_channel',
  ]);
  await rows.filter({ hasText: '#consolidation' }).click();
  await page.getByText('"type": "divider"').waitFor();
});

it('light and dark are remembered', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Change to dark' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Change to light' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
