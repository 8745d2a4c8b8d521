import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Screen } from '#sandbox/desk/screen.ts';
import { afterTest } from '../after-test.ts';
import { sharedBrowser } from './chromium.ts';
import { FixtureDesk } from './fixture-desk.ts';
import { GRACE, screenOf } from './screens.ts';

const PAGE = join(import.meta.dirname, '../../dist/page');

export type Sight = { phone?: boolean; dark?: boolean; screen?: (person: string) => Screen };
export type Opened = { page: Page; desk: FixtureDesk };

const VIEWPORTS = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
} as const;

/** Shows the page as a test wants it, until the test is over. */
export async function openPage({
  phone,
  dark,
  screen = () => screenOf(GRACE),
}: Sight = {}): Promise<Opened> {
  const desk = new FixtureDesk(PAGE, screen);
  const url = await desk.start();
  afterTest(() => desk.stop());
  const browser = await sharedBrowser();
  const context = await browser.newContext({
    viewport: phone ? VIEWPORTS.phone : VIEWPORTS.desktop,
    colorScheme: dark ? 'dark' : 'light',
    timezoneId: 'America/Hermosillo',
    reducedMotion: 'reduce',
  });
  afterTest(() => context.close());
  context.setDefaultTimeout(8000);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('navigation', { name: 'AMCHAM Northwest' }).waitFor();
  return { page, desk };
}
