import { describe, expect, it } from 'vitest';
import { openImports } from '#store/undos.ts';
import { companyRfc } from '../domain/valid-rfc.ts';
import { kept, newChapter, type TestChapter } from './temporary-store.ts';

const companiesOf = async (chapter: TestChapter) =>
  (await chapter.companies()).map(({ company }) => company);

/** A chapter of two companies, and an import that changes one and adds one. */
async function afterImport() {
  const chapter = await newChapter();
  await chapter.add({ name: 'Sol', city: 'Nogales', contactName: 'Ana Inventada' });
  await chapter.add({ name: 'Luna' });
  const before = await companiesOf(chapter);
  const { turn } = kept(
    await chapter.import([
      { name: 'Sol', city: 'Cananea', contactName: 'Luis Inventado' },
      { name: 'Mar', contactName: 'Eva Inventada' },
    ]),
  );
  return { chapter, before, turn };
}

describe('the undo of an import', () => {
  it('makes the roster what it was, with its contacts, and is a change of its own', async () => {
    const { chapter, before, turn } = await afterImport();
    const undone = kept(await chapter.undoImport(turn));
    expect(undone).toMatchObject({ records: 2, before: 3, after: 2 });
    expect(await companiesOf(chapter)).toEqual(before);
    const lines = (await chapter.history()).filter((line) => line.turn === undone.turn);
    expect(lines.map(({ kind, undoes }) => [kind, undoes])).toEqual([
      ['undone', turn],
      ['undone', turn],
    ]);
    expect(await chapter.undoImport(turn)).toMatchObject({ kind: 'repeated' });
  });

  it('is refused as a whole, by name, where a company has been changed since', async () => {
    const { chapter, turn } = await afterImport();
    await chapter.import([{ name: 'Mar', city: 'Guaymas' }]);
    const companies = await chapter.companies();
    expect(await chapter.undoImport(turn)).toEqual({ kind: 'changedSince', names: ['Mar'] });
    expect(await chapter.companies()).toEqual(companies);
  });

  it('is refused, by name, where a company has come to bear a name that the import changed', async () => {
    const chapter = await newChapter();
    const rfc = companyRfc(1);
    await chapter.add({ name: 'Sol', rfc });
    const { turn } = kept(await chapter.import([{ name: 'Estrella', rfc }]));
    kept(await chapter.add({ name: 'Sol S.A.' }));
    const companies = await chapter.companies();
    expect(await chapter.undoImport(turn)).toMatchObject({
      kind: 'duplicates',
      candidates: [{ name: 'Sol S.A.' }],
    });
    expect(await chapter.companies()).toEqual(companies);
  });

  it('of one that renamed two companies of one name gives both their name back', async () => {
    const chapter = await newChapter();
    const [one, other] = [companyRfc(1), companyRfc(2)];
    kept(
      await chapter.import([
        { name: 'Sol', rfc: one },
        { name: 'Sol', rfc: other },
      ]),
    );
    const renamed = [
      { name: 'Mar', rfc: one },
      { name: 'Cielo', rfc: other },
    ];
    const { turn } = kept(await chapter.import(renamed));
    kept(await chapter.undoImport(turn));
    expect(await chapter.names()).toEqual(['Sol', 'Sol']);
  });

  it('of one from the command line is for whoever may edit', async () => {
    const chapter = await newChapter();
    const { turn } = kept(await chapter.import([{ name: 'Sol' }], { actor: 'command line' }));
    expect(await openImports(chapter.db, chapter.id, [turn, turn + 1])).toEqual([turn]);
    kept(await chapter.undoImport(turn));
    expect(await openImports(chapter.db, chapter.id, [turn])).toEqual([]);
  });

  it('is for whoever imported and for admins', async () => {
    const { chapter, turn } = await afterImport();
    const other = { actor: 'U0OTHER' };
    expect(await chapter.undoImport(turn, other)).toEqual({ kind: 'noUndo', why: 'notYours' });
    kept(await chapter.undoImport(turn, { ...other, isAdmin: true }));
  });

  it('is open for a day', async () => {
    const { chapter, turn } = await afterImport();
    const [line] = (await chapter.history()).filter((one) => one.turn === turn);
    const later = (hours: number) =>
      new Date(Date.parse(line?.at ?? '') + hours * 3_600_000).toISOString();
    expect(await chapter.undoImport(turn, { at: later(24.1) })).toEqual({
      kind: 'noUndo',
      why: 'late',
    });
    kept(await chapter.undoImport(turn, { at: later(23.9) }));
  });

  it('is closed once a person was forgotten whose data it would bring back', async () => {
    const { chapter, turn } = await afterImport();
    const { mark, undos } = await chapter.find('Ana Inventada');
    expect(undos).toEqual([turn]);
    kept(await chapter.change({ kind: 'forget', key: 'f', typed: 'Ana Inventada', seen: mark }));
    expect(await chapter.undoImport(turn)).toEqual({ kind: 'noUndo', why: 'forgotten' });
  });
});

describe('an import that leaves out what the roster stands against', () => {
  const rowsOf = (names: readonly string[]) => names.map((name) => ({ name }));

  it('imports the rest, and tells which rows it left out', async () => {
    const chapter = await newChapter();
    await chapter.add({ name: 'Desert Peak Energy' });
    const names = ['Desert Peak Enrgy', 'Mar'];
    const outcome = kept(await chapter.importWith(rowsOf(names), { twins: [], leavesOut: true }));
    expect(outcome.added).toBe(1);
    expect(outcome.leftOut).toEqual([
      {
        line: 2,
        problem: { kind: 'likelyTwin', name: 'Desert Peak Enrgy', of: 'Desert Peak Energy' },
      },
    ]);
    const other = kept(await chapter.importWith(rowsOf(names), { twins: [2], leavesOut: true }));
    expect(other).toMatchObject({ added: 1, unchanged: 1, leftOut: [] });
  });

  it('is refused where the chapter has changed since its preview', async () => {
    const chapter = await newChapter();
    const { turn } = kept(await chapter.add({ name: 'Sol' }));
    await chapter.add({ name: 'Luna' });
    const asked = { leavesOut: true, shownAt: turn };
    expect(await chapter.importWith(rowsOf(['Mar']), asked)).toEqual({ kind: 'moved' });
    const anew = { ...asked, shownAt: turn + 1 };
    expect(kept(await chapter.importWith(rowsOf(['Mar']), anew)).added).toBe(1);
  });
});
