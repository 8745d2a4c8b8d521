import { expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';
import { GRACE, LUCIA, screenOf } from './screens.ts';

it('a block that the page does not know is a visible fault', async () => {
  const { page } = await open();
  await page.getByText('This page cannot draw a block of the type hologram.').waitFor();
});

it('tables, charts, cards, markdown and files are shown', async () => {
  const { page } = await open();
  await page.getByRole('img', { name: /Line chart: Growth/ }).waitFor();
  await page.getByRole('img', { name: 'A dot' }).waitFor();
  expect(await page.getByRole('cell', { name: 'Sonora' }).count()).toBe(1);
  expect(await page.getByText('With a body').isVisible()).toBe(true);
  expect(await page.locator('strong', { hasText: 'markdown' }).isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: 'roster.csv' }).getAttribute('href')).toBe(
    'files/F1',
  );
});

it('a long table is turned page by page', async () => {
  const { page } = await open();
  const table = page.getByRole('table', { name: 'Companies' });
  await table.getByRole('rowheader', { name: 'Company 1' }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
  await table.getByRole('rowheader', { name: 'Company 3' }).waitFor();
  expect(await table.getByRole('rowheader').count()).toBe(1);
});

it('a button of a message tells the bot', async () => {
  const { page, desk } = await open();
  await page.getByRole('button', { name: 'Press me' }).click();
  await expect
    .poll(() => desk.of('press'))
    .toMatchObject([{ on: { channel: 'C1' }, element: { blockId: 'row', actionId: 'press' } }]);
});

it('a button that asks first does nothing until the person goes on', async () => {
  const { page, desk } = await open();
  const button = page.getByRole('button', { name: 'Remove it' });
  await button.click();
  const asked = page.getByRole('alertdialog', { name: 'Are you sure?' });
  await asked.getByRole('button', { name: 'No, wait' }).click();
  await asked.waitFor({ state: 'detached' });
  expect(desk.of('press')).toEqual([]);
  await button.click();
  await asked.getByRole('button', { name: 'Yes, do it' }).click();
  await expect.poll(() => desk.of('press')).toMatchObject([{ element: { actionId: 'danger' } }]);
});

it('menus, dates and choices in a message tell the bot at once', async () => {
  const { page, desk } = await open();
  await page.getByLabel('Pick').selectOption({ label: 'Green' });
  await page.getByLabel('When').fill('2026-05-06');
  await page.getByRole('radio', { name: 'Blue' }).check();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => desk.of('press').map(({ element, value }) => [element.actionId, value]))
    .toMatchObject([
      ['pick', { value: 'g' }],
      ['when', '2026-05-06'],
      ['radio', { value: 'b' }],
      ['more', { value: 'g' }],
    ]);
});

it('the Home tab is asked for when it is opened, and its buttons tell the bot', async () => {
  const { page, desk } = await open();
  await page.getByRole('button', { name: 'Consolidation', exact: true }).click();
  await page.getByText('At home').waitFor();
  await page.getByRole('button', { name: 'Add a company' }).click();
  await expect.poll(() => desk.of('press')).toMatchObject([{ on: { view: 'V0' } }]);
  expect(desk.of('openHome')).toMatchObject([{ person: GRACE.id }]);
  await page.getByRole('button', { name: 'Messages' }).click();
  await page.getByText('Sending messages to this app has been turned off.').waitFor();
});

it('a broken block spoils no other', async () => {
  const screen = screenOf(GRACE);
  const broken = { type: 'rich_text', block_id: 'x', elements: 7 };
  const channels = screen.channels.map((channel) => ({
    ...channel,
    messages: channel.messages.map((each) => ({ ...each, blocks: [broken, ...each.blocks] })),
  }));
  const { page } = await open({ screen: () => ({ ...screen, channels }) });
  await page.getByText('cannot draw a block of the type rich_text').first().waitFor();
  await page.getByRole('button', { name: 'Press me' }).waitFor();
});

it('on the Home tab pictures are the workspace’s own files, and menus, dates and dots tell the bot', async () => {
  const { page, desk } = await open();
  desk.answer = () => ({ options: [{ text: { type: 'plain_text', text: 'Acme' }, value: 'c1' }] });
  await page.getByRole('button', { name: 'Consolidation', exact: true }).click();
  const address = (name: string) => page.getByRole('img', { name }).getAttribute('src');
  expect(await address('The growth of the chapter')).toBe('files/F0GROWTH/picture');
  expect(await address('The seal')).toBe('files/F0SEAL/picture');
  await page.getByLabel('As of').fill('2026-05-06');
  await page.getByRole('combobox', { name: 'Who may edit' }).fill('luc');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Find a company' }).fill('ac');
  await page.getByRole('option', { name: 'Acme' }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Blue' }).click();
  await expect
    .poll(() => desk.of('press').map(({ element, value }) => [element.actionId, value]))
    .toMatchObject([
      ['day', '2026-05-06'],
      ['people', [LUCIA.id]],
      ['find', { value: 'c1' }],
      ['more', { value: 'b' }],
    ]);
  expect(desk.of('suggest')).toMatchObject([{ on: { view: 'V0' }, typed: 'ac' }]);
});

it('a menu of a message asks the bot for what is typed', async () => {
  const { page, desk } = await open();
  desk.answer = () => ({ options: [{ text: { type: 'plain_text', text: 'Acme' }, value: 'c1' }] });
  await page.getByRole('combobox', { name: 'Search' }).fill('ac');
  await page.getByRole('option', { name: 'Acme' }).click();
  await expect.poll(() => desk.of('press')).toMatchObject([{ value: { value: 'c1' } }]);
  expect(desk.of('suggest')).toMatchObject([{ on: { channel: 'C1' }, typed: 'ac' }]);
});
