import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { AppOffers, RunCard } from '#sandbox/desk/screen.ts';
import { openPage as open } from './open-page.ts';
import { GRACE, LUCIA, screenOf } from './screens.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const text = (name: string, title: string, required: boolean) => ({
  name,
  type: 'string',
  title,
  description: required ? 'As it is to stand in the roster' : '',
  required,
});

const OFFERS: AppOffers = {
  shortcuts: [
    { callbackId: 'add', name: 'Add a company', description: 'Opens a form', type: 'global' },
    { callbackId: 'from', name: 'Add from message', description: 'Reads it', type: 'message' },
  ],
  steps: [
    {
      callbackId: 'step',
      title: 'Add to the roster',
      description: 'Adds a company',
      inputs: [
        text('name', 'Company name', true),
        text('city', 'City', false),
        { ...text('person', 'Person', true), type: 'slack#/types/user_context' },
      ],
      outputs: [text('counted', 'Members', true)],
    },
  ],
};

const offering = (runs: readonly RunCard[] = []) => screenOf(GRACE, { offers: OFFERS, runs });
const done: RunCard = {
  id: 'Fx1',
  state: 'completed',
  outputs: [{ title: 'Members', value: '20' }],
  error: '',
};

/** What axe finds moderate or worse. */
async function faults(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    type Violation = { id: string; impact: string; nodes: { html: string }[] };
    const axe: { run(): Promise<{ violations: Violation[] }> } = Reflect.get(window, 'axe');
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact !== 'minor')
      .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}

const shortcuts = (page: Page) => page.getByRole('button', { name: 'Shortcuts and workflows' });

async function inGeneral(page: Page, phone: boolean): Promise<void> {
  if (phone) await page.getByRole('button', { name: /^general/ }).click();
  await page.getByRole('article').first().waitFor();
}

describe.each([
  { phone: false, sight: 'a desktop' },
  { phone: true, sight: 'a phone' },
])('on $sight', ({ phone }) => {
  it('a shortcut from anywhere is taken in the composer, by keys alone', async () => {
    const { page, desk } = await open({ phone, screen: () => offering() });
    await inGeneral(page, phone);
    await shortcuts(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Add a company' }).waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => desk.of('takeShortcut'))
      .toEqual([{ kind: 'takeShortcut', person: GRACE.id, callbackId: 'add' }]);
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('a message’s shortcut is taken in its menu, which says which message is meant', async () => {
    const { page, desk } = await open({ phone, screen: () => offering() });
    await inGeneral(page, phone);
    const message = page.getByRole('article', { name: 'Grace Holloway' }).first();
    await message.hover();
    await message.getByRole('button', { name: 'Message actions' }).click();
    expect(await faults(page)).toEqual([]);
    const box = await page.getByRole('menu').boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(phone ? 390 : 1280);
    await page.getByRole('menuitem', { name: 'Add from message' }).click();
    const on = { channel: 'C1', ts: await message.getAttribute('data-ts') };
    await expect.poll(() => desk.of('takeMessageShortcut')).toMatchObject([{ on }]);
  });

  it('what only one person sees has no shortcuts', async () => {
    const { page } = await open({ phone, screen: () => offering() });
    await inGeneral(page, phone);
    const own = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    expect(await own.getByRole('button', { name: 'Message actions' }).count()).toBe(0);
  });

  it('a workflow asks for the inputs of its step, runs once, and says what came of it', async () => {
    const { page, desk } = await open({ phone, screen: () => offering() });
    desk.answer = ({ kind }) => (kind === 'runStep' ? { run: done.id } : {});
    await inGeneral(page, phone);
    await shortcuts(page).click();
    await page.getByRole('menuitem', { name: 'Add to the roster' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add to the roster' });
    await dialog.getByLabel('Company name').fill('Sol');
    expect(await faults(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Run workflow' }).click();
    await expect.poll(() => desk.of('runStep')).toMatchObject([{ inputs: { name: 'Sol' } }]);
    desk.show(() => offering([done]));
    await dialog.getByText('20').waitFor();
    const error = 'Web: Write &lt;a&gt; web address.';
    desk.show(() => offering([{ ...done, state: 'failed', outputs: [], error }]));
    await dialog.getByText('Web: Write <a> web address.').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect
      .poll(() => shortcuts(page).evaluate((it) => it === document.activeElement))
      .toBe(true);
  });
});

it('Escape closes the menu and gives the focus back', async () => {
  const { page } = await open({ screen: () => offering() });
  await shortcuts(page).click();
  await page.keyboard.press('Escape');
  expect(await page.getByRole('menu').count()).toBe(0);
  expect(await shortcuts(page).evaluate((it) => it === document.activeElement)).toBe(true);
});

it('an app that offers nothing has no menu', async () => {
  const { page } = await open();
  expect(await shortcuts(page).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Message actions' }).count()).toBe(0);
});

it('Slack’s own words are in the person’s language', async () => {
  const screen = (person: string) =>
    screenOf(person === LUCIA.id ? LUCIA : GRACE, { offers: OFFERS });
  const { page } = await open({ screen });
  await page.getByLabel('You are').selectOption(LUCIA.id);
  await page.getByRole('button', { name: 'Atajos y flujos de trabajo' }).click();
  await page.getByRole('menuitem', { name: 'Add to the roster' }).click();
  await page.getByRole('button', { name: 'Ejecutar flujo de trabajo' }).waitFor();
});
