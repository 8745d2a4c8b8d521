import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { build } from 'vite';

/** Builds the page as `npm run demo` does, and unpacks the browser, before test files that want them start beside one another. */
export default async function buildPage(): Promise<void> {
  const root = join(import.meta.dirname, '../../src/sandbox/page');
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  await chromium.executablePath();
}
