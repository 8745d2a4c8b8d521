import chromium from '@sparticuz/chromium';
import { type Browser, chromium as browsers } from 'playwright-core';

let running: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const executablePath = await chromium.executablePath();
  return browsers.launch({ executablePath, args: ['--no-sandbox'] });
}

/** The browser that all tests of this process share, each with a context of its own; it ends with the process. */
export const sharedBrowser = (): Promise<Browser> => {
  running ??= launch();
  return running;
};
