import { expect, it } from 'vitest';
import { openPage as open } from './open-page.ts';

it('a channel shows its own messages, and nothing of the one that was left', async () => {
  const { page } = await open();
  const lists = page.getByRole('region', { name: /^Messages in/ });
  for (const name of ['general', 'consolidation', 'general', 'Consolidation', 'general']) {
    await page.getByRole('button', { name: new RegExp(`^${name}( |$)`) }).click();
    await page.getByRole('heading', { level: 2, name: new RegExp(`${name}$`) }).waitFor();
    expect(await lists.count()).toBeLessThanOrEqual(1);
  }
});
