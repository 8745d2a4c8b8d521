import { describe, expect, it } from 'vitest';
import { companyRfc } from '../domain/valid-rfc.ts';
import { chapterOf, kept, newChapter, opened, type TestChapter } from './temporary-store.ts';

async function withOne(): Promise<TestChapter> {
  const chapter = await newChapter();
  await chapter.add({ name: 'Minera Sol', city: 'Nogales', rfc: companyRfc(1) });
  return chapter;
}

describe('editing a company', () => {
  it('keeps what was changed, moves the count and tells the history from what to what', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    const outcome = kept(await chapter.edit(shown, { city: 'Cananea', usOwned: 'no' }));
    expect(outcome).toMatchObject({ before: 1, after: 0, added: 0 });
    const { company, changedTurn } = await chapter.record('Minera Sol');
    expect(company).toMatchObject({ city: 'Cananea', usOwned: 'no', rfc: companyRfc(1) });
    expect(changedTurn).toBe(outcome.turn);
    const last = (await chapter.history()).at(-1);
    expect(last).toMatchObject({ kind: 'edited', counted_before: 1, counted_after: 0 });
    expect(JSON.parse(last?.changes ?? '')).toEqual({
      city: ['Nogales', 'Cananea'],
      usOwned: ['yes', 'no'],
    });
  });

  it('a field that is left blank is blank from now on', async () => {
    const chapter = await withOne();
    await chapter.edit(await chapter.record('Minera Sol'), { city: '', rfc: '' });
    const { company } = await chapter.record('Minera Sol');
    expect([company.city, company.rfc]).toEqual([null, null]);
  });

  it('that changes nothing writes nothing', async () => {
    const chapter = await withOne();
    const before = await chapter.everything();
    const outcome = await chapter.edit(await chapter.record('Minera Sol'), {});
    expect(outcome.kind).toBe('unchanged');
    expect(await chapter.everything()).toEqual(before);
  });

  it('does not take a company for its own duplicate, nor its RFC for another’s', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    expect((await chapter.edit(shown, { name: 'MINERA SOL, S.A. de C.V.' })).kind).toBe('kept');
  });

  it('asks about a name and refuses an RFC that another company has', async () => {
    const chapter = await withOne();
    await chapter.add({ name: 'Minera Luna', rfc: companyRfc(2) });
    const luna = await chapter.record('Minera Luna');
    const before = await chapter.everything();
    const asked = await chapter.edit(luna, { name: 'Minera Sol Inc.' });
    expect(asked).toMatchObject({ kind: 'duplicates', candidates: [{ name: 'Minera Sol' }] });
    expect(await chapter.edit(luna, { rfc: companyRfc(1) })).toMatchObject({
      kind: 'rfcTaken',
      by: { name: 'Minera Sol' },
    });
    expect(await chapter.everything()).toEqual(before);
    const { id } = await chapter.record('Minera Sol');
    const apart = { notDuplicateOf: [id] };
    expect((await chapter.edit(luna, { name: 'Minera Sol Inc.' }, apart)).kind).toBe('kept');
  });

  it('of which Slack sends the form twice is one change', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    const first = kept(await chapter.edit(shown, { city: 'Cananea' }, { key: 'form' }));
    expect(await chapter.edit(shown, { city: 'Cananea' }, { key: 'form' })).toMatchObject({
      kind: 'repeated',
      turn: first.turn,
      company: { city: 'Cananea' },
    });
    expect(await chapter.history()).toHaveLength(2);
  });

  it('of another chapter’s company, or of one that is not there, is refused', async () => {
    const { db } = await opened();
    const north = await chapterOf(db, 'T0000000001');
    const south = await chapterOf(db, 'T0000000002');
    await north.add({ name: 'Minera Sol' });
    const shown = await north.record('Minera Sol');
    expect(await south.edit(shown, { city: 'Cananea' })).toEqual({ kind: 'gone' });
    expect((await north.record('Minera Sol')).company.city).toBeNull();
  });
});

describe('two people who edit one company', () => {
  it('the second is told what the first did, and nothing is overwritten', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    kept(await chapter.edit(shown, { city: 'Cananea' }, { actor: 'U0000000002' }));
    const before = await chapter.everything();
    expect(await chapter.edit(shown, { sector: 'mining' })).toMatchObject({
      kind: 'stale',
      record: { company: { city: 'Cananea' } },
      since: [{ actor: 'U0000000002', kind: 'edited', changes: { city: ['Nogales', 'Cananea'] } }],
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('at once are let in one after the other, and one of them is told', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    const outcomes = await Promise.all(
      ['Cananea', 'Caborca', 'Guaymas'].map((city) => chapter.edit(shown, { city })),
    );
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['kept', 'stale', 'stale']);
    expect(await chapter.history()).toHaveLength(2);
  });

  it('a spreadsheet’s change is another’s change too', async () => {
    const chapter = await withOne();
    const shown = await chapter.record('Minera Sol');
    kept(await chapter.import([{ name: 'Minera Sol', city: 'Cananea' }]));
    expect((await chapter.edit(shown, { city: 'Caborca' })).kind).toBe('stale');
  });
});
