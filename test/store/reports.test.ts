import { describe, expect, it } from 'vitest';
import { differencesOf, dossierOf } from '#domain/dossier.ts';
import { countedAsOf } from '#store/counted-as-of.ts';
import { readDossierFacts } from '#store/dossier-facts.ts';
import { findReport, keepReport } from '#store/reports.ts';
import { AT, kept, many, newChapter, type TestChapter, TODAY } from './temporary-store.ts';

const NOTHING = { missing: [], extra: [], other: [] };

const dossierNow = async ({ db }: TestChapter) =>
  dossierOf(await readDossierFacts(db, 'T0000000001'), TODAY, {});

async function makeReport(chapter: TestChapter, hash: string) {
  const dossier = await dossierNow(chapter);
  const made = { chapterId: chapter.id, hash, actor: 'U0000000001', at: AT };
  await keepReport(chapter.db, made, dossier);
  return dossier;
}

describe('a dossier of the roster', () => {
  it('lists the counted companies alone, in the order in which they joined', async () => {
    const chapter = await newChapter();
    const company = (name: string, joinedOn: string) => ({ name, joinedOn });
    await chapter.import([
      company('Zinc Works', '2024-01-05'),
      company('Amber Works', '2025-01-05'),
      { ...company('Local Works', '2023-01-05'), usOwned: 'no' },
      { ...company('Prospect Works', ''), status: 'prospect' },
    ]);
    const { companies, members } = await dossierNow(chapter);
    expect(companies.map(({ name }) => name)).toEqual(['Zinc Works', 'Amber Works']);
    expect(members).toBe(3);
  });

  it('tells what has moved the count since the last one, and a second one of the same state tells the same', async () => {
    const chapter = await newChapter();
    await chapter.import(many(3));
    expect((await makeReport(chapter, 'one')).since).toBeNull();
    expect((await makeReport(chapter, 'one again')).since).toBeNull();
    const [first] = await chapter.companies();
    if (first) kept(await chapter.leave(first));
    kept(await chapter.add({ name: 'Luna Works' }));
    const next = await makeReport(chapter, 'two');
    expect(next.since).toEqual({
      day: TODAY,
      counted: 3,
      gained: ['Luna Works'],
      lost: [first?.company.name],
    });
    expect((await dossierNow(chapter)).since).toEqual(next.since);
  });

  it('is noted once, whoever makes it again', async () => {
    const chapter = await newChapter();
    await makeReport(chapter, 'one');
    await makeReport(chapter, 'one');
    expect(await findReport(chapter.db, chapter.id, 'one')).toMatchObject({ day: TODAY, at: AT });
    expect(await findReport(chapter.db, chapter.id, 'another')).toBeUndefined();
  });

  it('agrees with its moment’s roster for good, whatever becomes of the roster after', async () => {
    const chapter = await newChapter();
    await chapter.import([...many(4), { name: 'Passing Works' }]);
    kept(await chapter.prove(await chapter.record('Passing Works')));
    const { turn, companies, rule } = await dossierNow(chapter);
    const compared = async () =>
      differencesOf(companies, await countedAsOf(chapter.db, chapter.id, turn, rule));
    expect(await compared()).toEqual(NOTHING);
    const others = (await chapter.companies()).filter(
      ({ company }) => company.confirmedOn === null,
    );
    const [edited, left] = others;
    if (!edited || !left) throw new Error('The roster is empty.');
    kept(await chapter.edit(edited, { name: 'Renamed Works', city: 'Nogales' }));
    kept(await chapter.leave(left));
    const added = kept(await chapter.add({ name: 'Later Works' }));
    kept(await chapter.undo(added.turn));
    kept(
      await chapter.prove(await chapter.record('Passing Works'), {
        usOwned: 'no',
        isConfirmed: false,
        ownershipBasis: null,
      }),
    );
    expect(await compared()).toEqual(NOTHING);
  });

  it('is told apart from a list that was altered', async () => {
    const chapter = await newChapter();
    await chapter.import([{ name: 'Sol Works' }, { name: 'Luna Works' }, { name: 'Mar Works' }]);
    const { turn, companies, rule } = await dossierNow(chapter);
    const altered = companies
      .filter(({ name }) => name !== 'Mar Works')
      .map((one) => (one.name === 'Sol Works' ? { ...one, state: 'BCS' as const } : one))
      .map((one) => (one.name === 'Luna Works' ? { ...one, name: 'Invented Works' } : one));
    const roster = await countedAsOf(chapter.db, chapter.id, turn, rule);
    const { missing, extra, other } = differencesOf(altered, roster);
    expect(missing.sort()).toEqual(['Luna Works', 'Mar Works']);
    expect(extra).toEqual(['Invented Works']);
    expect(other).toEqual(['Sol Works']);
  });
});
