import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Fields } from '#sandbox/block-kit/record.ts';
import { MESSAGE_BLOCKS } from './gallery.ts';
import { openPage as open } from './open-page.ts';
import { BOT, channel, GRACE, message, screenOf } from './screens.ts';

const plain = (text: string): Fields => ({ type: 'plain_text', text });
const row = (...texts: string[]) => texts.map((text) => ({ type: 'raw_text', text }));

const saying = (blocks: readonly Fields[], text = '') => {
  const messages = [message(GRACE, { text }), message(BOT, { text: '', blocks })];
  const channels = [channel('C1', 'general', { messages }), channel('D1', 'x', { kind: 'direct' })];
  return () => screenOf(GRACE, { channels });
};

async function onPhone(blocks: readonly Fields[], text?: string): Promise<Page> {
  const { page } = await open({ phone: true, screen: saying(blocks, text) });
  await page.getByRole('button', { name: /^general/ }).click();
  await page.getByRole('article').last().waitFor();
  return page;
}

/** What stands out of the messages to the right, apart from tables, which are scrolled. */
const standsOut = (page: Page): Promise<string[]> =>
  page.getByRole('region', { name: /^Messages in/ }).evaluate((list) =>
    [...list.querySelectorAll('*')]
      .filter((one) => one.closest('.table-scroll') === null && one.closest('svg') === null)
      .filter((one) => getComputedStyle(one).position !== 'absolute')
      .filter((one) => one.getBoundingClientRect().right > window.innerWidth)
      .map((one) => `${one.tagName}.${one.getAttribute('class')}`),
  );

it('the menu of a message that follows another of its author covers none of its words', async () => {
  const words = Array.from({ length: 40 }, () => 'ocote').join(' ');
  const messages = [1, 2].map(() => message(BOT, { text: words }));
  const channels = [channel('C1', 'general', { messages }), channel('D1', 'x', { kind: 'direct' })];
  const { page } = await open({ phone: true, screen: () => screenOf(GRACE, { channels }) });
  await page.getByRole('button', { name: /^general/ }).click();
  const follower = page.getByRole('article').last();
  const menu = await follower.locator('.message-actions').boundingBox();
  const text = await follower.locator('.message-text').boundingBox();
  expect(menu && text && menu.y + menu.height).toBeLessThanOrEqual(text?.y ?? 0);
});

it('the longest words stay on a phone’s screen', async () => {
  const long = 'W'.repeat(150);
  const menu = { type: 'overflow', action_id: 'o', options: [{ text: plain('x'), value: 'x' }] };
  const page = await onPhone(
    [
      { type: 'header', block_id: 'a', text: plain(long.slice(0, 100)) },
      { type: 'section', block_id: 'b', text: plain(long), accessory: menu },
      { type: 'section', block_id: 'c', fields: [plain(long), plain(long)] },
      { type: 'context', block_id: 'd', elements: [plain(long)] },
      { type: 'card', block_id: 'e', title: plain(long), body: plain(long) },
      {
        type: 'rich_text',
        block_id: 'f',
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: long }] }],
      },
      {
        type: 'actions',
        block_id: 'g',
        elements: [{ type: 'button', action_id: 'p', text: plain(long.slice(0, 75)) }],
      },
      { type: 'table', block_id: 'h', rows: [row('Name'), row(long.slice(0, 100))] },
    ],
    'ñ'.repeat(600),
  );
  expect(await standsOut(page)).toEqual([]);
});

it('the table of states is whole on a phone', async () => {
  const rows = [
    row('State', 'U.S.-owned', 'Members'),
    row('Baja California', '17', '52'),
    row('Baja California Sur', '17', '52'),
  ];
  const page = await onPhone([{ type: 'table', block_id: 't', rows }]);
  const table = page.locator('.table-scroll');
  expect(await table.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
});

it('what is touched on a phone is large enough for a finger', async () => {
  const page = await onPhone(MESSAGE_BLOCKS);
  await page.getByRole('button', { name: 'Press me' }).waitFor();
  const buttons = await page.locator('button:visible').evaluateAll((all) =>
    all.map((button) => {
      const { width, height } = button.getBoundingClientRect();
      return { name: button.outerHTML.slice(0, 120), least: Math.min(width, height) };
    }),
  );
  expect(buttons.filter(({ least }) => least < 32)).toEqual([]);
});
