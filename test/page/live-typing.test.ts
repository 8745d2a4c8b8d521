import { expect, it } from 'vitest';
import { FORM_BLOCKS } from './gallery.ts';
import { openPage as open } from './open-page.ts';
import { BOT, form, GRACE, galleryForm, LUCIA, message, screenOf } from './screens.ts';

const withForm = () => screenOf(GRACE, { modals: [galleryForm] });
const line = (value: string) => ({ line: { value: { type: 'plain_text_input', value } } });

it('what somebody is typing survives a change of the screen', async () => {
  const { page, desk } = await open({ screen: withForm });
  const field = page.getByLabel('One line');
  await field.pressSequentially('Inven');
  await expect.poll(() => desk.of('enter').at(-1)?.value).toBe('Inven');
  desk.show(() => screenOf(GRACE, { modals: [form(FORM_BLOCKS, { hash: '2' })] }));
  await field.pressSequentially('ted');
  await expect.poll(() => desk.of('enter').at(-1)?.value).toBe('Invented');
  desk.show(() => screenOf(GRACE, { modals: [form(FORM_BLOCKS, { values: line('Inven') })] }));
  await field.pressSequentially(' Works');
  expect(await field.inputValue()).toBe('Invented Works');
});

it('a value that the bot itself has changed replaces the typed one', async () => {
  const { page, desk } = await open({ screen: withForm });
  const field = page.getByLabel('One line');
  await field.fill('mine');
  await expect.poll(() => desk.of('enter').length).toBe(1);
  desk.show(() => screenOf(GRACE, { modals: [form(FORM_BLOCKS, { values: line('the bot’s') })] }));
  await expect.poll(() => field.inputValue()).toBe('the bot’s');
});

it('all that was typed is with Slack before the form is sent', async () => {
  const { page, desk } = await open({ screen: withForm });
  await page.getByLabel('One line').fill('quick');
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.of('submit').length).toBe(1);
  expect(desk.acts.map(({ kind }) => kind)).toEqual(['enter', 'submit']);
});

it('a new message appears at once, is counted elsewhere and is seen when its channel is opened', async () => {
  const { page, desk } = await open();
  const said = message(BOT, { channel: 'C2', text: '30 of 50' });
  const screen = screenOf(GRACE);
  const channels = screen.channels.map((channel) =>
    channel.id === 'C2' ? { ...channel, messages: [...channel.messages, said] } : channel,
  );
  desk.show(() => ({ ...screen, channels }));
  await page.getByRole('button', { name: 'consolidation 2 unread' }).click();
  await page.getByText('30 of 50').waitFor();
  await page.getByRole('button', { name: 'consolidation', exact: true }).waitFor();
});

it('somebody else sees Slack in their own language, and can be changed again by keys alone', async () => {
  const { page } = await open({ screen: (id) => screenOf(id === LUCIA.id ? LUCIA : GRACE) });
  await page.getByLabel('You are').selectOption(LUCIA.id);
  await page.getByText('Solo tú puedes verlo').waitFor();
  const switcher = page.getByLabel('You are');
  await expect.poll(() => switcher.evaluate((menu) => menu === document.activeElement)).toBe(true);
  await page.getByRole('textbox', { name: 'Enviar mensaje a #general' }).waitFor();
});

it('whoever this workspace does not know becomes its admin', async () => {
  const { page } = await open();
  await page.evaluate(() => localStorage.setItem('person', '"U0NOBODY"'));
  await page.reload();
  await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
  await expect.poll(() => page.getByLabel('You are').inputValue()).toBe(GRACE.id);
});

it('a sandbox that has stopped says so, and is found again when it is back', async () => {
  const { page, desk } = await open();
  await desk.stop();
  await page.getByText('The sandbox has stopped.').waitFor();
  await desk.start(Number(new URL(page.url()).port));
  await expect
    .poll(() => page.getByText('The sandbox has stopped.').count(), { timeout: 5000 })
    .toBe(0);
});
