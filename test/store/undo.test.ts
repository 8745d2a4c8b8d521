import { describe, expect, it } from 'vitest';
import { countMoves } from '#store/count-moves.ts';
import { figuresReader } from '#store/figures.ts';
import { getSettings } from '#store/settings.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import { AT, kept, many, newChapter, type TestChapter } from './temporary-store.ts';

const later = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

async function withOne(): Promise<{ chapter: TestChapter; turn: number }> {
  const chapter = await newChapter();
  const written = { name: 'Minera Sol', city: 'Nogales', rfc: companyRfc(1), notes: 'a secret' };
  const { turn } = kept(await chapter.add(written));
  return { chapter, turn };
}

describe('undoing', () => {
  it('an addition takes the record out of everything but the history, and forgets its contact', async () => {
    const { chapter, turn } = await withOne();
    expect(kept(await chapter.undo(turn))).toMatchObject({ before: 1, after: 0 });
    expect(await chapter.companies()).toEqual([]);
    const { figures } = await figuresReader(chapter.db)('T0000000001');
    expect([figures.latest, figures.growth, figures.lately]).toEqual([[], [], []]);
    expect(figures.states.every(({ members }) => members === 0)).toBe(true);
    const [, last] = await chapter.history();
    expect(last).toMatchObject({ kind: 'undone', undoes: turn, counted_after: 0 });
    expect(JSON.parse(last?.changes ?? '')).toMatchObject({
      name: ['Minera Sol', null],
      notes: 'removed',
    });
    const rows = await chapter.db.selectFrom('company').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain('a secret');
    // The name and the RFC are free again.
    expect((await chapter.add({ name: 'Minera Sol', rfc: companyRfc(1) })).kind).toBe('kept');
  });

  it('an edit brings back what was there, a contact’s data too', async () => {
    const { chapter } = await withOne();
    const shown = await chapter.record('Minera Sol');
    const { turn } = kept(await chapter.edit(shown, { city: 'Cananea', notes: '' }));
    kept(await chapter.undo(turn));
    expect((await chapter.record('Minera Sol')).company).toEqual(shown.company);
  });

  it('a leave and a return brings back what was there', async () => {
    const { chapter } = await withOne();
    const member = await chapter.record('Minera Sol');
    const left = kept(await chapter.leave(member, { on: '2026-11-24' }));
    kept(await chapter.undo(left.turn));
    expect((await chapter.record('Minera Sol')).company).toEqual(member.company);
    kept(await chapter.leave(await chapter.record('Minera Sol')));
    const gone = await chapter.record('Minera Sol');
    const back = kept(await chapter.takeBack(gone));
    kept(await chapter.undo(back.turn));
    expect((await chapter.record('Minera Sol')).company).toEqual(gone.company);
  });

  it('is possible for a quarter of an hour, and not later', async () => {
    const { chapter, turn } = await withOne();
    const before = await chapter.everything();
    const late = await chapter.undo(turn, { at: later(15.1) });
    expect(late).toEqual({ kind: 'noUndo', why: 'late' });
    expect(await chapter.everything()).toEqual(before);
    expect((await chapter.undo(turn, { at: later(15) })).kind).toBe('kept');
  });

  it('happens once, however often it is asked', async () => {
    const { chapter, turn } = await withOne();
    const asked = await Promise.all([chapter.undo(turn), chapter.undo(turn), chapter.undo(turn)]);
    expect(asked.map(({ kind }) => kind).sort()).toEqual(['kept', 'repeated', 'repeated']);
    expect(await chapter.history()).toHaveLength(2);
  });

  it('is for the author of the change or an admin', async () => {
    const { chapter, turn } = await withOne();
    const other = { actor: 'U0000000002' };
    expect(await chapter.undo(turn, other)).toEqual({ kind: 'noUndo', why: 'notYours' });
    expect((await chapter.undo(turn, { ...other, isAdmin: true })).kind).toBe('kept');
  });

  it('is refused of a name that another company has come to bear since, for nobody was asked about it', async () => {
    const { chapter } = await withOne();
    const shown = await chapter.record('Minera Sol');
    const renamed = kept(await chapter.edit(shown, { name: 'Minera Luna', rfc: '' }));
    kept(await chapter.add({ name: 'MINERA SOL, S.A. de C.V.' }));
    const before = await chapter.everything();
    expect(await chapter.undo(renamed.turn)).toMatchObject({
      kind: 'duplicates',
      candidates: [{ name: 'MINERA SOL, S.A. de C.V.' }],
    });
    expect(await chapter.everything()).toEqual(before);
  });

  it('brings back a name that another company bore all the time, told apart from it', async () => {
    const { chapter } = await withOne();
    await chapter.addNamesakes('Minera Sol, S.A.');
    const shown = await chapter.record('Minera Sol, S.A.');
    const renamed = kept(await chapter.edit(shown, { name: 'Minera Luna' }));
    kept(await chapter.undo(renamed.turn));
    expect((await chapter.record('Minera Sol, S.A.')).company).toEqual(shown.company);
  });

  it('is refused when the record was changed since, and says who did what', async () => {
    const { chapter, turn } = await withOne();
    const shown = await chapter.record('Minera Sol');
    kept(await chapter.edit(shown, { city: 'Cananea' }, { actor: 'U0000000002' }));
    expect(await chapter.undo(turn)).toMatchObject({
      kind: 'stale',
      since: [{ actor: 'U0000000002', changes: { city: ['Nogales', 'Cananea'] } }],
    });
  });

  it('a leave is refused once another company has taken the RFC that it freed', async () => {
    const { chapter } = await withOne();
    const { turn } = kept(await chapter.leave(await chapter.record('Minera Sol')));
    await chapter.add({ name: 'Minera Luna', rfc: companyRfc(1) });
    expect((await chapter.undo(turn)).kind).toBe('rfcTaken');
  });

  it('is not offered for a spreadsheet, nor for an undo', async () => {
    const { chapter, turn } = await withOne();
    const imported = kept(await chapter.import([{ name: 'Minera Luna' }]));
    const undone = kept(await chapter.undo(turn));
    for (const change of [imported, undone])
      expect(await chapter.undo(change.turn)).toEqual({ kind: 'noUndo', why: 'late' });
  });

  it('what it kept of a contact is forgotten with the next change after its time', async () => {
    const { chapter } = await withOne();
    await chapter.edit(await chapter.record('Minera Sol'), { notes: '' });
    const kept = () => chapter.db.selectFrom('undo').selectAll().execute();
    expect(JSON.stringify(await kept())).toContain('a secret');
    await chapter.add({ name: 'Minera Luna' }, { at: later(16) });
    expect(JSON.stringify(await kept())).not.toContain('a secret');
  });
});

