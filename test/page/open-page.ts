import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as browsers, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Screen } from '#sandbox/desk/screen.ts';
import { FixtureDesk } from './fixture-desk.ts';
import { GRACE, screenOf } from './screens.ts';

const PAGE = join(import.meta.dirname, '../../dist/page');

export type Sight = { phone?: boolean; dark?: boolean; screen?: (person: string) => Screen };
export type Opened = { page: Page; desk: FixtureDesk };

const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

let browser: Browser;
const toEnd: (() => Promise<unknown>)[] = [];

/** One browser for a file of tests; what each of them opened is closed. */
export function pageForTests(): (sight?: Sight) => Promise<Opened> {
  beforeAll(async () => {
    browser = await browsers.launch({
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox'],
    });
  }, 60_000);
  afterEach(async () => {
    for (const end of toEnd.splice(0).reverse()) await end();
  });
  afterAll(async () => {
    await browser.close();
  });
  return openPage;
}

async function openPage({ phone, dark, screen = () => screenOf(GRACE) }: Sight = {}) {
  const desk = new FixtureDesk(PAGE, screen);
  const url = await desk.start();
  toEnd.push(() => desk.stop());
  const context = await browser.newContext({
    viewport: phone ? VIEWPORTS.phone : VIEWPORTS.desktop,
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'America/Hermosillo',
    reducedMotion: 'reduce',
  });
  toEnd.push(() => context.close());
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('navigation', { name: 'AMCHAM Northwest' }).waitFor();
  return { page, desk };
}
