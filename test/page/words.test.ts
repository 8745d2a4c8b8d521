import { expect, it } from 'vitest';
import { WILD, WILD_BLOCKS } from './gallery.ts';
import { openPage as open } from './open-page.ts';
import { BOT, channel, GRACE, message, screenOf } from './screens.ts';

const saying = (...messages: ReturnType<typeof message>[]) => {
  const channels = [channel('C1', 'general', { messages })];
  return () => screenOf(GRACE, { channels });
};

it('a company’s name is shown as it is written, whatever it looks like', async () => {
  const { page } = await open({ screen: saying(message(BOT, { text: '', blocks: WILD_BLOCKS })) });
  const shown = page.getByRole('article');
  await shown.waitFor();
  const text = (await shown.textContent()) ?? '';
  expect(text.split(WILD).length - 1).toBe(7);
  expect(text).toContain('By <@U0ADMIN> <!channel> &');
  expect(text).toContain('<https://evil.example|click>');
  expect(await shown.getByRole('link').count()).toBe(0);
  expect(text).not.toContain('@channel');
  expect(text).not.toContain('@Grace');
});

it('what the bot does mark up stays live', async () => {
  const text = '*Bold* <@U0ADMIN> <https://a.example/?b=1&amp;c=2|a-b> R&amp;D - # 1 [x] :tada:';
  const { page } = await open({ screen: saying(message(BOT, { text })) });
  const shown = page.getByRole('article');
  const link = shown.getByRole('link', { name: 'a-b' });
  expect(await link.getAttribute('href')).toBe('https://a.example/?b=1&c=2');
  await shown.locator('strong', { hasText: 'Bold' }).waitFor();
  await shown.getByText('@Grace Holloway').waitFor();
  expect(await shown.textContent()).toContain('R&D - # 1 [x] 🎉');
});

it('an emoji by name is drawn in plain text unless the bot says no', async () => {
  const header = (emoji: boolean, block_id: string) => ({
    type: 'header',
    block_id,
    text: { type: 'plain_text', text: 'Done :tada:', emoji },
  });
  const blocks = [header(true, 'a'), header(false, 'b')];
  const { page } = await open({ screen: saying(message(BOT, { text: '', blocks })) });
  await page.getByText('Done 🎉').waitFor();
  await page.getByText('Done :tada:').waitFor();
});
