import { describe, expect, it } from 'vitest';
import { LISTED } from '#domain/alert.ts';
import { owedAlerts } from '#store/alerts.ts';
import { AT, kept, many, newChapter, TODAY } from './temporary-store.ts';

const SONORA = { kind: 'state', state: 'SON' } as const;
const count = (at: number) => ({ kind: 'count', at }) as const;

describe('milestones', () => {
  it('the 20th counted company makes one alert, kept with the change', async () => {
    const chapter = await newChapter();
    await chapter.import(many(19));
    const { alerts } = kept(await chapter.add({ name: 'The twentieth' }));
    expect(alerts).toEqual([
      { kind: 'milestones', milestones: [count(20)], counted: 20, target: 50 },
    ]);
    expect((await chapter.alerts()).slice(1)).toEqual(alerts);
  });

  it('an import that passes many makes one alert that names them all, and the target its own', async () => {
    const chapter = await newChapter();
    const { alerts } = kept(
      await chapter.import([
        ...many(30),
        ...many(22, 'Luna', { state: 'CHH' }),
        { name: 'Mar', state: 'SIN', usOwned: 'no' },
      ]),
    );
    expect(alerts.map(({ kind }) => kind)).toEqual(['milestones', 'target']);
    expect(alerts[0]).toEqual({
      kind: 'milestones',
      milestones: [...[20, 25, 30, 35, 40, 45].map(count), { kind: 'state', state: 'CHH' }, SONORA],
      counted: 52,
      target: 50,
    });
    expect(await chapter.alerts()).toEqual(alerts);
  });

  it('that were passed before are silent when the count falls and rises again', async () => {
    const chapter = await newChapter();
    await chapter.import(many(20));
    await chapter.import([{ name: 'Sol 1', status: 'lapsed' }]);
    const { before, after, alerts } = kept(await chapter.add({ name: 'Another' }));
    expect([before, after, alerts]).toEqual([19, 20, []]);
  });

  it('alerts wait in the order in which they were earned', async () => {
    const chapter = await newChapter();
    await chapter.import(many(52));
    expect(await owedAlerts(chapter.db)).toEqual({ owed: 2, oldest: AT, trouble: null });
  });
});

describe('the target', () => {
  it('names the company that completed it, the counted companies and how long it took', async () => {
    const chapter = await newChapter();
    await chapter.import([
      { name: 'Zeta', state: 'BCN', joinedOn: '2023-03-01' },
      ...many(48, 'Sol', { joinedOn: '2024-01-01' }),
      ...many(5, 'Not counted', { usOwned: 'no', joinedOn: '2023-01-01' }),
    ]);
    const { alerts } = kept(await chapter.add({ name: 'The fiftieth' }));
    expect(alerts).toMatchObject([
      {
        kind: 'target',
        counted: 50,
        target: 50,
        completedBy: 'The fiftieth',
        since: '2023-03-01',
        reachedOn: TODAY,
      },
    ]);
    const [alert] = alerts;
    if (alert?.kind !== 'target') throw new Error('there is no celebration');
    expect(alert.companies).toHaveLength(50);
    expect(alert.companies).toContainEqual({ name: 'Zeta', state: 'BCN' });
    expect(alert.companies.some(({ name }) => name.startsWith('Not counted'))).toBe(false);
  });

  it('of an import names the row that was the 50th to count, not the last', async () => {
    const chapter = await newChapter();
    await chapter.import(many(48));
    const { alerts } = kept(
      await chapter.import([
        { name: 'Not counted', usOwned: 'no' },
        { name: 'The 49th' },
        { name: 'The 50th' },
        { name: 'The 51st' },
        { name: 'Not counted either', usOwned: 'no' },
      ]),
    );
    expect(alerts).toMatchObject([{ kind: 'target', counted: 51, completedBy: 'The 50th' }]);
  });

  it('may be completed by a company whose ownership is confirmed at last', async () => {
    const chapter = await newChapter();
    await chapter.import([...many(49), { name: 'Late', usOwned: 'unconfirmed' }]);
    const { alerts } = kept(await chapter.import([{ name: 'Late', usOwned: 'yes' }]));
    expect(alerts).toMatchObject([{ kind: 'target', completedBy: 'Late' }]);
  });

  it('that is lost and regained is told each time, and celebrated once', async () => {
    const chapter = await newChapter();
    await chapter.import(many(50));
    const lapse = [{ name: 'Sol 7', status: 'lapsed' }];
    const back = [{ name: 'Sol 7', status: 'member' }];
    const told = async (rows: typeof lapse) => kept(await chapter.import(rows)).alerts;
    for (let time = 1; time <= 2; time += 1) {
      expect(await told(lapse)).toEqual([
        { kind: 'target-lost', counted: 49, target: 50, slip: null },
      ]);
      expect(await told(back)).toEqual([{ kind: 'target-regained', counted: 50, target: 50 }]);
    }
    const kinds = (await chapter.alerts()).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'target')).toHaveLength(1);
  });

  it('of a very long roster lists as many companies as a message holds, and counts all', async () => {
    const chapter = await newChapter();
    const { alerts } = kept(await chapter.import(many(250)));
    const [, alert] = alerts;
    if (alert?.kind !== 'target') throw new Error('there is no celebration');
    expect(alert.companies).toHaveLength(LISTED);
    expect(alert.counted).toBe(250);
    expect(alert.completedBy).toBe('Sol 50');
  });
});

it('a change that breaks off in the middle leaves nothing behind', async () => {
  const chapter = await newChapter();
  await chapter.import(many(49));
  const before = await chapter.everything();
  for (const failingCall of [1, 2, 3]) {
    let calls = 0;
    const newId = () => {
      calls += 1;
      if (calls === failingCall) throw new Error('The power went.');
      return `id ${failingCall} ${calls}`;
    };
    const [fiftieth, first] = [{ name: 'The fiftieth' }, { name: 'Luna', state: 'BCS' }];
    await expect(chapter.import([fiftieth, first], { newId })).rejects.toThrow('The power went.');
    expect(await chapter.everything()).toEqual(before);
  }
  expect(kept(await chapter.add({ name: 'The fiftieth' })).alerts).toMatchObject([
    { kind: 'target', completedBy: 'The fiftieth' },
  ]);
});
