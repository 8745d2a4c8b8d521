import { describe, expect, it } from 'vitest';
import { companyRfc } from '../domain/valid-rfc.ts';
import { kept, many, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

async function withOne(): Promise<TestChapter> {
  const chapter = await newChapter();
  await chapter.add({ name: 'Minera Sol', joinedOn: '2024-03-01', rfc: companyRfc(1) });
  return chapter;
}

describe('a member that leaves', () => {
  it('is kept with when and why, and no longer counts', async () => {
    const chapter = await withOne();
    const leaving = { reason: 'other', note: 'A board’s decision', on: '2026-10-31' } as const;
    const outcome = kept(await chapter.leave(await chapter.record('Minera Sol'), leaving));
    expect(outcome).toMatchObject({ before: 1, after: 0 });
    const { company } = await chapter.record('Minera Sol');
    expect(company).toMatchObject({
      status: 'withdrawn',
      leftOn: '2026-10-31',
      leaveReason: 'other',
      leaveNote: 'A board’s decision',
    });
    const last = (await chapter.history()).at(-1);
    expect(last?.kind).toBe('left');
    expect(JSON.parse(last?.changes ?? '')).toEqual({
      status: ['member', 'withdrawn'],
      leftOn: [null, '2026-10-31'],
      leaveReason: [null, 'other'],
      leaveNote: [null, 'A board’s decision'],
    });
  });

  it('cannot have left before it joined', async () => {
    const chapter = await withOne();
    const outcome = await chapter.leave(await chapter.record('Minera Sol'), { on: '2024-02-29' });
    expect(outcome).toEqual({
      kind: 'leftBeforeJoining',
      joinedOn: '2024-03-01',
      leftOn: '2024-02-29',
    });
  });

  it('from a record that somebody has changed meanwhile is asked about', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    await chapter.edit(shown, { city: 'Nogales' });
    expect((await chapter.leave(shown)).kind).toBe('stale');
    expect(await chapter.counted()).toBe(1);
  });

  it('below the target is told to the channel', async () => {
    const chapter = await newChapter();
    await chapter.import(many(50));
    const outcome = kept(await chapter.leave(await chapter.record('Sol 7')));
    expect(outcome.alerts).toMatchObject([{ kind: 'target-lost', counted: 49 }]);
  });

  it('and was a prospect has no day on which it left, since it was never in', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Maybe', status: 'prospect' });
    kept(await chapter.leave(await chapter.record('Maybe')));
    const { company } = await chapter.record('Maybe');
    expect(company).toMatchObject({ status: 'withdrawn', joinedOn: null, leftOn: null });
    const again = kept(await chapter.import([{ name: 'Maybe', status: 'withdrawn' }]));
    expect(again.unchanged).toBe(1);
  });
});

describe('a company that comes back', () => {
  it('counts again, and nothing is left of its leaving but the history', async () => {
    const chapter = await withOne();
    kept(await chapter.leave(await chapter.record('Minera Sol')));
    const back = kept(
      await chapter.takeBack(await chapter.record('Minera Sol'), { why: 'It paid' }),
    );
    expect(back).toMatchObject({ before: 0, after: 1, alerts: [] });
    const { company } = await chapter.record('Minera Sol');
    expect(company).toMatchObject({
      status: 'member',
      joinedOn: TODAY,
      leftOn: null,
      leaveReason: null,
    });
    expect((await chapter.history()).at(-1)).toMatchObject({ kind: 'returned', why: 'It paid' });
  });

  it('may keep the day on which it first joined, or be a prospect again', async () => {
    const chapter = await withOne();
    kept(await chapter.leave(await chapter.record('Minera Sol'), { becomes: 'lapsed' }));
    kept(await chapter.takeBack(await chapter.record('Minera Sol'), { on: '2024-03-01' }));
    expect((await chapter.record('Minera Sol')).company.joinedOn).toBe('2024-03-01');
    kept(await chapter.leave(await chapter.record('Minera Sol')));
    kept(await chapter.takeBack(await chapter.record('Minera Sol'), { becomes: 'prospect' }));
    expect((await chapter.record('Minera Sol')).company).toMatchObject({
      status: 'prospect',
      joinedOn: null,
    });
  });

  it('is refused while another company has its RFC', async () => {
    const chapter = await withOne();
    kept(await chapter.leave(await chapter.record('Minera Sol')));
    await chapter.add({ name: 'Minera Luna', rfc: companyRfc(1) });
    const outcome = await chapter.takeBack(await chapter.record('Minera Sol'));
    expect(outcome).toMatchObject({ kind: 'rfcTaken', by: { name: 'Minera Luna' } });
  });
});
