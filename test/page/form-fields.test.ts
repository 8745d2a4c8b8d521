import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { isFields } from '#sandbox/block-kit/record.ts';
import type { FixtureDesk } from './fixture-desk.ts';
import { FORM_BLOCKS } from './gallery.ts';
import { openPage as open } from './open-page.ts';
import { form, GRACE, galleryForm, screenOf } from './screens.ts';

const withForm = () => screenOf(GRACE, { modals: [galleryForm] });

/** What was last entered into a block, once something was. */
async function entered(desk: FixtureDesk, blockId: string): Promise<unknown> {
  return expect
    .poll(() => desk.of('enter').findLast(({ element }) => element.blockId === blockId)?.value)
    .not.toBe(undefined)
    .then(() => desk.of('enter').findLast(({ element }) => element.blockId === blockId)?.value);
}

const offered = (page: Page, name: string) =>
  page.getByRole('listbox').getByRole('option', { name });

const field = (page: Page, label: string) => page.getByRole('dialog').getByLabel(label);

it('what is typed into a field reaches Slack', async () => {
  const { page, desk } = await open({ screen: withForm });
  const typed = [
    ['One line', 'line', 'Invented Works'],
    ['Several lines', 'lines', 'one\ntwo'],
    ['A number', 'number', '7'],
    ['An e-mail', 'email', 'ana@example.com'],
    ['A web address', 'url', 'https://example.com'],
    ['A day', 'day', '2026-03-04'],
    ['An hour', 'hour', '09:30'],
  ] as const;
  for (const [label, , text] of typed) await field(page, label).fill(text);
  for (const [, blockId, text] of typed) expect(await entered(desk, blockId)).toBe(text);
});

it('a moment reaches Slack in seconds since 1970', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'A moment').fill('2026-03-04T09:30');
  expect(await entered(desk, 'moment')).toBe(Date.parse('2026-03-04T09:30-07:00') / 1000);
});

it('rich text reaches Slack as a block of its own', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'Rich text').fill('a word');
  const words = { type: 'text', text: 'a word' };
  expect(await entered(desk, 'rich')).toEqual({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [words] }],
  });
});

it('what is picked in a menu reaches Slack', async () => {
  const { page, desk } = await open({ screen: withForm });
  const picked = [
    ['A colour', 'colour', 'Green', { value: 'g' }],
    ['A place', 'place', 'Sinaloa', { value: 'si' }],
    ['A person', 'person', 'Peter Lindqvist', 'U0GUEST'],
    ['A channel', 'channel', '#consolidation', 'C2'],
  ] as const;
  for (const [label, , text] of picked) await field(page, label).selectOption({ label: text });
  for (const [, blockId, , value] of picked)
    expect([await entered(desk, blockId)]).toMatchObject([value]);
});

it('one of several round buttons and any of several boxes can be chosen', async () => {
  const { page, desk } = await open({ screen: withForm });
  await page.getByRole('radio', { name: 'Blue' }).last().check();
  expect(await entered(desk, 'radio')).toMatchObject({ value: 'b' });
  await page.getByRole('checkbox', { name: 'Red' }).check();
  await page.getByRole('checkbox', { name: 'Blue' }).check();
  await expect
    .poll(() => desk.of('enter').at(-1)?.value)
    .toMatchObject([{ value: 'r' }, { value: 'b' }]);
});

it('several of a list become tokens, which can be taken back', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'Colours').first().click();
  await offered(page, 'Green').click();
  await offered(page, 'Red').click();
  await expect.poll(() => desk.of('enter').length).toBe(2);
  await page.getByRole('button', { name: 'Remove Green' }).click();
  await expect.poll(() => desk.of('enter').at(-1)?.value).toMatchObject([{ value: 'r' }]);
});

it('a menu that the bot fills offers what it says for the typed letters', async () => {
  const { page, desk } = await open({ screen: withForm });
  const options = ['Malta', 'Mali'].map((text) => ({
    text: { type: 'plain_text', text },
    value: text,
  }));
  desk.answer = (act) => (act.kind === 'suggest' && act.typed === 'ma' ? { options } : {});
  const country = field(page, 'A country');
  await country.click();
  await page.getByText('Type 2 more letters').waitFor();
  await country.pressSequentially('ma');
  await offered(page, 'Mali').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await entered(desk, 'country')).toMatchObject({ value: 'Mali' });
  expect(await country.inputValue()).toBe('Mali');
  await country.fill('xx');
  await page.getByText('No results').waitFor();
});

it('files are sent and named, and can be taken away again', async () => {
  const { page, desk } = await open({ screen: withForm });
  const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') };
  await field(page, 'Add file').setInputFiles(file);
  expect(await entered(desk, 'files')).toEqual(['F-a.csv']);
  await page.getByRole('button', { name: 'Remove a.csv' }).click();
  await expect.poll(() => desk.of('enter').at(-1)?.value).toEqual([]);
});

it('a field that the bot watches tells it at Enter, and does not send the form', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'Told at once').fill('now');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => desk.of('press'))
    .toMatchObject([{ on: { view: 'V1' }, element: { blockId: 'live' }, value: 'now' }]);
  expect(desk.of('submit')).toEqual([]);
});

it('every field of the gallery has a name that is read aloud', async () => {
  const { page } = await open({ screen: withForm });
  const dialog = page.getByRole('dialog');
  for (const { label } of FORM_BLOCKS) {
    const text = isFields(label) ? String(label.text) : '';
    const named = dialog.getByLabel(text).or(dialog.getByRole('group', { name: text }));
    expect(await named.count(), text).toBeGreaterThan(0);
  }
});

it('a required field that is empty and a number that is none are told before anything is sent', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'A number').fill('many');
  await page.getByRole('button', { name: 'Save' }).click();
  const line = field(page, 'One line');
  await page.getByText('Please complete this required field.').waitFor();
  await page.getByText('Please enter a number.').waitFor();
  expect(await line.getAttribute('aria-invalid')).toBe('true');
  expect(await line.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(desk.of('submit')).toEqual([]);
});

it('another form that answers the sent one is shown from its beginning', async () => {
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'One line').fill('x');
  const again = { ...FORM_BLOCKS[1], block_id: 'again' };
  desk.answer = (act) => {
    const changed = form([again, ...FORM_BLOCKS], { hash: '2', title: 'Is it new?' });
    if (act.kind === 'submit') desk.show(() => screenOf(GRACE, { modals: [changed] }));
    return {};
  };
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog', { name: 'Is it new?' }).waitFor();
  const first = field(page, 'Several lines').first();
  await expect.poll(() => first.evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await field(page, 'One line').inputValue()).toBe('x');
});

it('what the bot says is wrong stands beside its field, and the person is led there', async () => {
  const errors = { url: 'This page does not exist.' };
  const { page, desk } = await open({ screen: withForm });
  await field(page, 'One line').fill('x');
  desk.answer = (act) => {
    if (act.kind === 'submit')
      desk.show(() => screenOf(GRACE, { modals: [form(FORM_BLOCKS, { errors })] }));
    return {};
  };
  await page.getByRole('button', { name: 'Save' }).click();
  const url = field(page, 'A web address');
  await expect.poll(() => url.evaluate((input) => input === document.activeElement)).toBe(true);
  const described = await url.getAttribute('aria-describedby');
  expect(await page.locator(`[id="${described}"]`).textContent()).toBe(errors.url);
});
