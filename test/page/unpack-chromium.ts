import chromium from '@sparticuz/chromium';

/** Unpacks the browser once, before test files that want it start beside one another. */
export default async function unpackChromium(): Promise<void> {
  await chromium.executablePath();
}
