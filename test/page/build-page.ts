import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { build } from 'vite';

/** Builds the page as `npm run demo` does, and unpacks the browser, before test files that want them start beside one another. */
export default async function buildPage(): Promise<void> {
  const root = join(import.meta.dirname, '../../src/sandbox/page');
  const { NODE_ENV } = process.env;
  // Under a test's name for its environment Vite would build React's slow form for developers.
  process.env.NODE_ENV = 'production';
  await build({ root, configFile: join(root, 'vite.config.ts'), logLevel: 'error' });
  process.env.NODE_ENV = NODE_ENV;
  await chromium.executablePath();
}
