import { expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';
import { BOT, channel, GRACE, galleryForm, LUCIA, message, screenOf } from './screens.ts';

const many = (count: number, text: string) =>
  Array.from({ length: count }, (_, at) =>
    message(BOT, { channel: 'C2', text: `${text} ${at + 1}` }),
  );

it('a channel opens at the first message that is new, under a line that says so', async () => {
  const [old, fresh] = [many(30, 'Old'), many(30, 'Fresh')];
  const withMessages = (messages: typeof old) => () =>
    screenOf(GRACE, { channels: [channel('C1', 'general'), channel('C2', 'news', { messages })] });
  const { page, desk } = await open({ screen: withMessages(old) });
  await page.getByRole('button', { name: /^news/ }).click();
  await page.getByText('Old 30').waitFor();
  await page.getByRole('button', { name: /^general/ }).click();
  desk.show(withMessages([...old, ...fresh]));
  await page.getByRole('button', { name: 'news 30 unread' }).click();
  const line = page.getByText('New', { exact: true });
  await expect.poll(async () => (await line.boundingBox())?.y).toBeLessThan(200);
  const first = page.getByText('Fresh 1', { exact: true });
  expect((await first.boundingBox())?.y).toBeLessThan(260);
});

it('a number beside a place means that one is called, a bold name only that there is something', async () => {
  const messages = [message(BOT, { channel: 'C2', text: 'news' })];
  const called = [message(BOT, { channel: 'C3', text: 'See <@U0ADMIN>' })];
  const channels = [
    channel('C1', 'general'),
    channel('C2', 'news', { messages }),
    channel('C3', 'board', { messages: called }),
  ];
  const { page } = await open({ screen: () => screenOf(GRACE, { channels }) });
  await page.getByRole('button', { name: 'news 1 unread' }).waitFor();
  expect(await page.locator('.badge').allTextContents()).toEqual(['1']);
  expect(await page.getByRole('button', { name: 'board 1 unread' }).textContent()).toContain('1');
});

it('a newcomer is told what to type, in their language, and need not type it', async () => {
  const { page, desk } = await open({ screen: (id) => screenOf(id === LUCIA.id ? LUCIA : GRACE) });
  await page.getByRole('button', { name: '/amcham status' }).click();
  await page.keyboard.press('Enter');
  await expect.poll(() => desk.of('send')).toMatchObject([{ text: '/amcham status' }]);
  await page.getByLabel('You are').selectOption(LUCIA.id);
  await page.getByRole('button', { name: '/amcham estado' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('es-MX');
});

it('what was begun in a channel waits there, and the place is kept when the page is loaded anew', async () => {
  const { page } = await open();
  const box = page.locator('.composer textarea');
  await box.fill('half a thought');
  await page.getByRole('button', { name: /^consolidation/ }).click();
  await page.getByRole('textbox', { name: 'Message #consolidation' }).waitFor();
  expect(await box.inputValue()).toBe('');
  await page.reload();
  await page.getByRole('textbox', { name: 'Message #consolidation' }).waitFor();
  await page.getByRole('button', { name: /^general/ }).click();
  await page.getByRole('textbox', { name: 'Message #general' }).waitFor();
  expect(await box.inputValue()).toBe('half a thought');
});

it('what Slack says of a reply stands in the thread', async () => {
  const { page, desk } = await open();
  desk.answer = () => ({ notice: '/amcham cannot be used in a thread.' });
  await page.getByRole('button', { name: '1 reply' }).click();
  const thread = page.getByRole('complementary', { name: 'Thread' });
  await thread.getByRole('textbox').fill('/amcham');
  await page.keyboard.press('Enter');
  await thread.getByText('cannot be used in a thread').waitFor();
  expect(await page.getByText('cannot be used in a thread').count()).toBe(1);
});

it('an act that comes too late, or to a sandbox that has stopped, is not spoken of', async () => {
  const { page } = await open({ screen: () => screenOf(GRACE, { modals: [galleryForm] }) });
  const body = '{"error":"The view V1 is not on top of the screen."}';
  await page.route('**/acts', (route) => route.fulfill({ status: 409, body }));
  await page.getByLabel('One line').fill('late');
  await page.waitForResponse('**/acts');
  await page.unroute('**/acts');
  await page.route('**/acts', (route) => route.abort());
  await page.getByLabel('One line').fill('later');
  await page.waitForEvent('requestfailed');
  expect(await page.locator('.notice').count()).toBe(0);
  await page.unroute('**/acts');
  await page.route('**/acts', (route) => route.fulfill({ status: 400, body: '{"error":"No."}' }));
  await page.getByLabel('One line').fill('refused');
  await page.getByText('The sandbox could not do that. It says: “No.”').waitFor();
});
