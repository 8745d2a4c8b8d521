import { expect, it } from 'vitest';
import { pageForTests } from './open-page.ts';
import { GRACE, screenOf } from './screens.ts';

const open = pageForTests();

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

it('light and dark are remembered', async () => {
  const { page } = await open();
  await page.getByRole('button', { name: 'Change to dark' }).click();
  await page.reload();
  await page.getByRole('button', { name: 'Change to light' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark');
});
