import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';
import { form, GRACE, galleryForm, screenOf } from './screens.ts';

const composer = (page: Page) => page.getByRole('textbox', { name: 'Message #general' });
const focused = (page: Page) =>
  page.evaluate(
    () =>
      document.activeElement?.getAttribute('aria-label') ??
      document.activeElement?.textContent ??
      '',
  );

it('Enter sends a message and Shift+Enter begins a new line', async () => {
  const { page, desk } = await open();
  await composer(page).pressSequentially('one');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('two');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.of('send')).toMatchObject([{ channel: 'C1', text: 'one\ntwo' }]);
  expect(await composer(page).inputValue()).toBe('');
});

it('a slash offers the commands, and Tab completes one', async () => {
  const { page, desk } = await open();
  await composer(page).pressSequentially('/am');
  await page.getByRole('option', { name: '/amcham' }).waitFor();
  await page.keyboard.press('Tab');
  expect(await composer(page).inputValue()).toBe('/amcham ');
  await page.keyboard.type('status');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.of('send')).toMatchObject([{ text: '/amcham status' }]);
});

it('what Slack says of a command stands above the composer until it is dismissed', async () => {
  const { page, desk } = await open();
  desk.answer = () => ({ notice: '/nothing is not a valid command.' });
  await composer(page).fill('/nothing');
  await page.keyboard.press('Enter');
  const notice = page.getByText('/nothing is not a valid command.');
  await notice.waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  expect(await notice.count()).toBe(0);
});

it('a text that could not be sent comes back', async () => {
  const { page, desk } = await open();
  await desk.stop();
  await composer(page).fill('hello');
  await page.keyboard.press('Enter');
  await expect.poll(() => composer(page).inputValue()).toBe('hello');
});

it('a form takes the focus, keeps it, closes with Esc and gives it back', async () => {
  const { page, desk } = await open();
  const button = page.getByRole('button', { name: 'Press me' });
  desk.answer = ({ kind }) => {
    const modals = kind === 'press' ? [galleryForm] : [];
    desk.show(() => screenOf(GRACE, { modals }));
    return {};
  };
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'A form' }).waitFor();
  const line = page.getByLabel('One line');
  await expect.poll(() => line.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Close');
  await page.keyboard.press('Shift+Tab');
  expect(await focused(page)).toBe('Save');
  await page.keyboard.press('Tab');
  expect(await focused(page)).toBe('Close');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(desk.of('close')).toMatchObject([{ view: 'V1' }]);
  await expect.poll(() => focused(page)).toBe('Press me');
});

it('Esc closes the upper one of two forms, and the lower one waits untouched', async () => {
  const second = form([], { id: 'V2', title: 'Above' });
  const both = () => screenOf(GRACE, { modals: [galleryForm, second] });
  const { page, desk } = await open({ screen: both });
  await page.getByRole('dialog', { name: 'Above' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => desk.of('close')).toMatchObject([{ view: 'V2' }]);
  const waits = page.locator('[inert]', { has: page.getByRole('dialog', { name: 'A form' }) });
  expect(await waits.count()).toBe(1);
  desk.show(() => screenOf(GRACE, { modals: [galleryForm] }));
  await expect.poll(() => waits.count()).toBe(0);
});

it('a reply is written in its thread', async () => {
  const { page, desk } = await open();
  await page.getByRole('button', { name: '1 reply' }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('textbox').fill('me too');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.of('send')).toMatchObject([{ text: 'me too', channel: 'C1' }]);
  expect(desk.of('send')[0]?.threadTs).toBeDefined();
});

it('on a phone one pane is seen at a time, with a way back', async () => {
  const { page } = await open({ phone: true });
  expect(await page.getByRole('region', { name: 'Messages in #general' }).isVisible()).toBe(false);
  await page.getByRole('button', { name: 'general' }).click();
  await page.getByText('A gallery of blocks').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'general' }).waitFor();
});
