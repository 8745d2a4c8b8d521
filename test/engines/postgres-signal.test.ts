import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { openStore } from '#store/open.ts';
import { afterTest } from '../after-test.ts';
import { emptyStoreUrl } from './new-store-url.ts';

async function twoBots() {
  const url = await emptyStoreUrl();
  const [one, other] = [await openStore(url), await openStore(url)];
  afterTest(async () => {
    await one.close();
    await other.close();
  });
  let calls = 0;
  other.onWoken(() => {
    calls += 1;
  });
  await expect.poll(() => calls).toBe(1);
  return { one, calls: () => calls };
}

it('a bot that owes an alert wakes the others at once', async () => {
  const { one, calls } = await twoBots();
  await one.wakeOthers();
  await expect.poll(calls).toBe(2);
});

it('a bot whose line to the database broke looks for itself once it has another, and hears again', async () => {
  const { one, calls } = await twoBots();
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where query like 'listen%' and datname = current_database()`.execute(one.db);
  await expect.poll(calls, { timeout: 5000 }).toBe(2);
  await one.wakeOthers();
  await expect.poll(calls).toBe(3);
});
