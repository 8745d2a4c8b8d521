import { expect, it } from 'vitest';
import type { Changes } from '#domain/history.ts';
import { AT, kept, many, newChapter } from './temporary-store.ts';

it('whoever confirms a company’s ownership is kept with the day, and the history tells it', async () => {
  const chapter = await newChapter();
  kept(await chapter.add({ name: 'Sol', usOwned: 'unconfirmed' }));
  const file = { id: 'F0123456789', name: 'Acta.pdf', link: 'https://example.com/f' };
  const outcome = kept(
    await chapter.prove(await chapter.record('Sol'), { file, reviewOn: '2027-11-24' }),
  );
  expect([outcome.before, outcome.after]).toEqual([0, 1]);
  expect((await chapter.record('Sol')).company).toMatchObject({
    usOwned: 'yes',
    ownershipBasis: 'us-parent',
    evidence: 'Form 10-K',
    evidenceFile: 'F0123456789',
    evidenceFileName: 'Acta.pdf',
    evidenceFileLink: 'https://example.com/f',
    confirmedBy: 'U0000000001',
    confirmedOn: '2026-11-24',
    reviewOn: '2027-11-24',
  });
  const last = (await chapter.history()).at(-1);
  const changes: Changes = JSON.parse(last?.changes ?? '{}');
  expect(last?.kind).toBe('proved');
  expect(changes).toEqual({
    usOwned: ['unconfirmed', 'yes'],
    ownershipBasis: [null, 'us-parent'],
    evidence: [null, 'Form 10-K'],
    evidenceFile: [null, 'F0123456789'],
    confirmedBy: [null, 'U0000000001'],
    confirmedOn: [null, '2026-11-24'],
    reviewOn: [null, '2027-11-24'],
  });
});

it('where confirmed companies alone count, confirming moves the count and earns the alerts', async () => {
  const chapter = await newChapter();
  await chapter.countBy('member-us-owned-confirmed');
  kept(await chapter.import(many(20)));
  expect(await chapter.counted()).toBe(0);
  for (const { name } of many(19)) kept(await chapter.prove(await chapter.record(name ?? '')));
  const last = kept(await chapter.prove(await chapter.record('Sol 20')));
  expect([last.before, last.after]).toEqual([19, 20]);
  expect(await chapter.alerts()).toMatchObject([
    { kind: 'milestones', milestones: [{ kind: 'state', state: 'SON' }] },
    { kind: 'milestones', milestones: [{ kind: 'count', at: 20 }] },
  ]);
  const undone = kept(await chapter.undo(last.turn));
  expect([undone.before, undone.after]).toEqual([20, 19]);
  expect((await chapter.alerts()).at(-1)).toMatchObject({ kind: 'correction', company: 'Sol 20' });
  expect((await chapter.record('Sol 20')).company).toMatchObject({
    confirmedBy: null,
    confirmedOn: null,
    evidence: null,
  });
});

it('a confirmation is taken back, and comes back with an undo', async () => {
  const chapter = await newChapter();
  kept(await chapter.add({ name: 'Sol' }));
  kept(await chapter.prove(await chapter.record('Sol')));
  const taken = kept(await chapter.prove(await chapter.record('Sol'), { isConfirmed: false }));
  expect((await chapter.record('Sol')).company).toMatchObject({ confirmedOn: null });
  kept(await chapter.undo(taken.turn));
  expect((await chapter.record('Sol')).company).toMatchObject({
    confirmedBy: 'U0000000001',
    confirmedOn: '2026-11-24',
  });
});

it('a confirmation falls with an edit or an import that says No', async () => {
  const chapter = await newChapter();
  for (const name of ['Sol', 'Luna']) {
    kept(await chapter.add({ name }));
    kept(await chapter.prove(await chapter.record(name)));
  }
  kept(await chapter.edit(await chapter.record('Sol'), { usOwned: 'no' }));
  kept(await chapter.import([{ name: 'Luna', usOwned: 'unconfirmed' }]));
  for (const name of ['Sol', 'Luna'])
    expect((await chapter.record(name)).company).toMatchObject({ confirmedBy: null });
});

it('confirming what somebody has changed since, or changing nothing, writes nothing', async () => {
  const chapter = await newChapter();
  kept(await chapter.add({ name: 'Sol' }));
  const shown = await chapter.record('Sol');
  kept(await chapter.prove(shown));
  const before = await chapter.everything();
  expect(await chapter.prove(shown, { ownershipBasis: 'board' })).toMatchObject({ kind: 'stale' });
  expect(await chapter.prove(await chapter.record('Sol'))).toMatchObject({ kind: 'unchanged' });
  expect(await chapter.everything()).toEqual(before);
  const later = { at: AT.replace('2026-11-24', '2026-11-25') };
  kept(await chapter.prove(await chapter.record('Sol'), {}, later));
  expect((await chapter.record('Sol')).company.confirmedOn).toBe('2026-11-25');
});
