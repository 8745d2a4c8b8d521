import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';
import { BOT, GRACE, galleryForm, message, screenOf } from './screens.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds moderate or worse, each with where it is. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const axe: { run(told: { resultTypes: string[] }): Promise<{ violations: Violation[] }> } =
      Reflect.get(window, 'axe');
    type Violation = { id: string; impact: string; nodes: { html: string }[] };
    const { violations } = await axe.run({ resultTypes: ['violations'] });
    return violations
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

const withForm = () => screenOf(GRACE, { modals: [galleryForm] });

describe.each([
  { phone: false, dark: false, sight: 'a desktop by day' },
  { phone: false, dark: true, sight: 'a desktop in the dark' },
  { phone: true, dark: false, sight: 'a phone by day' },
  { phone: true, dark: true, sight: 'a phone in the dark' },
])('on $sight', ({ phone, dark }) => {
  it('a channel can be used by everybody', async () => {
    const { page } = await open({ phone, dark });
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'general' }).click();
    await page.getByText('A gallery of blocks').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: '1 reply' }).click();
    expect(await faults(page)).toEqual([]);
  });

  it('a conversation that is open and has something unread can be read', async () => {
    const unread = () => {
      const screen = screenOf(GRACE);
      const news = [message(BOT, { channel: 'D1', text: '20 of 50' })];
      const channels = screen.channels.map((channel) =>
        channel.kind === 'direct' ? { ...channel, messages: news } : channel,
      );
      return { ...screen, channels };
    };
    const { page } = await open({ phone, dark });
    await page.getByRole('button', { name: 'Consolidation', exact: true }).click();
    const opened = await open({ phone, dark, screen: unread });
    await opened.page.getByRole('button', { name: /^Consolidation/ }).click();
    await opened.page.getByRole('button', { name: 'Home' }).click();
    if (phone) await opened.page.getByRole('button', { name: 'Back' }).click();
    expect(await faults(opened.page)).toEqual([]);
  });

  it('a form with every kind of field can be used by everybody', async () => {
    const { page } = await open({ phone, dark, screen: withForm });
    await page.getByRole('dialog').waitFor();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Please complete this required field.').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('the fault panel and the request log can be used by everybody', async () => {
    const { page, desk } = await open({ phone, dark });
    const [request, answer] = [{ command: '/amcham' }, { ok: true }];
    desk.log = [
      { id: 1, at: 0, ms: 12, direction: 'to bot', name: 'command', status: 200, request, answer },
    ];
    await page.reload();
    await page.getByRole('button', { name: 'Make Slack misbehave' }).click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Close the fault panel' }).click();
    await page.getByRole('button', { name: 'Request log' }).click();
    await page.getByText('Slack → bot').click();
    expect(await faults(page)).toEqual([]);
  });
});
