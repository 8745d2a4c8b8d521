import { expect, it } from 'vitest';
import { type CountingRule, standing } from '#domain/consolidation.ts';
import { listCounted } from '#store/counted.ts';
import { rosterFigures } from '#store/figures.ts';
import { getSettings } from '#store/settings.ts';
import { listUnconfirmed } from '#store/unconfirmed.ts';
import { kept, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

async function rosterOfThree(): Promise<TestChapter> {
  const chapter = await newChapter();
  for (const name of ['Sol', 'Luna']) kept(await chapter.add({ name }));
  kept(await chapter.add({ name: 'Mar', usOwned: 'unconfirmed' }));
  await chapter.db
    .updateTable('company')
    .set({ confirmed_on: TODAY, confirmed_by: 'U0000000001' })
    .where('name', '=', 'Sol')
    .execute();
  return chapter;
}

async function told({ db, id }: TestChapter, name: CountingRule['name']) {
  const rule = { name, version: 2 };
  const settings = { ...(await getSettings(db, id)), rule };
  const { counted, curve, usOwned, confirmed } = standing(
    await rosterFigures(db, id, rule),
    settings,
    TODAY,
  );
  const names = (await listCounted(db, id, rule)).map((one) => one.name);
  const unconfirmed = await listUnconfirmed(db, id, rule);
  return { counted, last: curve.at(-1)?.counted, usOwned, confirmed, names, unconfirmed };
}

it('by the rule that counts U.S.-owned members, those not confirmed count too', async () => {
  expect(await told(await rosterOfThree(), 'member-us-owned')).toEqual({
    ...{ counted: 2, last: 2, usOwned: 2, confirmed: 1 },
    names: ['Luna', 'Sol'],
    unconfirmed: ['Mar'],
  });
});

it('by the rule that counts confirmed ones alone, the others are to be confirmed', async () => {
  expect(await told(await rosterOfThree(), 'member-us-owned-confirmed')).toEqual({
    ...{ counted: 1, last: 1, usOwned: 2, confirmed: 1 },
    names: ['Sol'],
    unconfirmed: ['Luna', 'Mar'],
  });
});
