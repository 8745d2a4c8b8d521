import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as browsers, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { afterTest } from '../after-test.ts';
import { DemoProcess } from '../demo/demo-process.ts';
import { temporaryFolder } from '../engines/temporary-file.ts';

/** Where pictures are kept: the README's own folder when they are asked for, else one that goes with the test. */
const pictures = (): string =>
  process.env.PICTURES ? join(import.meta.dirname, '../../docs') : temporaryFolder();

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

  /** Keeps a picture of what is to be seen; fails when that is not there. */
  async picture(
    name: string,
    subject: Locator,
    block: ScrollLogicalPosition = 'nearest',
  ): Promise<void> {
    expect(await subject.isVisible()).toBe(true);
    await subject.evaluate((shown, at) => shown.scrollIntoView({ block: at }), block);
    await this.page.evaluate(() => document.fonts.ready);
    const folder = pictures();
    mkdirSync(folder, { recursive: true });
    await this.page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
  }
}

async function optionOf(select: Locator, name: RegExp): Promise<string> {
  const labels = await select.locator('option').allTextContents();
  const found = labels.find((label) => name.test(label));
  if (found === undefined) throw new Error(`Nobody like ${name} among ${labels.join(', ')}`);
  return found;
}

/** Opens the demo as `npm run demo` serves it, with the real bot behind it. */
export async function visit(
  args: readonly string[] = [],
  size: keyof typeof SIZES = 'desktop',
): Promise<Visit> {
  const demo = new DemoProcess(args);
  const { url } = await demo.started();
  afterTest(() => demo.signal('SIGTERM'));
  const browser = await browsers.launch({
    executablePath: await chromium.executablePath(),
    args: ['--no-sandbox'],
  });
  afterTest(() => browser.close());
  const open = async () => {
    const context = await browser.newContext({
      viewport: SIZES[size],
      deviceScaleFactor: process.env.PICTURES ? 2 : 1,
      timezoneId: 'America/Hermosillo',
      reducedMotion: 'reduce',
      colorScheme: 'light',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(url);
    await page.getByRole('navigation', { name: 'AMCHAM Northwest' }).waitFor();
    return page;
  };
  return new Visit(await open(), open);
}