it('an undo of what completed a milestone corrects its alert, and the milestone stays announced', async () => {
  const chapter = await newChapter();
  await chapter.import(many(19), { at: later(-60) });
  const { turn } = kept(await chapter.add({ name: 'The twentieth' }));
  expect(kept(await chapter.undo(turn, { at: later(10) })).alerts).toMatchObject([
    { kind: 'correction', company: 'The twentieth', milestones: [{ kind: 'count', at: 20 }] },
  ]);
  expect(kept(await chapter.add({ name: 'Another' }, { at: later(11) })).alerts).toEqual([]);
});

it('an undo of what completed the target warns that it is lost, by a slip', async () => {
  const chapter = await newChapter();
  await chapter.import(many(49), { at: later(-60) });
  const { turn } = kept(await chapter.add({ name: 'The fiftieth' }));
  expect(kept(await chapter.undo(turn)).alerts).toEqual([
    { kind: 'target-lost', counted: 49, target: 50, slip: 'The fiftieth' },
  ]);
});

it('a record that was taken out again is nothing gained for the digest, and lost if it had been told', async () => {
  const chapter = await newChapter();
  await chapter.add({ name: 'First' });
  const { turn } = kept(await chapter.add({ name: 'Slip' }));
  const told = await chapter.turn();
  kept(await chapter.undo(turn));
  const { rule } = await getSettings(chapter.db, chapter.id);
  const since = (after: number) => countMoves(chapter.db, chapter.id, rule, { turn: after });
  expect(await since(0)).toEqual({ gained: ['First'], lost: [] });
  expect(await since(told)).toEqual({ gained: [], lost: ['Slip'] });
});
