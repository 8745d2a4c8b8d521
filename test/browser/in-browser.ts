import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Beginning } from '#sandbox/demo/demo-chapter.ts';
import { afterTest } from '../after-test.ts';
import { sharedBrowser } from '../page/chromium.ts';
import { shownDemo } from './shown-demo.ts';

/** The README's own pictures, which are made when they are asked for. */
const PICTURES = join(import.meta.dirname, '../../docs');
const isForPictures = Boolean(process.env.PICTURES);

/** A font of seven megabytes for emoji alone, which only a picture to be kept waits for. */
const HEAVY_FONT = /noto-color-emoji/;

const SIZES = {
  desktop: { width: 1200, height: 1100 },
  phone: { width: 390, height: 844 },
} as const;

/** A person before the demo in a real browser. */
export class Visit {
  readonly page: Page;
  readonly #another: () => Promise<Page>;
  constructor(page: Page, another: () => Promise<Page>) {
    this.page = page;
    this.#another = another;
  }

  /** Somebody else before the same Slack, at a screen of their own. */
  async beside(): Promise<Visit> {
    return new Visit(await this.#another(), this.#another);
  }

  /** Goes to the bot's own place: its Home tab, or what it has told this person. */
  async goToBot(tab: RegExp): Promise<void> {
    await this.go('Consolidation');
    await this.page.getByRole('button', { name: tab }).click();
  }

  /** Goes to a channel or a conversation; on a phone by way of the list. */
  async go(name: string): Promise<void> {
    const list = await this.#list();
    await list.getByRole('button', { name: new RegExp(`^${name}( |$)`) }).click();
  }

  /** The list of channels; a phone shows it by itself, once one goes back. */
  async #list(): Promise<Locator> {
    const list = this.page.getByRole('navigation', { name: 'AMCHAM Northwest' });
    const back = this.page.getByRole('button', { name: /^(Back|Volver)$/ });
    await list.or(back).filter({ visible: true }).first().waitFor();
    if (await back.isVisible()) await back.click();
    return list;
  }

  async become(name: RegExp): Promise<void> {
    const switcher = (await this.#list()).getByRole('combobox');
    await switcher.selectOption({ label: await optionOf(switcher, name) });
  }

  async type(text: string): Promise<void> {
    const composer = this.page.getByLabel(/^(Message|Enviar mensaje a) #/);
    await composer.fill(text);
    await composer.press('Enter');
  }

  /** The newest message on the screen that says this, once it is there. */
  async message(text: string | RegExp): Promise<Locator> {
    const message = this.page.getByRole('article').filter({ hasText: text }).last();
    await message.waitFor();
    return message;
  }

  get form(): Locator {
    return this.page.getByRole('dialog').last();
  }

  /** Keeps a picture of what is to be seen where pictures are asked for; fails when that is not there. */
  async picture(
    name: string,
    subject: Locator,
    block: ScrollLogicalPosition = 'nearest',
  ): Promise<void> {
    expect(await subject.isVisible()).toBe(true);
    if (!isForPictures) return;
    await subject.evaluate((shown, at) => shown.scrollIntoView({ block: at }), block);
    await this.page.evaluate(() => document.fonts.ready);
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`), animations: 'disabled' });
  }
}

async function optionOf(select: Locator, name: RegExp): Promise<string> {
  const labels = await select.locator('option').allTextContents();
  const found = labels.find((label) => name.test(label));
  if (found === undefined) throw new Error(`Nobody like ${name} among ${labels.join(', ')}`);
  return found;
}

/** Opens what `npm run demo` shows, with the real bot behind it. */
export async function visit(
  beginning: Beginning = 'today',
  size: keyof typeof SIZES = 'desktop',
): Promise<Visit> {
  const url = await shownDemo(beginning);
  const browser = await sharedBrowser();
  const open = async () => {
    const context = await browser.newContext({
      viewport: SIZES[size],
      deviceScaleFactor: isForPictures ? 2 : 1,
      timezoneId: 'America/Hermosillo',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    afterTest(() => context.close());
    context.setDefaultTimeout(15_000);
    if (!isForPictures) await context.route(HEAVY_FONT, (route) => route.abort());
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('navigation', { name: 'AMCHAM Northwest' }).waitFor();
    return page;
  };
  return new Visit(await open(), open);
}
